// What is to be done today over many customers, by the rules that remind: from what stands beside the headers, without reading a phase.
import { answerTo } from '../engagements/answer-to.ts';
import { byUrgency } from '../reminders/by-urgency.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { saidOn } from '../reminders/said-on.ts';
import { urgencyOf } from '../reminders/urgency-of.ts';
import type { PortfolioHeader } from './portfolio-header.ts';

export interface PortfolioAction extends Pick<Reminder, 'dueDate' | 'urgency' | 'daysLate' | 'why'> {
  readonly engagementId: string;
  readonly customer: string;
}

/** Whose actions: one person's, without the rules that they switched off, or everybody's. */
export type Whose = { readonly user: string; readonly rulesOff: readonly string[] } | 'everybody';

/** Most urgent first. What was answered for everybody, or by all whom it concerns, is not among them. `today`: `YYYY-MM-DD`. */
export function actionsToday(
  headers: readonly PortfolioHeader[],
  whose: Whose,
  today: string,
): readonly PortfolioAction[] {
  return headers
    .flatMap(({ summary, ...header }) => {
      // Of another release: only all of its phases could tell, and its next change will.
      if (summary?.watched === undefined) return [];
      const { current, watched } = summary;
      const followed = { engagement: { ...header, phases: watched }, ...(current !== undefined && { current }) };
      return saidOn(followed, today);
    })
    .filter(({ engagement, name, rule, found: { users } }) => {
      const concerned = whose === 'everybody' ? users : users.filter((user) => user === whose.user);
      if (whose !== 'everybody' && whose.rulesOff.includes(rule.id)) return false;
      return concerned.some((user) => answerTo(engagement, name, user, today) === undefined);
    })
    .map(({ engagement, found }) => ({
      engagementId: engagement.id,
      customer: engagement.attributes.name,
      dueDate: found.dueDate,
      ...urgencyOf(found, today),
      why: found.why,
    }))
    .sort(order);
}

function order(a: PortfolioAction, b: PortfolioAction): number {
  return byUrgency(a, b) || a.customer.localeCompare(b.customer);
}
