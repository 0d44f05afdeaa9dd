// After a change of an engagement: everybody whom it concerns is looked at when it next has something to say to them.
import type { Engagement } from '../../engagements/engagement.ts';
import { involved } from '../../engagements/involved.ts';
import { isAway } from '../../reminders/calendar/is-away.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { Followed } from '../../reminders/followed.ts';
import { nextWake } from '../../reminders/next-wake.ts';
import type { Person } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { colleaguesAway } from './colleagues-away.ts';
import { follow } from './followed-of.ts';
import { pullWake } from './pull-wake.ts';
import { recipientOf } from './recipient-of.ts';
import { sentOf } from './sent-of.ts';

/**
 * Looks at this engagement alone: what it costs does not grow with anybody's customers. Never throws: what was changed is saved
 * already, and whoever is not pulled is looked at with their next digest.
 */
export async function pullWakes(context: Context, engagement: Engagement): Promise<void> {
  const { deps, turn } = context;
  try {
    const followed = await follow(deps, engagement);
    const people = await peopleOf(context, engagement);
    await Promise.all(
      people.map(async (person) => {
        const next = await wakeFor(context, person, followed);
        if (next !== undefined) await pullWake(context, person.user, next);
      }),
    );
  } catch (error) {
    deps.observe.failed(deps.newId(), turn, error);
  }
}

/** Those who are named in it, and who gets the reminders of those who are away. */
async function peopleOf({ deps, turn }: Context, engagement: Engagement): Promise<readonly Person[]> {
  const named = await read(involved(engagement.people));
  const delegates = new Set(named.flatMap((person) => delegateOf(person, turn.at) ?? []));
  return [...named, ...(await read([...delegates].filter((user) => named.every((person) => person.user !== user))))];

  async function read(users: readonly string[]): Promise<readonly Person[]> {
    const found = await Promise.all(users.map((user) => deps.store.people.read(turn.partner, user)));
    return found.flatMap((stored) => (stored === undefined ? [] : [stored.value]));
  }
}

function delegateOf(person: Person, at: string): string | undefined {
  const { timing } = recipientOf(person, []);
  return isAway(timing, localDate(at, timing.zone)) ? timing.away?.delegate : undefined;
}

async function wakeFor(
  { deps, turn: { at } }: Context,
  person: Person,
  followed: Followed,
): Promise<string | undefined> {
  // Nothing is sent to them before they write again, and then they are looked at.
  if (person.unreachable !== undefined) return undefined;
  const recipient = recipientOf(person, await colleaguesAway(deps.store.people, person, at));
  // What arises after the hour of today's digest does not bring one.
  const { sent } = await sentOf(deps, person, recipient, [followed], at, at);
  return nextWake(recipient, [followed], at, sent);
}
