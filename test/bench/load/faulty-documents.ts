// A database of which one call in so many fails: before it did anything, or, a write, after it was done.
import { AppError } from '../../../src/app-error.ts';
import type { Documents } from '../../../src/store/documents.ts';

/** `share`: of calls that fail. Of failing writes every second one was written. */
export function faultyDocuments(documents: Documents, random: () => number, share: number): Documents {
  async function before<T>(call: () => Promise<T>): Promise<T> {
    if (random() < share) throw failed();
    return call();
  }
  return {
    read: (...asked) => before(() => documents.read(...asked)),
    newest: (...asked) => before(() => documents.newest(...asked)),
    oldest: (...asked) => before(() => documents.oldest(...asked)),
    ofPartner: (...asked) => before(() => documents.ofPartner(...asked)),
    write: async (...asked) => {
      const fate = random() / share;
      if (fate < 0.5) throw failed();
      const versions = await documents.write(...asked);
      if (fate < 1) throw failed();
      return versions;
    },
    within: (...asked) => before(() => documents.within(...asked)),
    all: documents.all,
    ping: documents.ping,
    close: documents.close,
  };
}

function failed(): AppError {
  return new AppError('unavailable', 'The store fails as it was told to.');
}
