// A stored person as the rules of reminders want them.
import type { Absent, Recipient } from '../../reminders/recipient.ts';
import { timingOf } from '../../reminders/timing.ts';
import type { Person } from '../../store/store.ts';

/** `others`: whom the person may stand in for, as `colleaguesAway` reads them. */
export function recipientOf(person: Person, others: readonly Person[]): Recipient {
  return {
    user: person.user,
    timing: timingFor(person),
    ...(person.guest?.is === true && { isGuest: true }),
    rulesOff: person.rulesOff ?? [],
    ownReminders: person.ownReminders ?? [],
    standsInFor: others.flatMap((other) => absentOf(other, person) ?? []),
  };
}

function timingFor({ timing, zone, deviceZone }: Person): Recipient['timing'] {
  return timingOf({ ...timing, ...(zone !== undefined && { zone }), ...(deviceZone !== undefined && { deviceZone }) });
}

/** Undefined where they name somebody else by now: what the delegate's own row says may be old. */
function absentOf(other: Person, delegate: Person): Absent | undefined {
  const { away, zone } = timingFor(other);
  if (away?.delegate !== delegate.user || other.partner !== delegate.partner) return undefined;
  return { user: other.user, from: away.from, until: away.until, zone, rulesOff: other.rulesOff ?? [] };
}
