// Those who named a person as their delegate and are away on this day.
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { People, Person } from '../../store/store.ts';
import { recipientOf } from './recipient-of.ts';

/** `at`: ISO instant. */
export async function colleaguesAway(people: People, person: Person, at: string): Promise<readonly Person[]> {
  const read = (person.standsInFor ?? []).map((user) => people.read(person.partner, user));
  const others = (await Promise.all(read)).flatMap((stored) => (stored === undefined ? [] : [stored.value]));
  return others.filter((other) => {
    const [absent] = recipientOf(person, [other]).standsInFor;
    if (absent === undefined) return false;
    const today = localDate(at, absent.zone);
    return absent.from <= today && today <= absent.until;
  });
}
