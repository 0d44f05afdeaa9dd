// What people do all day, as calls of the store.
import assert from 'node:assert/strict';
import type { Engagements } from '../../../src/store/store.ts';
import { next, SUMMARY, ticked } from '../../store/contract/engagement-samples.ts';
import { PARTNER } from '../../store/contract/samples.ts';
import { idOf } from './fill.ts';

const PAGE = 20;
const OF_A_PERSON = 200;

/** `index`: of the engagement, or of the first one of a list; `count`: how many there are. */
export type Operation = (engagements: Engagements, index: number, count: number) => Promise<unknown>;

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  open: (engagements, index) => engagements.read(PARTNER, idOf(index)),

  async tick(engagements, index) {
    const known = await engagements.read(PARTNER, idOf(index));
    assert.ok(known);
    const { engagement, event } = next(known, ticked('assess', `tick ${known.rev}`));
    await engagements.save(engagement, known.rev, event, SUMMARY);
  },

  'list page, 20': (engagements, index, count) => engagements.headers(PARTNER, ids(index, count, PAGE)),
  'all of a person, 200': (engagements, index, count) => engagements.headers(PARTNER, ids(index, count, OF_A_PERSON)),
  history: (engagements, index) => engagements.history(PARTNER, idOf(index), null, PAGE),
};

function ids(first: number, count: number, length: number): readonly string[] {
  return Array.from({ length }, (_, offset) => idOf((first + offset) % count));
}
