// What a note under Status Unknown says, where it is not about an unresponsive customer (yardstick R6).
import { coreClauses } from './noise.ts';
import type { Reading } from './read-note.ts';
import type { Signal } from './signals.ts';
import { saysAny } from './signs.ts';

/**
 * `told`: what is new or why nobody knows, and that intent is not known; `label`: the L2's name and that alone; `no-intent`:
 * something, but not that intent is unknown; `bare`: the status in other words.
 */
export type UnknownLevel = 'told' | 'label' | 'no-intent' | 'bare' | 'none';

const GENERIC: readonly Signal[] = [
  'bare.status-unknown',
  'unknownIntent',
  'unanswered',
  'fresh',
  'hedge',
  'because',
  'catchAll',
  'wants',
  'logistics',
  'nothing',
];
const TOLD = 2;

export function isUnresponsive({ note }: Reading): boolean {
  return note.l1 === 'status-unknown' && note.l2 === 'customer-unresponsive';
}

/** Of notes that are not filed as unresponsive. */
export function unknownOf(reading: Reading): UnknownLevel {
  if (isUnresponsive(reading)) return 'none';
  const core = coreClauses(reading);
  const { words, names, figures } = reading.content(GENERIC, core);
  const bare = reading.spans('bare.status-unknown');
  const fresh = reading.spans('fresh').some(([from, to]) => !bare.some((each) => each[0] <= from && to <= each[1]));
  const unknown = saysAny(reading, 'unknownIntent', 'unanswered', 'attempt') || bare.length > 0;
  const points = words + names + figures;
  if (unknown) {
    if (points >= TOLD || (fresh && saysAny(reading, 'unknownIntent'))) return 'told';
    if (saysAny(reading, 'attempt')) return 'told';
    return reading.spans('fresh').length > 0 && saysAny(reading, 'unknownIntent') ? 'label' : 'bare';
  }
  return fresh || points > 0 ? 'no-intent' : 'none';
}
