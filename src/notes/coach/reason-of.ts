// How well a note names its reason: something that can be looked up or acted on, a category, or nothing (yardstick R4).
import { isLong } from './is-long.ts';
import { coreClauses, tellsTrouble } from './noise.ts';
import { type Content, type Reading, tellingShare } from './read-note.ts';
import type { Signal } from './signals.ts';
import { deniesIntent } from './signs.ts';
import { overlaps, type Span } from './spans.ts';

export type ReasonLevel = 'specific' | 'category' | 'none';

/** Words about a status, a wish or an obstacle name no reason. */
const GENERIC: readonly Signal[] = [
  'bare.status-unknown',
  'bare.in-progress',
  'bare.no-intent',
  'bare.blocked',
  'bare.duplicate-invalid',
  'refuses',
  'notDeploying',
  'wants',
  'stopped',
  'obstacle',
  'hedge',
  'because',
  'catchAll',
  'category',
  'logistics',
  'unfilled',
  'nothing',
];
const SPECIFIC = 2;
/** Beside a catch-all, a couple of words are its decoration. */
const TELLING_MUCH = 3;
const TELLING_LITTLE = 0.1;
/** Among so few words one is enough to be something. */
const FEW = 10;
const LISTED = 3;
/** So many systems in a row are what they use, or what breaks it. */
const NAMED = 2;
const CHARACTERS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ーa-z]';
/** Slashes stand between causes alone; commas between clauses, too, but hardly between so short ones. */
const ROWS = [
  {
    between: /[/|]/,
    atLeast: 3,
    part: new RegExp(`^\\s*(?:${CHARACTERS}{1,8}|\\p{L}[^\\s]*(?:\\s[^\\s]+){0,2})\\s*$`, 'u'),
  },
  {
    between: /[,;+&、・]|\s(?:and|und|y|e|oder|or)\s/,
    atLeast: 4,
    part: new RegExp(`^\\s*(?:${CHARACTERS}{1,5}|\\p{L}+(?:\\s\\p{L}+)?)\\s*$`, 'u'),
  },
];
const LIST = /[,/;+&、・|]|\s(?:and|und|y|e|ou|o|or|oder|sowie|und\/oder)\s|和|及|と|や/g;

export function reasonOf(reading: Reading, within: readonly Span[] = coreClauses(reading)): ReasonLevel {
  const content = reading.content(GENERIC, within);
  const evidence = evidenceOf(reading, content, within);
  const points = content.words + evidence;
  const hedges = reading.spans('hedge');
  // "At this time" is no lack of time.
  const categories = reading
    .spans('category')
    .filter((span) => touches(span, within) && !hedges.some((hedge) => overlaps(span, hedge)));
  // A category lost in so much talk is none.
  if (
    (content.names < NAMED && isRow(reading)) ||
    isList(reading, categories, points) ||
    (evidence === 0 && isLong(reading.note))
  )
    return 'none';
  if (evidence + categories.length === 0 && !saysWhat(reading)) return 'none';
  const saysCatchAll = reading.spans('catchAll').some((span) => touches(span, within));
  const share = evidence > 0 ? 1 : content.words / content.of;
  const enough = saysCatchAll && evidence + categories.length === 0 ? TELLING_MUCH : SPECIFIC;
  if (points >= enough && share >= tellingShare(reading.note.language)) return 'specific';
  if (evidence === 0 && categories.length === 0 && (content.of > FEW || content.words < SPECIFIC) && saysCatchAll)
    return 'none';
  return categories.length > 0 || (points > 0 && (share >= TELLING_LITTLE || content.of <= FEW)) ? 'category' : 'none';
}

/** Words alone are a reason where they stand beside an obstacle or a refusal: else they may tell anything. */
function saysWhat(reading: Reading): boolean {
  const { l1 } = reading.note;
  if (l1 === 'blocked') return tellsTrouble(reading);
  return l1 !== 'no-intent' || deniesIntent(reading) || !reading.says('negative') || reading.says('because');
}

/** What is concrete by its looks or by a list, beyond the words that it is made of. */
function evidenceOf(reading: Reading, { names, figures }: Content, within: readonly Span[]): number {
  const specific = reading.spans('specific').some((span) => touches(span, within)) ? SPECIFIC : 0;
  const invalid =
    reading.note.l1 === 'duplicate-invalid'
      ? reading.spans('duplicate').filter((span) => !inBare(reading, span)).length
      : 0;
  return names + figures + specific + invalid;
}

/** Causes in a row, none of them the primary one: "cost, security, culture". */
function isList(reading: Reading, categories: readonly Span[], points: number): boolean {
  if (points >= LISTED) return false;
  const { text } = reading.folded;
  const named = [...categories, ...reading.spans('catchAll')];
  const parts = new Set(named.map(([from]) => text.slice(0, from).match(LIST)?.length ?? 0));
  const slashes = text.match(/[\p{L}]\s*\/\s*[\p{L}]/gu)?.length ?? 0;
  return parts.size >= LISTED || (slashes > 1 && parts.size > 1);
}

/** Causes between slashes and nothing else, however concrete each of them is: "staffing / proxy / old Office builds". */
function isRow({ folded: { text }, spans }: Reading): boolean {
  const from = Math.max(
    0,
    text.lastIndexOf(':') + 1,
    ...[...spans('because'), ...spans('stopped')].map(([, end]) => end),
  );
  const row = text.slice(from).replace(/[.!。]\s*$/, '');
  return ROWS.some(({ between, atLeast, part }) => {
    const parts = row.split(between);
    return parts.length >= atLeast && parts.every((each) => part.test(each));
  });
}

function inBare(reading: Reading, [from, to]: Span): boolean {
  return reading.spans('bare.duplicate-invalid').some((bare) => bare[0] <= from && to <= bare[1]);
}

function touches([from, to]: Span, within: readonly Span[]): boolean {
  return within.some((each) => from < each[1] && each[0] < to);
}
