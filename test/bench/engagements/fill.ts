// A file with many engagements in it, each at work in one phase, by the store's own writes.
import { createHash } from 'node:crypto';
import { documentStore } from '../../../src/store/document-store.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../../src/store/sqlite/sqlite-documents.ts';
import { began, engagement, FULL, next, SUMMARY, ticked } from '../../store/contract/engagement-samples.ts';

const TICKS = 24;
const AT_ONCE = 500;

/** Spread over the file as ids are that nobody counts up. */
export function idOf(index: number): string {
  return createHash('sha256').update(`${index}`).digest('hex').slice(0, 32);
}

/** In no order of their making either. */
export function nameOf(id: string): string {
  return `Customer ${id}`;
}

export async function fill(file: string, count: number): Promise<void> {
  const database = openDatabase(file);
  // Nothing is lost when this machine fails: without waiting for the disk and with more of the file in memory it takes a minute less.
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -500000');
  const { engagements, close } = documentStore(sqliteDocuments(database, file, () => new Date()));
  const ticks = Array.from({ length: TICKS }, (_, index) => ticked('assess', `${4000 + index}`));
  const { people, services, records } = FULL;
  const sample = next(engagement({ people, services, records }), ...ticks).engagement;
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, offset) => idOf(first + offset));
    await Promise.all(
      some.map((id) => {
        const begun = { ...sample, id, rev: 1, attributes: { ...sample.attributes, name: nameOf(id) } };
        return engagements.save(begun, null, began(begun), SUMMARY);
      }),
    );
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  await close();
}
