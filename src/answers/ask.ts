// Question → answer: its language, its words, the sections that hold them, and the passage cut from the best.
import type { Language } from '../language/language.ts';
import type { Answer, Question, Source } from './answer.ts';
import type { AnswerIndex } from './answer-index.ts';
import { contradictionRemarks } from './exact/contradiction-remarks.ts';
import { cutLists } from './exact/cut-lists.ts';
import { exactAnswer } from './exact/exact-answer.ts';
import type { ExactPlace } from './exact/places.ts';
import { askedLabels } from './passage/label-lines.ts';
import { passageOf } from './passage/passage-of.ts';
import { plainBlocks } from './passage/plain-blocks.ts';
import { fitsAsWell, secondPassage } from './passage/second-passage.ts';
import { statusLines } from './passage/status-lines.ts';
import { holdsAnswer } from './ranking/holds-answer.ts';
import type { RankedSection } from './ranking/ranked-section.ts';
import { MOST_SOURCES, search } from './search.ts';
import { knownTerms } from './words/known-terms.ts';

/** Never throws; any text is a question. */
export function ask(index: AnswerIndex, question: Question): Answer {
  const { text, history, language, hints, ranked } = search(index, question);
  const sources = ranked.map((each) => toSource(each, ranked[0]?.score ?? 1));
  const today = question.today ?? index.exact.lastChange;
  const exact = exactAnswer({ index: index.exact, text, language, today, ...knownWords(index, language) }, history);
  if (exact !== undefined) {
    const { kind, blocks: all, places } = exact;
    const blocks = cutLists(all, language);
    return { language, answered: true, kind, text: plainBlocks(all), blocks, sources: placesFirst(places, sources) };
  }
  const holds = (each: RankedSection): boolean => holdsAnswer(each, text, language, hints, index.isNoted);
  const [best, second] = ranked;
  if (best === undefined || !holds(best)) {
    return { language, answered: false, kind: 'none', text: '', blocks: [], sources };
  }
  const passage = passageOf(best, askedLabels(text, language), hints.asked);
  const blocks = [
    ...statusLines(index.exact.playbook.statuses, best.indexed.page, plainBlocks(passage)),
    ...passage,
    ...contradictionRemarks(index.exact.contradictions, best.indexed, passage, language),
  ];
  const beside =
    second !== undefined && fitsAsWell(second, best) && holds(second)
      ? secondPassage(second, plainBlocks(blocks), hints.asked)
      : [];
  const all = [...blocks, ...beside];
  return { language, answered: true, kind: 'passage', text: plainBlocks(all), blocks: all, sources };
}

/** Only pages in the question's language tell a misspelt word from one of its own. */
function knownWords({ languages }: AnswerIndex, language: Language) {
  if (!languages.some((each) => each.language === language)) return {};
  return {
    isKnown: (word: string): boolean => languages.some(({ vocabulary }) => knownTerms(word, vocabulary).length > 0),
  };
}

/** Where an exact answer stands, then what is near; no page in two languages. */
function placesFirst(places: readonly ExactPlace[], ranked: readonly Source[]): readonly Source[] {
  const first = places.map((place) => sourceOf(place, 1));
  const others = ranked.filter(({ slug, language, sectionId }) =>
    first.every((each) => each.slug !== slug || (each.language === language && each.sectionId !== sectionId)),
  );
  return [...first, ...others].slice(0, MOST_SOURCES);
}

function toSource({ indexed, score }: RankedSection, best: number): Source {
  return sourceOf(indexed, score / best);
}

function sourceOf({ page, section }: ExactPlace, score: number): Source {
  return {
    page: page.file,
    slug: page.slug,
    pageTitle: page.title,
    language: page.language,
    sectionId: section.id,
    section: section.heading,
    path: section.path,
    score,
  };
}
