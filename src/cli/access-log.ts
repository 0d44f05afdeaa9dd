// `lotse access-log`: who exported or deleted what of a partner's data, oldest first.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { ConfigError } from '../config.ts';
import type { AccessEntry } from '../store/access-records.ts';
import { documentStore } from '../store/document-store.ts';
import { print } from './lines.ts';
import { openConfigured } from './open-configured.ts';

const USAGE = 'lotse access-log --partner TENANT [--since INSTANT] [--json]';
const EVER = '2000-01-01T00:00:00.000Z';
const MOST = 100_000;

const Instant = z.iso.datetime({ offset: true });

interface Call {
  readonly partner: string;
  readonly since: string;
  readonly json: boolean;
}

/** A line an entry on stdout. 0; 2 with one line on stderr when the call, the configuration or the store is wrong. */
export async function accessLog(args: readonly string[]): Promise<number> {
  try {
    const { partner, since, json } = readCall(args);
    const { documents } = await openConfigured();
    try {
      const entries = await documentStore(documents).accessLog.since(partner, since, MOST);
      await print(entries.map((entry) => (json ? JSON.stringify(entry) : toText(entry))));
    } finally {
      await documents.close();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readCall(args: readonly string[]): Call {
  const options = {
    partner: { type: 'string' },
    since: { type: 'string', default: EVER },
    json: { type: 'boolean', default: false },
  } as const;
  let values: { readonly partner?: string | undefined; readonly since: string; readonly json: boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
  const partner = values.partner?.trim() ?? '';
  if (partner === '') throw wrong('--partner is a tenant id.');
  if (!Instant.safeParse(values.since).success) throw wrong('--since is an instant, e.g. 2026-03-02T07:00:00Z.');
  return { partner, since: values.since, json: values.json };
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

function toText({ at, did, by = '-', about = '' }: AccessEntry): string {
  return `${at} ${did} ${by} ${about}`.trimEnd().replace(/\p{Cc}/gu, ' ');
}
