// `lotse purge`: what the store that STORE names holds of a partner goes, all of it or what ended long ago. Without --yes it only says how much that is.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { ConfigError } from '../config.ts';
import { documentStore } from '../store/document-store.ts';
import { endedBefore, purgeEnded } from '../store/erase/purge-ended.ts';
import { countPartner, purgePartner } from '../store/erase/purge-partner.ts';
import { type Configured, openConfigured } from './open-configured.ts';
import { tellProgress } from './tell-progress.ts';

const USAGE = 'lotse purge --partner TENANT [--closed-before DATE] [--yes]';
/** Somebody who writes all the time is a bot that still lets the partner in. */
const MOST_PASSES = 5;

const Day = z.iso.date();

interface Call {
  readonly partner: string;
  /** ISO instant; absent: all of the partner. */
  readonly closedBefore?: string;
  readonly isSure: boolean;
}

/** 0: nothing of it is left, or nothing was asked to go; 1: something came back; 2 with one line on stderr: call, configuration or store. */
export async function purge(args: readonly string[]): Promise<number> {
  try {
    const call = readCall(args);
    const store = await openConfigured();
    try {
      return await (call.closedBefore === undefined ? all(call, store) : old(call, store, call.closedBefore));
    } finally {
      await store.documents.close();
    }
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    say(error.message);
    return 2;
  }
}

function readCall(args: readonly string[]): Call {
  const options = {
    partner: { type: 'string' },
    'closed-before': { type: 'string' },
    yes: { type: 'boolean', default: false },
  } as const;
  let values: { readonly partner?: string | undefined; 'closed-before'?: string | undefined; readonly yes: boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
  const partner = values.partner?.trim() ?? '';
  if (partner === '') throw wrong('--partner is the tenant id of whose data is to go.');
  const date = values['closed-before'];
  if (date === undefined) return { partner, isSure: values.yes };
  if (!Day.safeParse(date).success) throw wrong('--closed-before is a date, e.g. 2024-12-31.');
  return { partner, isSure: values.yes, closedBefore: `${date}T00:00:00.000Z` };
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

async function all({ partner, isSure }: Call, { documents, now }: Configured): Promise<number> {
  const count = await countPartner(documents, partner);
  if (count === 0) say('Nothing is kept of this partner.');
  else if (!isSure) say(`${count} documents of this partner would go for good; say --yes to let them go.`);
  if (count === 0 || !isSure) return 0;
  const tell = tellProgress('Purged');
  let gone = 0;
  let left = count;
  for (let pass = 0; pass < MOST_PASSES && left > 0; pass += 1) {
    gone += await purgePartner(documents, partner, tell);
    left = await countPartner(documents, partner);
  }
  await documentStore(documents).accessLog.add({ partner, at: now().toISOString(), did: 'purged' });
  say(left === 0 ? `${gone} documents went.` : `${gone} documents went, ${left} came meanwhile: stop the bot first.`);
  return left === 0 ? 0 : 1;
}

async function old({ partner, isSure }: Call, { documents, now }: Configured, before: string): Promise<number> {
  let count = 0;
  for await (const header of endedBefore(documents, partner, before)) {
    count += 1;
    if (isSure) await purgeEnded(documents, header);
  }
  if (isSure && count > 0) {
    const about = `closed before ${before.slice(0, 10)}`;
    await documentStore(documents).accessLog.add({ partner, at: now().toISOString(), did: 'purged', about });
  }
  const what = count === 1 ? 'customer that ended' : 'customers that ended';
  say(isSure ? `${count} ${what} before then went.` : `${count} ${what} before then would go; say --yes.`);
  return 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
