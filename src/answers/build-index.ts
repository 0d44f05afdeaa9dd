// Playbook → index: the words of every page, section and unit, per language, counted by field.
import type { Language } from '../language/language.ts';
import type { Page } from '../playbook/page.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { AnswerIndex, LanguageIndex } from './answer-index.ts';
import { answerSections } from './answer-sections.ts';
import { blockUnits } from './block-units.ts';
import { countTerms } from './count-terms.ts';
import { buildPostings, rarityOf } from './postings.ts';
import { splitWords } from './split-words.ts';
import { buildVocabulary } from './vocabulary.ts';

export type { AnswerIndex };

export function buildIndex(playbook: Playbook): AnswerIndex {
  const languages = playbook.languages.map((language) => {
    const pages = playbook.pages.filter((page) => page.language === language);
    return indexPages(pages, language);
  });
  return { languages: languages.filter(({ sections }) => sections.length > 0) };
}

/** Weight of a word by where it stands. */
const TITLE = 1.5;
const PATH = 0.6;
const HEADING = 2.5;
const BODY = 1;

function indexPages(pages: readonly Page[], language: Language): LanguageIndex {
  const split = (text: string): readonly string[] => splitWords(text, language);
  const titles = pages.map((page) => split(page.title));
  const drafts = pages.flatMap((page, pageNumber) =>
    answerSections(page).map(({ section, blocks }) => {
      const units = blockUnits(blocks);
      return {
        page,
        section,
        blocks,
        pageNumber,
        units,
        heading: split(section.heading),
        path: section.path.slice(1).flatMap(split),
        words: units.map((unit) => split(unit.text)),
      };
    }),
  );
  const vocabulary = buildVocabulary(
    new Set([...titles.flat(), ...drafts.flatMap(({ heading, words }) => [...heading, ...words.flat()])]),
    language,
  );

  const sectionTerms = countTerms(
    drafts.map(({ pageNumber, heading, path, words }) => [
      { words: titles[pageNumber] ?? [], weight: TITLE },
      { words: path, weight: PATH },
      { words: heading, weight: HEADING },
      { words: words.flat(), weight: BODY },
    ]),
    vocabulary,
  );
  const unitTerms = countTerms(
    drafts.flatMap(({ words }) => words.map((unit) => [{ words: unit, weight: BODY }])),
    vocabulary,
  );
  const pageTerms = countTerms(
    pages.map((_, number) => {
      const own = drafts.filter(({ pageNumber }) => pageNumber === number);
      return [
        { words: titles[number] ?? [], weight: TITLE },
        { words: own.flatMap(({ heading }) => heading), weight: HEADING },
        { words: own.flatMap(({ words }) => words.flat()), weight: BODY },
      ];
    }),
    vocabulary,
  );

  const rarity = rarityOf(sectionTerms, vocabulary.terms.size);
  let firstUnit = 0;
  const sections = drafts.map(({ page, section, blocks, pageNumber, units }) => {
    const indexed = { page, section, blocks, pageNumber, units, firstUnit };
    firstUnit += units.length;
    return indexed;
  });
  return {
    language,
    vocabulary,
    slugs: new Set(pages.map(({ slug }) => slug)),
    sections,
    rarity,
    inPages: buildPostings(pageTerms, rarity),
    inSections: buildPostings(sectionTerms, rarity),
    inUnits: buildPostings(unitTerms, rarity),
  };
}
