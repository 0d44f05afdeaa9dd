// `lotse due`: which reminders would be sent at an instant, by what the store that STORE names holds. Sends nothing.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { ConfigError, readConfig } from '../config.ts';
import { colleaguesAway } from '../conversation/reminders/colleagues-away.ts';
import { type FollowDeps, followedBy } from '../conversation/reminders/followed-of.ts';
import { recipientOf } from '../conversation/reminders/recipient-of.ts';
import { sentOf } from '../conversation/reminders/sent-of.ts';
import { load } from '../playbook/load.ts';
import { type DueLine, dueLines } from '../reminders/due-lines.ts';
import { whyText } from '../reminders/why-text.ts';
import { openStore } from '../store/open-store.ts';
import type { Wake } from '../store/reminder-records.ts';
import { print } from './lines.ts';

const USAGE = 'lotse due --at INSTANT [--json]';
/** Everybody who is looked at some day. */
const EVER = '9000-01-01T00:00:00.000Z';
const MOST_PEOPLE = 1_000_000;

const Instant = z.iso.datetime({ offset: true });

/** `why` in the person's language. */
type Line = Omit<DueLine, 'why'> & { readonly why: string };

/** Reminders on stdout. 0; 2 with one line on stderr when the call, the configuration, the store or the folder is wrong. */
export async function due(args: readonly string[]): Promise<number> {
  try {
    const { at, json } = readCall(args);
    const lines = await linesAt(at);
    await print(json ? [JSON.stringify(lines, null, 2)] : lines.map(toText));
    return 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readCall(args: readonly string[]): { readonly at: string; readonly json: boolean } {
  const options = { at: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
  let values: { readonly at?: string | undefined; readonly json: boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
  const at = Instant.safeParse(values.at);
  if (!at.success) throw wrong('--at is an instant, e.g. --at 2026-03-02T07:00:00Z.');
  return { at: new Date(at.data).toISOString(), json: values.json };
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

async function linesAt(at: string): Promise<readonly Line[]> {
  const config = readConfig();
  const playbook = await load(config.playbookDir, join('data', 'cache'));
  // What was sent is forgotten after a while: what counts is what is still known then.
  const store = await openStore(config.store, { cosmos: config.cosmos, now: () => new Date(at) });
  try {
    const deps: FollowDeps = { store, leads: config.leads, playbook: () => ({ playbook }) };
    const lines: Line[] = [];
    for (const wake of await store.wakes.due(EVER, MOST_PEOPLE)) lines.push(...(await linesOf(deps, wake, at)));
    return lines;
  } finally {
    await store.close();
  }
}

async function linesOf(deps: FollowDeps, wake: Wake, at: string): Promise<readonly Line[]> {
  const person = (await deps.store.people.read(wake.partner, wake.user))?.value;
  if (person === undefined || person.unreachable !== undefined) return [];
  const away = await colleaguesAway(deps.store.people, person, at);
  const recipient = recipientOf(person, away);
  const followed = await followedBy(deps, person, away);
  const { sent } = await sentOf(deps, person, recipient, followed, at, wake.at);
  const language = person.language ?? person.locale ?? 'en';
  return dueLines(recipient, followed, at, sent).map((line) => ({ ...line, why: whyText(language, line.why) }));
}

function toText({ user, delivery, rule, reminderId, dueAt, why }: Line): string {
  // What people typed may hold what a terminal would obey.
  return `${user} ${delivery} ${rule} ${reminderId} ${dueAt} ${why}`.replace(/\p{Cc}/gu, ' ');
}
