// How much a note under In Progress says beyond "it runs": the phase or activity, and a detail of it (yardstick R1).
import { coreClauses } from './noise.ts';
import { type Reading, tellingShare } from './read-note.ts';
import type { Signal } from './signals.ts';
import type { Span } from './spans.ts';

/** `bare`: the status in other words; `none`: not even that. */
export type ProgressLevel = 'detailed' | 'bare' | 'none';

const GENERIC: readonly Signal[] = [
  'bare.in-progress',
  'running',
  'activity',
  'hedge',
  'because',
  'wants',
  'catchAll',
  'logistics',
  'usage',
  'unfilled',
  'nothing',
];
const DETAILED = 2;
/** Fewer words that name nothing are a way to say that it runs. */
const SHORT = 4;
/** A single activity is detail enough where a whole sentence is built around it. */
const SENTENCE = 6;
const WORD = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

export function progressOf(reading: Reading, within: readonly Span[] = coreClauses(reading)): ProgressLevel {
  const { words, of, names, figures } = reading.content(GENERIC, within);
  const evidence = names + figures + activities(reading, within) + (reading.says('alone') ? 1 : 0);
  const telling = lengthOf(reading, within) >= SHORT && words >= tellingShare(reading.note.language) * of;
  const points = evidence > 0 || telling ? words + evidence : 0;
  if (points >= DETAILED || (points > 0 && lengthOf(reading, within) >= SENTENCE)) return 'detailed';
  const bare = (['bare.in-progress', 'running', 'wants', 'activity', 'later'] as const).some((signal) =>
    reading.says(signal),
  );
  const short = lengthOf(reading, within) <= SHORT && words > 0 && !reading.says('negative');
  return bare || short || points > 0 ? 'bare' : 'none';
}

function activities(reading: Reading, within: readonly Span[]): number {
  const bare = reading.spans('bare.in-progress');
  return reading
    .spans('activity')
    .filter(([from, to]) => within.some((each) => from < each[1] && each[0] < to))
    .filter(([from, to]) => !bare.some((each) => each[0] <= from && to <= each[1])).length;
}

function lengthOf({ folded: { text } }: Reading, within: readonly Span[]): number {
  const read = within.map((span) => text.slice(...span)).join(' ');
  const unspaced = read.match(UNSPACED)?.length ?? 0;
  return (read.replace(UNSPACED, ' ').match(WORD)?.length ?? 0) + unspaced / 2;
}
