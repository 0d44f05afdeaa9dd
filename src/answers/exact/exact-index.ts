// What exact answers are taken from: the compiled model, the pages as sources, and the phrases of each language.
import { LANGUAGES, type Language } from '../../language/language.ts';
import type { Page } from '../../playbook/page.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { statusWords } from '../guide/status-words.ts';
import { buildPhrases } from './build-phrases.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import type { PhraseBook } from './phrase-book.ts';
import type { ExactPlace } from './places.ts';
import { sectionTexts } from './section-texts.ts';
import { type TaskRow, taskRows } from './task-rows.ts';
import { termPlaces } from './term-places.ts';

export interface ExactIndex {
  readonly playbook: Pick<Playbook, 'phases' | 'statuses' | 'terms'>;
  /** Slug → its page in each language that has it. */
  readonly pages: ReadonlyMap<string, readonly Page[]>;
  readonly rows: readonly TaskRow[];
  readonly phrases: Readonly<Record<Language, PhraseBook>>;
  /** One list for each of the playbook's terms. */
  readonly termPlaces: readonly (readonly ExactPlace[])[];
  readonly contradictions: readonly Contradiction[];
  /** `YYYY-MM-DD` of the newest change; `''` where nothing is dated. */
  readonly lastChange: string;
}

export function buildExactIndex({ pages, phases, statuses, terms }: Playbook): ExactIndex {
  const playbook = { phases, statuses, terms };
  const rows = taskRows(phases);
  // Kept by the guide: made now, no question has to wait for it.
  statusWords(statuses);
  const texts = sectionTexts(pages);
  return {
    playbook,
    pages: Map.groupBy(pages, ({ slug }) => slug),
    rows,
    termPlaces: termPlaces(terms, texts),
    contradictions: findContradictions(texts),
    lastChange: pages
      .flatMap(({ changes }) => changes.map(({ date = '' }) => date))
      .reduce((a, b) => (a > b ? a : b), ''),
    phrases: Object.fromEntries(
      LANGUAGES.map((language) => [language, buildPhrases(playbook, rows, language)]),
    ) as ExactIndex['phrases'],
  };
}
