// The database that the environment names, on the clock that the bot runs by there.
import { readConfig } from '../config.ts';
import type { Documents } from '../store/documents.ts';
import { openDocuments } from '../store/open-documents.ts';

export interface Configured {
  readonly documents: Documents;
  /** As STORE names it. */
  readonly source: string;
  readonly now: () => Date;
}

/** To be closed by the caller. Throws ConfigError, and what `openDocuments` throws. */
export async function openConfigured(): Promise<Configured> {
  const { store: source, cosmos, startAt } = readConfig();
  const offset = startAt === undefined ? 0 : startAt.getTime() - Date.now();
  const now = () => new Date(Date.now() + offset);
  return { documents: await openDocuments(source, { now, cosmos }), source, now };
}
