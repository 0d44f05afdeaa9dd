// What people do all day, as calls of the store.
import assert from 'node:assert/strict';
import type { Engagements } from '../../../src/store/store.ts';
import { next, SUMMARY, ticked } from '../../store/contract/engagement-samples.ts';
import { PARTNER } from '../../store/contract/samples.ts';

/** `ids`: of as many engagements from all over the file as the operation needs. */
export interface Operation {
  readonly name: string;
  readonly needs: number;
  readonly run: (engagements: Engagements, ids: readonly string[]) => Promise<unknown>;
}

export const OPERATIONS: readonly Operation[] = [
  { name: 'open', needs: 1, run: (engagements, [id = '']) => engagements.read(PARTNER, id) },
  { name: 'tick', needs: 1, run: (engagements, [id = '']) => tick(engagements, id) },
  { name: 'list page, 20', needs: 20, run: (engagements, ids) => engagements.headers(PARTNER, ids) },
  { name: 'all of a person, 200', needs: 200, run: (engagements, ids) => engagements.headers(PARTNER, ids) },
  { name: 'history', needs: 1, run: (engagements, [id = '']) => engagements.history(PARTNER, id, null, 20) },
];

async function tick(engagements: Engagements, id: string): Promise<void> {
  const known = await engagements.read(PARTNER, id);
  assert.ok(known);
  const { engagement, event } = next(known, ticked('assess', `tick ${known.rev}`));
  await engagements.save(engagement, known.rev, event, SUMMARY);
}
