// What people do all day, as calls of the store.
import assert from 'node:assert/strict';
import type { Engagements } from '../../../src/store/store.ts';
import { next, SUMMARY, ticked } from '../../store/contract/engagement-samples.ts';
import { PARTNER } from '../../store/contract/samples.ts';
import { nameOf } from './fill.ts';

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
  // As much as the card of a portfolio is made from, in the two queries that it takes.
  { name: 'portfolio page, 500', needs: 0, run: (engagements) => slice(engagements, 2) },
  { name: 'customers by name', needs: 1, run: (engagements, [id]) => byName(engagements, id) },
  { name: 'history', needs: 1, run: (engagements, [id = '']) => engagements.history(PARTNER, id, null, 20) },
];

async function slice(engagements: Engagements, pages: number, next?: string): Promise<void> {
  const page = await engagements.headersOf(PARTNER, { life: 'open' }, next, 250);
  assert.equal(page.headers.length, 250);
  if (pages > 1) await slice(engagements, pages - 1, page.next);
}

async function byName(engagements: Engagements, id = ''): Promise<void> {
  const { headers } = await engagements.headersOf(PARTNER, { life: 'open', name: nameOf(id) }, undefined, 250);
  assert.equal(headers[0]?.id, id);
}

async function tick(engagements: Engagements, id: string): Promise<void> {
  const known = await engagements.read(PARTNER, id);
  assert.ok(known);
  const { engagement, event } = next(known, ticked('assess', `tick ${known.rev}`));
  await engagements.save(engagement, known.rev, event, SUMMARY);
}
