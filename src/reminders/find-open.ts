// All that is open for a person on a day: what concerns them, those for whom they stand in, and what came to them as a lead.
import { answerTo } from '../engagements/answer-to.ts';
import { localDate } from './calendar/local-date.ts';
import { escalatesOn } from './escalates-on.ts';
import type { Followed } from './followed.ts';
import { leadFor } from './lead-for.ts';
import type { Open } from './open.ts';
import { ownOpen } from './own-open.ts';
import type { Recipient } from './recipient.ts';
import type { Reminder } from './reminder.ts';
import { type Said, saidOn } from './said-on.ts';
import type { Sent } from './sent.ts';
import { urgencyOf } from './urgency-of.ts';

export function findOpen(person: Recipient, followed: readonly Followed[], at: string, sent: Sent): readonly Open[] {
  if (person.isGuest === true) return [];
  const today = localDate(at, person.timing.zone);
  const absent = person.standsInFor.filter(({ from, until, zone }) => {
    const theirs = localDate(at, zone);
    return from <= theirs && theirs <= until;
  });
  const byRules = followed
    .flatMap((each) => saidOn(each, today))
    .flatMap((said): readonly Open[] => {
      if (answerTo(said.engagement, said.name, person.user, today) !== undefined) return [];
      const way = wayTo({ ...person, standsInFor: absent }, said, at, today, sent);
      return way === undefined ? [] : [toOpen(said, today, way)];
    });
  return [...ownOpen(person, followed, at), ...byRules];
}

type Way = Pick<Reminder, 'standingInFor' | 'escalatedFrom' | 'escalates'>;

/** How it comes to this person, if at all: as their own, for somebody who is away, or because it stayed open. */
function wayTo(person: Recipient, said: Said, at: string, today: string, sent: Sent): Way | undefined {
  const { engagement, rule, found, name, id } = said;
  const { country } = engagement.attributes;
  const isOn = (rulesOff: readonly string[]): boolean => !rulesOff.includes(rule.id);
  const isOpenFor = (user: string): boolean => answerTo(engagement, name, user, today) === undefined;

  if (found.users.includes(person.user)) {
    if (!isOn(person.rulesOff)) return undefined;
    const to = leadFor(engagement, person.user, sent);
    if (found.deadline === undefined || to === undefined) return {};
    return { escalates: { on: escalatesOn(found.deadline, sent.told[person.user]?.[id] ?? at, country), to } };
  }
  const away = person.standsInFor.find(
    ({ user, rulesOff }) => found.users.includes(user) && isOn(rulesOff) && isOpenFor(user),
  );
  if (away !== undefined) return { standingInFor: away.user };
  for (const user of found.users) {
    const told = sent.told[user]?.[id];
    if (told === undefined || found.deadline === undefined || !isOpenFor(user)) continue;
    if (leadFor(engagement, user, sent) === person.user && escalatesOn(found.deadline, told, country) <= today)
      return isOn(person.rulesOff) ? { escalatedFrom: { user, told } } : undefined;
  }
  return undefined;
}

function toOpen({ id, engagement, rule, found }: Said, today: string, way: Way): Open {
  const { country } = engagement.attributes;
  const { subject, dueDate, since, why } = found;
  const reminder: Reminder = {
    id,
    engagement: engagement.id,
    rule: rule.id,
    subject,
    dueDate,
    ...urgencyOf(found, today),
    why,
    ...way,
  };
  return {
    reminder,
    ...(country !== undefined && { country }),
    ...(rule.single === true && { alone: since === undefined ? {} : { since } }),
  };
}
