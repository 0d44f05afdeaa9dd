// Rated notes (JSON lines) against the coach: how often the grades agree, which flags were found, what went wrong.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../../../src/language/language.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { coach } from '../../../src/notes/coach/coach.ts';
import { NOTE_RULES, QUALITIES, type Quality } from '../../../src/notes/coach/judgement.ts';
import { L1_STATUSES } from '../../../src/playbook/slugs.ts';

const RatedNote = z.object({
  id: z.string(),
  language: z.enum(LANGUAGES),
  l1: z.enum(L1_STATUSES),
  l2: z.string().nullish(),
  service: z.string().nullish(),
  text: z.string(),
  quality: z.enum(QUALITIES),
  flags: z.array(z.enum(NOTE_RULES)),
});
export type RatedNote = z.infer<typeof RatedNote>;

export interface Compared {
  readonly note: RatedNote;
  readonly quality: Quality;
  readonly flags: readonly string[];
}

function readRated(file: URL): readonly RatedNote[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => RatedNote.parse(JSON.parse(line)));
}

/** The language's own, and what was written later by somebody who had not seen the rules. */
export function devNotes(language: Language): readonly RatedNote[] {
  const read = (name: string) => readRated(new URL(`dev/${name}.jsonl`, import.meta.url));
  return [...read(language), ...read('fresh').filter((note) => note.language === language)];
}

export function compare(notes: readonly RatedNote[]): readonly Compared[] {
  return notes.map((note) => {
    const { language, l1, l2, service, text } = note;
    const judgement = coach({ language, l1, text, ...(l2 && { l2 }), ...(service && { service }) });
    return { note, quality: judgement.quality, flags: judgement.remarks.map(({ rule }) => rule) };
  });
}

/** Figures as text: grades right, great or not right, flags found, alarms on great notes, the confusion table. */
export function summary(compared: readonly Compared[]): string {
  const share = (part: number, all: number) => `${part}/${all} = ${all === 0 ? '-' : (part / all).toFixed(3)}`;
  const right = compared.filter(({ note, quality }) => note.quality === quality).length;
  const great = compared.filter(({ note, quality }) => (note.quality === 'great') === (quality === 'great')).length;
  const expected = compared.flatMap(({ note, flags }) => note.flags.map((flag) => flags.includes(flag)));
  const falseAlarms = compared.filter(({ note, flags }) => note.quality === 'great' && flags.length > 0).length;
  const table = QUALITIES.map((row) => {
    const cells = QUALITIES.map((column) =>
      String(compared.filter(({ note, quality }) => note.quality === row && quality === column).length).padStart(9),
    );
    return `${row.padEnd(9)}${cells.join('')}`;
  });
  return [
    `grade ${share(right, compared.length)}, great or not ${share(great, compared.length)}, off by two ${compared.filter(isOffByTwo).length}`,
    `flags ${share(expected.filter(Boolean).length, expected.length)}, false alarms on great ${falseAlarms}`,
    `${'rated\\is'.padEnd(9)}${QUALITIES.map((quality) => quality.padStart(9)).join('')}`,
    ...table,
  ].join('\n');
}

export function isOffByTwo({ note, quality }: Compared): boolean {
  return Math.abs(QUALITIES.indexOf(note.quality) - QUALITIES.indexOf(quality)) === 2;
}

export function isWrong({ note, quality, flags }: Compared): boolean {
  return note.quality !== quality || note.flags.some((flag) => !flags.includes(flag));
}
