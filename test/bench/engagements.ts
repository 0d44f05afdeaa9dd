// `npm run bench:engagements`: what it costs to open, tick and list engagements when there are 1,000 and when there are 100,000; one by one, and as a portfolio.
import { randomInt } from 'node:crypto';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { PARTNER } from '../store/contract/samples.ts';
import { compareSizes } from './compare-sizes.ts';
import { fill, idOf } from './engagements/fill.ts';
import { OPERATIONS } from './engagements/operations.ts';

await compareSizes({
  name: 'engagements',
  things: 'engagements',
  counts: [1000, 100_000],
  target: 1.3,
  rounds: 10,
  calls: 100,
  prepare: async (file, count) => {
    await fill(file, count);
    const store = openSqlite(file);
    // As on a machine that has run for a while: the system has the file in memory.
    for (let index = 0; index < count; index += 1) await store.engagements.read(PARTNER, idOf(index));
    return store;
  },
  operations: OPERATIONS.map(({ name, needs, run }) => ({
    name,
    draw: ({ engagements }, count) => {
      // Anywhere: who works on them did not begin them one after the other.
      const ids = Array.from({ length: needs }, () => idOf(randomInt(count)));
      return () => run(engagements, ids);
    },
  })),
});
