// Reads a note once: its clauses, what is said in them, and how concrete it is. The rules decide on this reading alone.
import { FUNCTION_WORDS } from '../../answers/words/function-words.ts';
import type { Language } from '../../language/language.ts';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import { compileEntries } from './compile-entries.ts';
import { findNames, type Names, spansOf } from './find-names.ts';
import { type Folded, foldNote } from './fold-note.ts';
import type { JudgedNote } from './judgement.ts';
import { SERVICE_NAMES, SUITE } from './names.ts';
import { findPlaceholders, findPrefixes } from './placeholders.ts';
import { type Signal, type Signals, signalsOf } from './signals.ts';
import { masked, overlaps, type Span } from './spans.ts';

/** More is not read; it is too long by then. */
const READ = 2000;
const SENTENCE_END = /[.!?](?=\s|$)|[;\n。!?]/g;
const CLAUSE_END = /[.!?](?=\s|$)|[;\n。!?:、()[\]|>=+]|,(?!\d)|\s-+\s/g;
const WORD = /[a-z\p{L}\p{N}][\p{L}\p{N}]*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Beside its own entitlement, "Exchange 2016" is another system. */
const OTHER_EDITION = /^\s?(?:20\d\d|server|サーバー|服务器)/;
const OTHER_EDITION_LENGTH = 8;
const UNSPACED_LANGUAGES: readonly Language[] = ['ja', 'zh'];
const CHARACTERS_A_WORD = 2;

export interface Reading {
  readonly note: JudgedNote;
  readonly folded: Folded;
  /** Without placeholders, prefixes of the service and hashtags. */
  readonly whole: Span;
  readonly sentences: readonly Span[];
  readonly clauses: readonly Span[];
  readonly placeholders: readonly Span[];
  /** Where a signal is given. */
  readonly spans: (signal: Signal) => readonly Span[];
  readonly says: (signal: Signal, within?: Span) => boolean;
  readonly names: Names;
  /** Where a service is named, its own or another. */
  readonly services: readonly Span[];
  /** What is left when these signals are taken away; all that is generic goes in any case. */
  readonly content: (without: readonly Signal[], within?: readonly Span[]) => Content;
}

/**
 * So large a share of the words must say something where nothing is named: prose can be long and tell nothing.
 * Without spaces, words fall apart when the generic is taken out, and fewer are found.
 */
export function tellingShare(language: Language): number {
  return UNSPACED_LANGUAGES.includes(language) ? 0.15 : 0.16;
}

export interface Content {
  /** Words that say something; two characters count as one in Japanese and Chinese. */
  readonly words: number;
  /** All words, the generic ones as well. */
  readonly of: number;
  /** Among them names of systems, laws, places. */
  readonly names: number;
  readonly figures: number;
}

export function readNote(note: JudgedNote): Reading {
  const { language } = note;
  const cut = note.text.slice(0, READ);
  const placeholders = findPlaceholders(cut.normalize('NFKC'));
  const hidden = [...placeholders, ...findPrefixes(cut.normalize('NFKC'), placeholders)];
  const folded = foldNote(masked(cut.normalize('NFKC'), hidden));
  const signals = signalsOf(language);
  const known = new Map<Signal, readonly Span[]>();
  const spans = (signal: Signal): readonly Span[] => {
    const found = known.get(signal) ?? find(signals, signal, folded.text);
    known.set(signal, found);
    return found;
  };
  const whole: Span = [0, folded.text.length];
  const own = spansOf(folded.text, ownNames(note.service)).filter(
    ([, end]) => !OTHER_EDITION.test(folded.text.slice(end, end + OTHER_EDITION_LENGTH)),
  );
  const names = findNames(folded, language);
  const sentences = cutAt(whole, spansOf(folded.text, SENTENCE_END));
  return {
    note,
    folded,
    whole,
    sentences,
    clauses: cutAt(whole, [...spansOf(folded.text, CLAUSE_END), ...spans('because')]),
    placeholders,
    spans,
    says: (signal, within = whole) => spans(signal).some((span) => overlaps(span, within)),
    names,
    services: spansOf(folded.text, services),
    content: (without, within = [whole]) => {
      const generic = [...own, ...(['filler', ...without] as const).flatMap(spans)];
      return contentOf({ text: folded.text, left: masked(folded.text, generic) }, names, within, language);
    },
  };
}

/** What only looks like a signal is taken out before. */
const LOOK_ALIKES: Readonly<Partial<Record<Signal, Signal>>> = {
  hedge: 'noHedge',
  logistics: 'noLogistics',
  stopped: 'noTrouble',
  obstacle: 'noTrouble',
  catchAll: 'noTrouble',
  negative: 'noTrouble',
  'bare.blocked': 'noTrouble',
};

function find(signals: Signals, signal: Signal, text: string): readonly Span[] {
  const alike = LOOK_ALIKES[signal];
  return spansOf(alike === undefined ? text : masked(text, spansOf(text, signals[alike])), signals[signal]);
}

function cutAt([from, to]: Span, ends: readonly Span[]): readonly Span[] {
  const starts = [from, ...ends.map(([start]) => start), to].toSorted((a, b) => a - b);
  return starts.map((start, index): Span => [start, starts[index + 1] ?? to]).filter(([start, end]) => end > start);
}

function contentOf(
  { text, left }: { readonly text: string; readonly left: string },
  { names, figures }: Names,
  within: readonly Span[],
  language: Language,
): Content {
  const inside = (span: Span) => within.some((each) => overlaps(span, each));
  const visible = (span: Span) => inside(span) && left.slice(...span).trim().length > (span[1] - span[0]) / 3;
  const { function: functionWords } = FUNCTION_WORDS[language];
  const isGeneric = (word: string) => word.length === 1 || functionWords.has(word) || /^\d+$/.test(word);
  return {
    words: countWords(left, inside, isGeneric),
    of: countWords(text, inside, () => false),
    names: distinct(names.filter(visible)),
    figures: distinct(figures.filter(visible)),
  };
}

function countWords(text: string, inside: (span: Span) => boolean, isGeneric: (word: string) => boolean): number {
  let count = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (!inside([match.index, match.index + word.length])) continue;
    if (UNSPACED.test(word)) count += Math.floor(Array.from(word).length / CHARACTERS_A_WORD);
    else if (!isGeneric(word)) count += 1;
  }
  return count;
}

/** Overlapping ones are one. */
function distinct(spans: readonly Span[]): number {
  let count = 0;
  let end = -1;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from >= end) count += 1;
    end = Math.max(end, to);
  }
  return count;
}

const services = compileEntries(Object.values(SERVICE_NAMES).map((entries) => ({ language: 'en', entries })));
const ownNamesOf = new Map<string, RegExp>();

function ownNames(service = ''): RegExp {
  const known = ownNamesOf.get(service);
  if (known !== undefined) return known;
  const canonical = serviceOf(service);
  const named = (canonical && SERVICE_NAMES[canonical]) ?? '';
  const made = compileEntries([{ language: 'en', entries: named === '' ? SUITE : `${SUITE}, ${named}` }]);
  // Whatever a caller names: only the services themselves are kept.
  if (canonical !== undefined || service === '') ownNamesOf.set(service, made);
  return made;
}
