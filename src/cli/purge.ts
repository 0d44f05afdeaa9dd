// `lotse purge`: all that the store that STORE names holds of a partner goes. Without --yes it only says how much that is.
import { parseArgs } from 'node:util';
import { AppError } from '../app-error.ts';
import { ConfigError } from '../config.ts';
import { documentStore } from '../store/document-store.ts';
import { countPartner, purgePartner } from '../store/erase/purge-partner.ts';
import { openConfigured } from './open-configured.ts';

const USAGE = 'lotse purge --partner TENANT [--yes]';
/** Somebody who writes all the time is a bot that still lets the partner in. */
const MOST_PASSES = 5;

interface Call {
  readonly partner: string;
  readonly isSure: boolean;
}

/** 0: nothing of it is left, or nothing was asked to go; 1: something came back; 2 with one line on stderr: call, configuration or store. */
export async function purge(args: readonly string[]): Promise<number> {
  try {
    return await purged(readCall(args));
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    say(error.message);
    return 2;
  }
}

function readCall(args: readonly string[]): Call {
  const options = { partner: { type: 'string' }, yes: { type: 'boolean', default: false } } as const;
  let values: { readonly partner?: string | undefined; readonly yes: boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
  const partner = values.partner?.trim() ?? '';
  if (partner === '') throw wrong('--partner is the tenant id of whose data is to go.');
  return { partner, isSure: values.yes };
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

async function purged({ partner, isSure }: Call): Promise<number> {
  const { documents, now } = await openConfigured();
  try {
    const count = await countPartner(documents, partner);
    if (count === 0) say('Nothing is kept of this partner.');
    else if (!isSure) say(`${count} documents of this partner would go for good; say --yes to let them go.`);
    if (count === 0 || !isSure) return 0;
    let gone = 0;
    for (let pass = 0; pass < MOST_PASSES && (await countPartner(documents, partner)) > 0; pass += 1)
      gone += await purgePartner(documents, partner, () => {});
    const left = await countPartner(documents, partner);
    await documentStore(documents).accessLog.add({ partner, at: now().toISOString(), did: 'purged' });
    say(left === 0 ? `${gone} documents went.` : `${gone} documents went, ${left} came meanwhile: stop the bot first.`);
    return left === 0 ? 0 : 1;
  } finally {
    await documents.close();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
