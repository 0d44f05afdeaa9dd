// What betrays a status in a few words: a cue with its status, its weight and its wordings in six languages (cues/*.json).
import { LANGUAGES, type Language } from '../../language/language.ts';
import { foldDescribed } from './fold-described.ts';

/**
 * Wordings of one language, separated by ` | `. A wording is parts separated by spaces; all of them have to be there, in any order.
 * A part is one or several spellings separated by `/`, each the beginning of a word (`licen`), or with `_` of several in a row
 * (`own_server`), with `=` or of three letters at most the whole word (`=lync`, `not`), with `~` anywhere in a word (`~schulung`);
 * what begins with Han, kana or `%` is found anywhere.
 * With `!`, none of its spellings may be there. `@competitor` stands for that list of names.json.
 */
type Wordings = string;

export interface CueEntry extends Readonly<Partial<Record<Language | 'any', Wordings>>> {
  /** Unique. */
  readonly cue: string;
  /** `l1/l2`, or `l1`: speaks for all of it. */
  readonly status: string;
  /** From 0.5, hardly anything, to 5, beats whatever else is said. */
  readonly weight: number;
  /** Stands for one situation: two texts in which it is heard tell the same. */
  readonly narrow?: boolean;
}

export interface Cue extends Pick<CueEntry, 'cue' | 'status' | 'weight'> {
  readonly narrow: boolean;
  readonly wordings: readonly Wording[];
}

export interface Wording {
  /** `any`: names, the same everywhere. */
  readonly language: Language | 'any';
  /** Of each, one spelling has to be there. */
  readonly parts: readonly (readonly string[])[];
  readonly unless: readonly string[];
}

const UNSPACED = /^[%\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** So short a beginning is found in words that have nothing to do with it: `no` in `nova`. */
const WHOLE_WORD = 3;

export function compileCue(entry: CueEntry, names: Readonly<Record<string, string>>): Cue {
  const { cue, status, weight, narrow = false } = entry;
  const wordings = (['any', ...LANGUAGES] as const).flatMap((language) =>
    (entry[language]?.split(' | ') ?? []).map((wording) => ({ language, ...compileWording(wording, names) })),
  );
  return { cue, status, weight, narrow, wordings };
}

function compileWording(wording: Wordings, names: Readonly<Record<string, string>>): Pick<Wording, 'parts' | 'unless'> {
  const parts = wording.split(' ').map((part) => ({
    not: part.startsWith('!'),
    needles: part
      .replace(/^!/, '')
      .split('/')
      .flatMap((spelling) => (spelling.startsWith('@') ? (names[spelling.slice(1)] ?? '').split('/') : [spelling]))
      .map(needle),
  }));
  return {
    parts: parts.filter(({ not }) => !not).map(({ needles }) => needles),
    unless: parts.filter(({ not }) => not).flatMap(({ needles }) => needles),
  };
}

function needle(spelling: string): string {
  const folded = foldDescribed(spelling.replaceAll('_', ' ').replace(/^[=~]/, '')).trim();
  if (spelling.startsWith('~') || UNSPACED.test(spelling)) return folded;
  return spelling.startsWith('=') || folded.length <= WHOLE_WORD ? ` ${folded} ` : ` ${folded}`;
}
