// `npm run bench:reminders-scan`: what it costs to look for who is to be reminded when 2,000 people wait and when 200,000 do.
import { documentStore } from '../../src/store/document-store.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { sqliteDocuments } from '../../src/store/sqlite/sqlite-documents.ts';
import type { Store } from '../../src/store/store.ts';
import { PARTNER } from '../store/contract/samples.ts';
import { compareSizes } from './compare-sizes.ts';

const LIMIT = 100;
const AT_ONCE = 500;

/** People wait for some instant of the day after: 20 for its first second. */
const DAY = Date.parse('2026-03-03T00:00:00.000Z');
const SCANS = [
  { name: 'nothing due', now: instant(-1), finds: 0 },
  { name: '20 due', now: instant(0), finds: 20 },
] as const;

await compareSizes({
  name: 'reminders-scan',
  things: 'people wait',
  counts: [2000, 200_000],
  target: 1.3,
  rounds: 20,
  calls: 200,
  prepare,
  operations: SCANS.map(({ name, now, finds }) => ({
    name,
    draw: (store, count) => async () => {
      const found = await store.wakes.due(now, LIMIT);
      if (found.length !== finds) throw new Error(`${found.length} of ${count} were due instead of ${finds}.`);
    },
  })),
});

async function prepare(file: string, count: number): Promise<Store> {
  const database = openDatabase(file);
  // Nothing is lost when this machine fails.
  database.exec('PRAGMA synchronous = OFF');
  const { wakes, close } = documentStore(sqliteDocuments(database, file, () => new Date()));
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, offset) => first + offset);
    await Promise.all(some.map((index) => wakes.pull(PARTNER, `user-${index}`, instant(index < 20 ? 0 : 1 + index))));
  }
  await close();
  return openSqlite(file);
}

function instant(seconds: number): string {
  return new Date(DAY + seconds * 1000).toISOString();
}
