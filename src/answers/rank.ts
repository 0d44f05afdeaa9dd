// Words of a question → sections, best first: the section's own score, its best unit's and its page's together.
import type { Language } from '../language/language.ts';
import type { AnswerIndex, LanguageIndex } from './answer-index.ts';
import { evidenceOf } from './evidence.ts';
import { findWords } from './find-words.ts';
import { freshSections } from './fresh-sections.ts';
import type { Hints } from './hints.ts';
import { knownTerms } from './known-terms.ts';
import type { QuestionWord } from './question-words.ts';
import type { RankedSection } from './ranked-section.ts';
import { scoreSections } from './score-sections.ts';
import { varyPages } from './vary-pages.ts';

/** A page in another language is worth less to who asks than one in theirs. */
const FOREIGN = 0.8;
/** More than one in theirs that holds no more of the question in one place; what is held by translation counts less already. */
const HOLDS_MORE = 1.2;
const HOLDS_AS_MUCH = 0.1;
/** Worth less again, where English has it too: pages that neither who asks nor most others read. */
const THIRD = 0.8;

/**
 * Pages of the question's language; those of another only where no earlier one has the page, so that none comes twice.
 * `most` of the best sections, each once. `foreignWords`: what pages of other languages are searched by.
 */
export function rank(
  index: AnswerIndex,
  words: readonly QuestionWord[],
  language: Language,
  most: number,
  foreignWords: readonly QuestionWord[],
  hints: Hints,
): readonly RankedSection[] {
  const own = index.languages.find((each) => each.language === language);
  let heldByOwn = Number.POSITIVE_INFINITY;
  const ranked = freshSections(index, language).flatMap(({ index: each, numbers }) => {
    const asked = each === own ? words : foreignWords;
    const found = findWords(asked, each.vocabulary, index, language);
    const nowhere = found.map(
      ({ how }, n) => how === 'unknown' && !(each !== own && own && knows(own, asked[n]?.word ?? '')),
    );
    const search = { index: each, foreign: each !== own, words: asked, found, unknown: nowhere };
    const sections = scoreSections(search, numbers, hints);
    const held = own === undefined ? 0 : heldByBest(sections);
    if (each === own) {
      heldByOwn = held;
      return sections;
    }
    const worth = foreignWorth(each.language, language) * (held > heldByOwn - HOLDS_AS_MUCH ? HOLDS_MORE : 1);
    return sections.map((section) => ({ ...section, score: section.score * worth }));
  });
  ranked.sort((a, b) => b.score - a.score);
  return varyPages(ranked, most);
}

/** The share of the question that stands together in the best section. */
function heldByBest(sections: readonly RankedSection[]): number {
  const [first, ...others] = sections;
  if (first === undefined) return 0;
  return evidenceOf(others.reduce((best, each) => (each.score > best.score ? each : best), first))?.together ?? 0;
}

function foreignWorth(language: Language, asked: Language): number {
  return language === 'en' || asked === 'en' ? FOREIGN : FOREIGN * THIRD;
}

function knows({ vocabulary }: LanguageIndex, word: string): boolean {
  return knownTerms(word, vocabulary).length > 0;
}
