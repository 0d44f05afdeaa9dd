// Every document of a container or of one partition, one after the other, in an order of the database's own.
import { setImmediate } from 'node:timers/promises';
import type { Container, Documents, Page, Partition, PlacedDocument } from './documents.ts';

/** In memory at a time, 1.5 MB each at most. */
const PAGE = 100;

/** Throws AppError `unavailable`. */
export async function* allDocuments(documents: Documents, of: Container | Partition): AsyncGenerator<PlacedDocument> {
  let next: string | undefined;
  do {
    const page: Page =
      typeof of === 'string' ? await documents.all(of, next, PAGE) : await documents.within(of, next, PAGE);
    yield* page.documents;
    // A database in this process never waits for anything: turns would wait for the whole of it.
    await setImmediate();
    next = page.next;
  } while (next !== undefined);
}
