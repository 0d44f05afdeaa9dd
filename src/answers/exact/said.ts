// A question as spans with what each may mean, and the reading of it that a kind of exact question allows. A kind must
// understand every word of a question: a word that it does not know makes it another question.
import type { Language } from '../../language/language.ts';
import { foldWord } from '../words/fold-word.ts';
import { mendWord } from '../words/mend-word.ts';
import { toTerm } from '../words/to-term.ts';
import type { Concept, Meaning, NameKind, Reading, What } from './meaning.ts';
import { findPhrase, type PhraseBook } from './phrase-book.ts';
import { readDate } from './read-date.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Span {
  /** None: nothing here knows the word. */
  readonly readings: readonly Reading[];
  /** UTF-16 places in the question in NFKC. */
  readonly from: number;
  readonly to: number;
  /** How many words or signs. */
  readonly tokens: number;
}

export interface Understood {
  readonly concepts: ReadonlySet<Concept>;
  /** Values in the order in which they were said, each once. */
  readonly named: (kind: NameKind) => readonly string[];
}

/** Concept before a name of that kind: "the phase Enable" is Enable. */
const CALLED: Readonly<Partial<Record<What, NameKind>>> = {
  phase: 'phase-name',
  process: 'process-name',
  step: 'step-name',
  role: 'role-name',
  service: 'service-name',
  task: 'task-id',
  l1: 'l1-name',
  l2: 'l2-name',
};
/** Shorter words become others too easily. */
const LEAST_MENDED = 5;
/** More is no exact question. */
const MOST_TOKENS = 120;

export interface ReadOptions {
  /** `YYYY-MM-DD`, the asker's, where a date may be said. */
  readonly today?: string;
  /** Whether the pages know a word: such a one is not misspelt. Absent: nothing is mended. */
  readonly isKnown?: (word: string) => boolean;
}

/** Undefined: too long to be an exact question. */
export function readSaid(
  phrases: PhraseBook,
  question: string,
  language: Language,
  { today, isKnown }: ReadOptions = {},
): readonly Span[] | undefined {
  const text = question.normalize('NFKC');
  const date = today === undefined ? undefined : readDate(text, language, today);
  const tokens = tokensOf(text, language).map((token) => mended(token, text, phrases, language, isKnown));
  if (tokens.length > MOST_TOKENS) return undefined;
  const spans: Span[] = [];
  for (let place = 0; place < tokens.length; ) {
    const inDate = date === undefined ? 0 : tokensWithin(tokens, place, date);
    const found =
      date !== undefined && inDate > 0
        ? { length: inDate, readings: [[{ what: 'date', value: date.date } as const]] }
        : findPhrase(phrases, tokens, place);
    const length = found?.length ?? 1;
    const [first, last] = [tokens[place], tokens[place + length - 1]];
    spans.push({ readings: found?.readings ?? [], from: first?.from ?? 0, to: last?.to ?? 0, tokens: length });
    place += length;
  }
  return withoutCalled(spans);
}

/** A word that nobody knows is the one that it is nearest to, if it is long enough to tell. */
function mended(
  token: Token,
  text: string,
  { terms, spelling }: PhraseBook,
  language: Language,
  isKnown: ReadOptions['isKnown'],
): Token {
  const word = text.slice(token.from, token.to);
  if (isKnown === undefined || word.length < LEAST_MENDED || terms.has(token.term) || isKnown(word)) return token;
  const [only, ...more] = new Set(mendWord(foldWord(word, language), spelling).map((each) => toTerm(each, language)));
  return only === undefined || more.length > 0 ? token : { ...token, term: only };
}

function tokensWithin(tokens: readonly Token[], place: number, { from, to }: { from: number; to: number }): number {
  const first = tokens[place];
  if (first === undefined || first.from < from || first.from >= to) return 0;
  return tokens.slice(place).filter((token) => token.from < to).length;
}

/** "Phase Enable": the concept goes, and the name is one of that kind. */
function withoutCalled(spans: readonly Span[]): readonly Span[] {
  const narrowed = [...spans];
  const gone = new Set<number>();
  for (const [i, { readings }] of spans.entries())
    for (const neighbour of [i + 1, i - 1])
      for (const kind of readings.flatMap(([only, more]) => (only && !more ? [CALLED[only.what]] : []))) {
        const span = spans[neighbour];
        const names = span?.readings.filter(([name]) => name?.what === kind) ?? [];
        if (kind === undefined || span === undefined || names.length === 0 || gone.has(i)) continue;
        gone.add(i);
        narrowed[neighbour] = { ...span, readings: names };
      }
  return narrowed.filter((_, i) => !gone.has(i));
}

/** `allowed` in the order in which a span of several meanings is taken. Undefined: a word means nothing of that. */
export function understand(spans: readonly Span[], allowed: readonly What[]): Understood | undefined {
  const meanings: Meaning[] = [];
  for (const { readings } of spans) {
    const possible = readings
      .filter((reading) => reading.every(({ what }) => allowed.includes(what)))
      .sort((a, b) => placeOf(a, allowed) - placeOf(b, allowed));
    const [reading] = possible;
    if (reading === undefined) return undefined;
    meanings.push(...reading);
  }
  return {
    concepts: new Set(meanings.flatMap(({ what, value }) => (value === '' ? [what as Concept] : []))),
    named: (kind) => [...new Set(meanings.flatMap(({ what, value }) => (what === kind ? [value] : [])))],
  };
}

function placeOf([first]: Reading, allowed: readonly What[]): number {
  return first === undefined ? allowed.length : allowed.indexOf(first.what);
}
