// Playbook → index: the words of every page, section and unit, per language, counted by field.
import type { Language } from '../language/language.ts';
import type { Page } from '../playbook/page.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { AnswerIndex, LanguageIndex } from './answer-index.ts';
import { isNotedFor, placeAsked } from './asked/place-asked.ts';
import { buildExactIndex } from './exact/exact-index.ts';
import { buildLexicon } from './lexicon/build-lexicon.ts';
import { sectionWords } from './passage/section-words.ts';
import { buildPostings } from './ranking/build-postings.ts';
import { countTerms } from './ranking/count-terms.ts';
import { rarities } from './ranking/rarities.ts';
import { saysKinds } from './ranking/says-kind.ts';
import { buildVocabulary } from './words/build-vocabulary.ts';
import { splitWords } from './words/split-words.ts';
import { termShares } from './words/term-shares.ts';

/** Some tenths of a second for a real playbook; a question is then asked of it in about one thousandth. */
export function buildIndex(playbook: Playbook): AnswerIndex {
  const languages = playbook.languages.map((language) => {
    const pages = playbook.pages.filter((page) => page.language === language);
    return indexPages(pages, language);
  });
  return {
    languages: languages.filter(({ sections }) => sections.length > 0),
    isNoted: languages.some(({ asked }) => isNotedFor(asked)),
    lexicon: buildLexicon(playbook),
    exact: buildExactIndex(playbook),
  };
}

/** Weight of a word by where it stands. */
const TITLE = 1.5;
const PATH = 0.6;
const HEADING = 2.5;
const BODY = 1;

function indexPages(pages: readonly Page[], language: Language): LanguageIndex {
  const titles = pages.map((page) => splitWords(page.title, language));
  const drafts = pages.map((page) => sectionWords(page, language));
  const sections = drafts.flat();
  const vocabulary = buildVocabulary(
    new Set([
      ...titles.flat(),
      ...sections.flatMap(({ path, heading, unitWords }) => [...path, ...heading, ...unitWords.flat()]),
    ]),
    language,
  );

  const sharesOf = termShares(vocabulary);
  const field = (weight: number, ...words: readonly (readonly string[])[]) => ({
    words: words.flat().map(sharesOf),
    weight,
  });
  const terms = vocabulary.terms.size;
  const inUnits = countTerms(
    sections.flatMap(({ unitWords }) => unitWords.map((words) => [field(BODY, words)])),
    terms,
  );
  const inSections = countTerms(
    drafts.flatMap((own, page) =>
      own.map(({ path, heading, unitWords }) => [
        field(TITLE, titles[page] ?? []),
        field(PATH, path),
        field(HEADING, heading),
        field(BODY, ...unitWords),
      ]),
    ),
    terms,
  );
  const inPages = countTerms(
    drafts.map((own, page) => [
      field(TITLE, titles[page] ?? []),
      field(HEADING, ...own.map(({ heading }) => heading)),
      field(BODY, ...own.flatMap(({ unitWords }) => unitWords)),
    ]),
    terms,
  );

  const rarity = rarities(inSections, terms);
  let unitsBefore = 0;
  return {
    language,
    vocabulary,
    pages,
    sections: drafts.flatMap((sections, pageNumber) =>
      sections.map(({ page, section, blocks, units }) => {
        const firstUnit = unitsBefore;
        unitsBefore += units.length;
        return { page, section, blocks, units, pageNumber, firstUnit };
      }),
    ),
    rarity,
    inPages: buildPostings(inPages, rarity),
    inSections: buildPostings(inSections, rarity),
    inUnits: buildPostings(inUnits, rarity),
    asked: placeAsked(sections, language),
    unitSays: Uint8Array.from(sections.flatMap(({ units }) => units.map(({ text }) => saysKinds(text)))),
  };
}
