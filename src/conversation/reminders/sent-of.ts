// What was sent already, to a person and to those who are late in what they look after as a lead; and which leads can be reached.
import { digestInstant } from '../../reminders/calendar/digest-instant.ts';
import { isAway } from '../../reminders/calendar/is-away.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import { escalationCandidates } from '../../reminders/escalation-candidates.ts';
import type { Followed } from '../../reminders/followed.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Sent } from '../../reminders/sent.ts';
import { sentFrom } from '../../reminders/sent-from.ts';
import type { Slot } from '../../store/reminder-records.ts';
import type { Person } from '../../store/store.ts';
import type { FollowDeps } from './followed-of.ts';
import { recipientOf } from './recipient-of.ts';

/** As long as slots are kept. */
const DAYS = 60;
const MOST_SLOTS = 500;

export interface SentOf {
  readonly sent: Sent;
  /** The person's own, newest first. */
  readonly slots: readonly Slot[];
}

/**
 * `wokenAt`: the instant of the person's wake row. Where it lies behind the hour of today's digest, we looked at that hour
 * and there was nothing to say, or the person has become one of ours since: what arose afterwards does not bring a digest,
 * it waits for the next one.
 */
export async function sentOf(
  deps: FollowDeps,
  person: Person,
  recipient: Recipient,
  followed: readonly Followed[],
  at: string,
  wokenAt?: string,
): Promise<SentOf> {
  const { partner, user } = person;
  const looksAfter = followed.filter(({ engagement }) => engagement.people.lead === user || deps.leads.includes(user));
  const late = new Set(escalationCandidates(recipient, looksAfter, at).map((each) => each.user));
  const [slots, ofOthers, leads] = await Promise.all([
    slotsOf(deps, partner, user, at),
    Promise.all([...late].map((other) => slotsOf(deps, partner, other, at))),
    leadsOf(deps, partner, followed, at),
  ]);
  const known = sentFrom(user, [...slots, ...ofOthers.flat()]);
  const today = localDate(at, recipient.timing.zone);
  const looked = wokenAt !== undefined && wasLookedAt(recipient, today, wokenAt, slots);
  return { sent: { ...known, ...(looked && { digestOn: today }), ...leads }, slots };
}

function slotsOf({ store }: FollowDeps, partner: string, user: string, at: string): Promise<readonly Slot[]> {
  const since = new Date(Date.parse(at) - DAYS * 86_400_000).toISOString();
  return store.slots.recent(partner, user, since, MOST_SLOTS);
}

function wasLookedAt({ timing }: Recipient, today: string, wokenAt: string, slots: readonly Slot[]): boolean {
  const hour = digestInstant(timing, today);
  if (hour === undefined || Date.parse(wokenAt) <= Date.parse(hour)) return false;
  // One that the channel put off woke us.
  return !slots.some(({ id, state }) => id === `digest.${today}` && state.is === 'retry');
}

/** The engagement's own lead comes first, which the rules know; these are the partner's. */
async function leadsOf(
  deps: FollowDeps,
  partner: string,
  followed: readonly Followed[],
  at: string,
): Promise<Pick<Sent, 'leads' | 'unreachable'>> {
  const theirs = followed.flatMap(({ engagement: { people } }) => (people.lead === undefined ? [] : [people.lead]));
  const all = [...new Set([...theirs, ...deps.leads])];
  const read = await Promise.all(all.map((user) => deps.store.people.read(partner, user)));
  const reached = all.filter((_, index) => canBeReached(read[index]?.value, at));
  return {
    leads: deps.leads.filter((lead) => reached.includes(lead)),
    unreachable: all.filter((lead) => !reached.includes(lead)),
  };
}

/** Leads of another partner are unknown here. */
function canBeReached(person: Person | undefined, at: string): boolean {
  if (person === undefined || person.unreachable !== undefined || person.guest?.is === true) return false;
  const { timing } = recipientOf(person, []);
  return !isAway(timing, localDate(at, timing.zone));
}
