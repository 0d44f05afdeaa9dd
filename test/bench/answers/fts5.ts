// The engine to be measured against: SQLite FTS5 over the same sections, stemmed by the same stemmers.
import { DatabaseSync } from 'node:sqlite';
import { answerSections } from '../../../src/answers/passage/answer-sections.ts';
import { plainBlocks } from '../../../src/answers/passage/plain-blocks.ts';
import { foldWord } from '../../../src/answers/words/fold-word.ts';
import { FUNCTION_WORDS } from '../../../src/answers/words/function-words.ts';
import { splitWords } from '../../../src/answers/words/split-words.ts';
import { toTerm } from '../../../src/answers/words/to-term.ts';
import type { Language } from '../../../src/language/language.ts';
import type { Playbook } from '../../../src/playbook/playbook.ts';
import { candidates } from './candidates.ts';
import type { Engine } from './engine.ts';

/** Of title, heading, path and body: the best of a few that were tried. */
const WEIGHTS = '2, 3, 1, 1';
const MOST = 10;

export function fts5(playbook: Playbook): Engine {
  const from = performance.now();
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE sections USING fts5(
    title, heading, path, body, page UNINDEXED, section UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')`);
  const insert = database.prepare('INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  for (const page of playbook.pages)
    for (const { section, blocks } of answerSections(page)) {
      const stemmed = (text: string): string => stems(text, page.language).join(' ');
      insert.run(
        stemmed(page.title),
        stemmed(section.heading),
        stemmed(section.path.slice(1).join(' ')),
        stemmed(plainBlocks(blocks)),
        page.file,
        section.heading,
      );
    }
  database.exec('COMMIT');
  const buildMs = performance.now() - from;

  const select = database.prepare(
    `SELECT page, section FROM sections WHERE sections MATCH ? ORDER BY bm25(sections, ${WEIGHTS}) LIMIT 60`,
  );
  const inLanguage = candidates(playbook);
  return {
    name: 'SQLite FTS5',
    buildMs,
    // It has no notion of a follow-up: the question before is always asked along, which is the best it can do.
    find: ({ text, language, history = [] }) => {
      const words = stems([...history.slice(-1), text].join(' '), language, true);
      const query = [...new Set(words)].map((word) => `"${word.replaceAll('"', '')}"`).join(' OR ');
      const rows = query === '' ? [] : select.all(query);
      const sections = rows
        .map(({ page, section }) => ({ page: String(page), section: String(section) }))
        .filter(({ page }) => inLanguage(language).has(page));
      return { sections: sections.slice(0, MOST), refuses: false };
    },
  };
}

function stems(text: string, language: Language, withoutFunctionWords = false): readonly string[] {
  const functions = FUNCTION_WORDS[language].function;
  return splitWords(text, language)
    .filter((word) => !(withoutFunctionWords && functions.has(foldWord(word, language))))
    .map((word) => toTerm(word, language));
}
