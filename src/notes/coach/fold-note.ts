// The form in which notes and the lexicons' entries are compared, and the way back to the words as they were written.
import type { Language } from '../../language/language.ts';

export interface Folded {
  /** Lower case, full-width forms narrowed, without accents and apostrophes. */
  readonly text: string;
  /** Written text, narrowed (NFKC). */
  readonly written: string;
  /** Index in `text` → index in `written`. */
  readonly origin: readonly number[];
  /** Index in `written` → index in `text`. */
  readonly place: readonly number[];
}

/** Found without the dots and with an e in their place. */
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae?', ö: 'oe?', ü: 'ue?', ß: 'ss?' };
const MARKS = /[\u0300-\u036f]/g;
const DROPPED = /['’‘`´\u00ad\u200b-\u200d\u2060\ufeff]/;
const DASHES = /[\u2010-\u2015\u2212]/;
const PLAIN = /[a-z0-9 .,]/;

export function foldNote(text: string): Folded {
  const written = text.normalize('NFKC');
  const origin: number[] = [];
  const place: number[] = [];
  let folded = '';
  for (let index = 0; index < written.length; index++) {
    place.push(folded.length);
    const letters = foldLetter(written.charAt(index));
    for (let each = 0; each < letters.length; each++) origin.push(index);
    folded += letters;
  }
  origin.push(written.length);
  place.push(folded.length);
  return { text: folded, written, origin, place };
}

function foldLetter(letter: string): string {
  if (PLAIN.test(letter)) return letter;
  const lower = letter.toLowerCase();
  if (lower === 'ß') return 'ss';
  if (DROPPED.test(lower)) return '';
  if (DASHES.test(lower)) return '-';
  // Beyond Latin letters, marks make another letter: が is not か.
  return lower < '\u0250' ? lower.normalize('NFD').replace(MARKS, '') : lower;
}

/** Of a fragment of a regular expression: an umlaut is found however it is spelled. */
export function foldEntry(entry: string, language: Language): string {
  const spelled = language === 'de' ? entry.replace(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter) : entry;
  return Array.from(spelled.normalize('NFKC'), foldLetter).join('');
}
