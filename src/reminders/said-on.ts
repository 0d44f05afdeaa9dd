// What an engagement's facts and rules have to say on a day, to whomever it concerns.
import type { Engagement } from '../engagements/engagement.ts';
import type { ReminderName } from '../engagements/reminder-key.ts';
import type { Followed } from './followed.ts';
import { reminderId } from './reminder-id.ts';
import type { Found, Rule } from './rule.ts';
import { RULES } from './rules.ts';

export interface Said {
  readonly id: string;
  readonly name: ReminderName;
  readonly engagement: Engagement;
  readonly rule: Rule;
  readonly found: Found;
}

/** Answers are not looked at yet. Empty for who is silent: paused until a later day, closed, deleted. `today`: `YYYY-MM-DD`. */
export function saidOn(followed: Followed, today: string): readonly Said[] {
  const { engagement } = followed;
  const { life, cadence } = engagement;
  if (life.state === 'closed' || life.state === 'deleted') return [];
  if (life.state === 'paused' && today < life.until) return [];
  return RULES.filter(({ id }) => !(cadence.off ?? []).includes(id)).flatMap((rule) =>
    rule
      .find(followed, cadence.days?.[rule.id] ?? rule.days ?? 0)
      .filter(({ dueDate, until }) => dueDate <= today && (until === undefined || today <= until))
      .map((found) => {
        const name = { rule: rule.id, subject: found.subject, dueDate: found.dueDate };
        return { id: reminderId(engagement.id, name), name, engagement, rule, found };
      }),
  );
}
