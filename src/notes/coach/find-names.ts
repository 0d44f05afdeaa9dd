// Names, figures and dates in a note, found by their looks alone: whoever writes one has become concrete.
import type { Language } from '../../language/language.ts';
import { compileEntries } from './compile-entries.ts';
import type { Folded } from './fold-note.ts';
import { BRANDS, SERVICE_NAMES } from './names.ts';
import type { Span } from './spans.ts';

const brands = compileEntries([
  { language: 'en', entries: BRANDS },
  ...Object.values(SERVICE_NAMES).map((entries) => ({ language: 'en' as const, entries })),
]);
/** Capitals inside a word, letters beside digits: `GDPR`, `OneList`, `TLS1`, `Win7`. */
const SHAPES =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\p{N}]+|\p{L}*\p{Ll}\p{Lu}\p{L}*|\p{L}+\p{N}[\p{L}\p{N}]*)(?![\p{L}\p{N}])/gu;
/** The same among characters that are letters, too, and know no capitals. */
const SHAPES_UNSPACED =
  /(?<![A-Za-z0-9])(?:[A-Z][A-Z0-9]+|[A-Za-z]*[a-z][A-Z][A-Za-z]*|[A-Za-z]+[0-9][A-Za-z0-9]*)(?![A-Za-z0-9])/g;
/** A capital where no sentence begins. */
const PROPER = /(?<=[\p{Ll}\p{N},)"&]\s{1,2}|-)\p{Lu}\p{Ll}+/gu;
/** German writes every noun with a capital, but seldom two in a row: `Shared Line Appearance`. */
const PROPER_GERMAN = /(?<=[\p{Ll}\p{N},)"&]\s{1,2})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;
const LATIN = /[A-Za-z][A-Za-z0-9.-]{2,}/g;
const FIGURES =
  /§+\s*\d+|\d+(?:[.,:]\d+)*\s*(?:%|‰|€|\$|[kmgt]?b(?:it)?(?:\/s|ps)?\b|ms\b|users?\b|user\b|[kK]\b|km\b|h\b|[A-Za-z]{3,}|\p{Script=Han}|\p{Script=Katakana})|\d+[./-]\d+(?:[./-]\d+)?|\d{2,}/gu;
const MOSTLY_CAPITALS = 0.6;

export interface Names {
  /** Systems, products, laws, persons, places. */
  readonly names: readonly Span[];
  readonly figures: readonly Span[];
}

export function findNames(folded: Folded, language: Language): Names {
  const { written, place } = folded;
  const inText = ([from, to]: Span): Span => [place[from] ?? 0, place[to] ?? 0];
  const of = (expression: RegExp) => spansOf(written, expression).map(inText);
  const unspaced = language === 'ja' || language === 'zh';
  const shouted = capitals(written) > MOSTLY_CAPITALS;
  return {
    names: [
      ...spansOf(folded.text, brands),
      ...(shouted ? [] : of(unspaced ? SHAPES_UNSPACED : SHAPES)),
      ...(shouted ? [] : of(language === 'de' ? PROPER_GERMAN : unspaced ? LATIN : PROPER)),
    ],
    figures: of(FIGURES),
  };
}

export function spansOf(text: string, expression: RegExp): readonly Span[] {
  return Array.from(text.matchAll(expression), (match): Span => [match.index, match.index + match[0].length]);
}

/** Share of capitals among the letters. */
function capitals(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}
