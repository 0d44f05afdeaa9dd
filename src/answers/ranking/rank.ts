// Words of a question and what speaks for sections besides them → sections, best first.
import type { Language } from '../../language/language.ts';
import type { AnswerIndex, LanguageIndex } from '../answer-index.ts';
import type { QuestionWord } from '../question/question-words.ts';
import { findWords } from '../words/find-words.ts';
import { knownTerms } from '../words/known-terms.ts';
import { freshSections } from './fresh-sections.ts';
import type { Hints } from './hints.ts';
import type { RankedSection } from './ranked-section.ts';
import { scoreSections } from './score-sections.ts';
import { varyPages } from './vary-pages.ts';

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
  const ranked = freshSections(index, language).flatMap(({ index: each, numbers }) => {
    const asked = each === own ? words : foreignWords;
    const found = findWords(asked, each.vocabulary, index, language);
    const nowhere = found.map(
      ({ how }, n) => how === 'unknown' && !(each !== own && own && knows(own, asked[n]?.word ?? '')),
    );
    const search = { index: each, foreign: each !== own, words: asked, found, unknown: nowhere };
    return scoreSections(search, numbers, hints);
  });
  return varyPages(
    ranked.sort((a, b) => b.score - a.score),
    most,
  );
}

function knows({ vocabulary }: LanguageIndex, word: string): boolean {
  return knownTerms(word, vocabulary).length > 0;
}
