// A second engine to be measured against: MiniSearch over the same sections, with its fuzzy and prefix search.
import MiniSearch from 'minisearch';
import { answerSections } from '../../../src/answers/passage/answer-sections.ts';
import { plainBlocks } from '../../../src/answers/passage/plain-blocks.ts';
import { foldWord } from '../../../src/answers/words/fold-word.ts';
import { FUNCTION_WORDS } from '../../../src/answers/words/function-words.ts';
import { splitWords } from '../../../src/answers/words/split-words.ts';
import { toTerm } from '../../../src/answers/words/to-term.ts';
import { LANGUAGES, type Language } from '../../../src/language/language.ts';
import type { Playbook } from '../../../src/playbook/playbook.ts';
import { candidates } from './candidates.ts';
import type { Engine } from './engine.ts';

const FIELDS = ['title', 'heading', 'path', 'body'];
/** The best of a few that were tried, as for the other engine. */
const WEIGHTS = { title: 2, heading: 3, path: 1, body: 1 };
const FUZZY = 0.2;
const MOST = 10;

/** An index a language, for each has its own stemmer. */
export function miniSearch(playbook: Playbook): Engine {
  const from = performance.now();
  const indexes = new Map(LANGUAGES.map((language) => [language, indexOf(playbook, language)]));
  const buildMs = performance.now() - from;
  const inLanguage = candidates(playbook);
  return {
    name: 'MiniSearch',
    buildMs,
    find: ({ text, language, history = [] }) => {
      const functions = FUNCTION_WORDS[language].function;
      const words = splitWords([...history.slice(-1), text].join(' '), language);
      const query = words.filter((word) => !functions.has(foldWord(word, language))).join(' ');
      const found = [...indexes.values()].flatMap((index) =>
        index.search(query, { boost: WEIGHTS, fuzzy: (term) => (term.length > 3 ? FUZZY : false) }),
      );
      found.sort((a, b) => b.score - a.score);
      const sections = found
        .map(({ page, section }) => ({ page: String(page), section: String(section) }))
        .filter(({ page }) => inLanguage(language).has(page));
      return { sections: sections.slice(0, MOST), refuses: false };
    },
  };
}

function indexOf({ pages }: Playbook, language: Language): MiniSearch {
  const index = new MiniSearch({
    fields: FIELDS,
    storeFields: ['page', 'section'],
    tokenize: (text) => [...splitWords(text, language)],
    processTerm: (word) => toTerm(word, language),
  });
  const sections = pages
    .filter((page) => page.language === language)
    .flatMap((page) => answerSections(page).map(({ section, blocks }) => ({ page, section, blocks })));
  index.addAll(
    sections.map(({ page, section, blocks }, id) => ({
      id,
      title: page.title,
      heading: section.heading,
      path: section.path.slice(1).join(' '),
      body: plainBlocks(blocks),
      page: page.file,
      section: section.heading,
    })),
  );
  return index;
}
