// Those who named a person as their delegate and are away on this day.
import { isAway } from '../../reminders/calendar/is-away.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { People, Person } from '../../store/store.ts';
import { recipientOf } from './recipient-of.ts';

/** `at`: ISO instant. */
export async function colleaguesAway(people: People, person: Person, at: string): Promise<readonly Person[]> {
  const read = (person.standsInFor ?? []).map((user) => people.read(person.partner, user));
  const others = (await Promise.all(read)).flatMap((stored) => (stored === undefined ? [] : [stored.value]));
  return others.filter((other) => {
    const { timing } = recipientOf(other, []);
    return timing.away?.delegate === person.user && isAway(timing, localDate(at, timing.zone));
  });
}
