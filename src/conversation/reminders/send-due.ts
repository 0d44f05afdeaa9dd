// One look at one person: what is due is derived from the facts as they are now, sent, and the row moves to the next instant.
import { digestInstant } from '../../reminders/calendar/digest-instant.ts';
import { isQuietTime } from '../../reminders/calendar/is-quiet-time.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import { localTime } from '../../reminders/calendar/local-time.ts';
import { due as dueFor } from '../../reminders/due.ts';
import type { Followed } from '../../reminders/followed.ts';
import { nextWake } from '../../reminders/next-wake.ts';
import { openReminders } from '../../reminders/open-reminders.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Sent } from '../../reminders/sent.ts';
import type { Slot, Wake } from '../../store/reminder-records.ts';
import type { Person } from '../../store/store.ts';
import type { Reference } from '../turn.ts';
import { closeOld } from './close-old.ts';
import { colleaguesAway } from './colleagues-away.ts';
import { followedBy } from './followed-of.ts';
import { type DueMessage, dueReminders, messagesOf } from './messages-of.ts';
import { type OpenedChat, openChat, wayTo } from './open-chat.ts';
import { recipientOf } from './recipient-of.ts';
import { reminderLines } from './reminder-lines.ts';
import { savePerson } from './save-person.ts';
import type { SendDeps } from './send-deps.ts';
import { STALE_AFTER_SECONDS, sendSlot } from './send-slot.ts';
import { sentOf } from './sent-of.ts';
import { wakeLeads } from './wake-leads.ts';

const SOON_MS = 60_000;

/**
 * May be done by several at once and broken off anywhere: slots keep each message single, and a row that was not moved is
 * looked at again. Throws what the store throws.
 */
export async function sendDue(deps: SendDeps, wake: Wake): Promise<void> {
  const next = await look(deps, wake);
  // Where the person was pulled meanwhile the row stays, and they are looked at again.
  if (next !== 'stays') await deps.store.wakes.move(wake, next);
}

/** ISO instant of the next look; `null`: only when somebody pulls. */
async function look(deps: SendDeps, wake: Wake): Promise<string | null | 'stays'> {
  const person = (await deps.store.people.read(wake.partner, wake.user))?.value;
  if (person === undefined || person.unreachable !== undefined || person.leaving !== undefined) return null;
  const at = deps.now().toISOString();
  const away = await colleaguesAway(deps.store.people, person, at);
  const recipient = recipientOf(person, away);
  const followed = await followedBy(deps, person, away);
  const known = async () => sentOf(deps, person, recipient, followed, at, wake.at);
  const before = await known();
  await giveUp(deps, before.slots, at);

  const due = dueFor(recipient, followed, at, before.sent);
  const reminders = dueReminders(due);
  const lineOf = await reminderLines(deps.store.people, person.partner, recipient, followed, reminders);
  deps.observe.due(reminders.length);
  const messages = messagesOf(due, recipient, at, lineOf);
  const reached = await sendAll(deps, person, followed, messages, before.sent);
  if (reached === 'held') return 'stays';
  if (reached === 'suspended') return null;

  const after = messages.length === 0 ? before : await known();
  const to = reached ?? person.references.personal;
  if (to !== undefined) {
    const open = () => new Set(openReminders(recipient, followed, at, after.sent).map(({ id }) => id));
    await closeOld(deps, person, recipient, { to, slots: after.slots, followed, open, at });
  }
  return nextLook(recipient, followed, at, after);
}

/** Where the person was reached; undefined: there was nothing to send. */
async function sendAll(
  deps: SendDeps,
  person: Person,
  followed: readonly Followed[],
  messages: readonly DueMessage[],
  { told }: Sent,
): Promise<Reference | undefined | 'held' | 'suspended'> {
  if (messages.length === 0) return undefined;
  const opened = await chatWith(deps, person, followed);
  if (opened.outcome === 'throttled') return 'held';
  if (opened.outcome !== 'open') return suspend(deps, person, opened.outcome === 'guest' ? 'Guest' : opened.code);
  let { to } = opened;
  for (const message of messages) {
    const sent = await sendSlot(deps, person, to, message);
    if (sent.is === 'held') return 'held';
    if (sent.is === 'taken') continue;
    to = sent.to;
    if (sent.state.is === 'unreachable') return suspend(deps, person, sent.state.code);
    const isNew = ({ id }: { readonly id: string }): boolean => told[person.user]?.[id] === undefined;
    if (sent.state.is === 'sent') await wakeLeads(deps, person, message.reminders.filter(isNew));
  }
  return to;
}

async function chatWith(deps: SendDeps, person: Person, followed: readonly Followed[]): Promise<OpenedChat> {
  const { personal } = person.references;
  if (personal !== undefined) return { outcome: 'open', to: personal };
  const way = await wayTo(deps, person, followed);
  return way === undefined ? { outcome: 'unreachable', code: 'NoConversation' } : openChat(deps, person, way);
}

/** Until they write or install again. */
async function suspend(deps: SendDeps, person: Person, code: string): Promise<'suspended'> {
  const unreachable = { code, at: deps.now().toISOString() };
  await savePerson(deps.store.people, person, (stored) => ({ ...stored, unreachable }));
  return 'suspended';
}

/** Claims of processes that died: the store says of each that nobody knows. */
async function giveUp(deps: SendDeps, slots: readonly Slot[], at: string): Promise<void> {
  for (const { state, ...slot } of slots) {
    const isStale = Date.parse(at) - Date.parse(slot.at) > STALE_AFTER_SECONDS * 1000;
    if (state.is !== 'sending' || !isStale) continue;
    await deps.store.slots.claim({ ...slot, at }, STALE_AFTER_SECONDS);
    deps.observe.slot(slot.id.startsWith('digest.') ? 'digest' : 'single', 'unknown');
  }
}

function nextLook(
  recipient: Recipient,
  followed: readonly Followed[],
  at: string,
  { sent, slots }: { readonly sent: Sent; readonly slots: readonly Slot[] },
): string | null | 'stays' {
  const { timing } = recipient;
  const next = nextWake(recipient, followed, at, sent);
  const today = localDate(at, timing.zone);
  const hour = digestInstant(timing, today);
  const isMissed =
    sent.digestOn !== today && hour !== undefined && hour <= at && isQuietTime(timing, localTime(at, timing.zone));
  // A digest that is late comes when the quiet hours are over, and the row tells that it is late.
  if (isMissed && next !== undefined && localDate(next, timing.zone) === today) return 'stays';
  const retries = slots.flatMap(({ state, at: began }) => {
    if (state.is === 'retry') return [state.after];
    // Somebody is at it, or has died at it: then it is to be said so.
    return state.is === 'sending' ? [plus(began, (STALE_AFTER_SECONDS + 1) * 1000)] : [];
  });
  const [first] = [next, ...retries]
    .flatMap((instant) => (instant !== undefined && instant > at ? [instant] : []))
    .sort();
  if (first !== undefined) return first;
  return next === undefined ? null : plus(at, SOON_MS);
}

function plus(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
