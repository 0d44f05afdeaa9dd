// Buttons of reminders: answer one, see all, confirm an own one, agree on a customer's.
import { z } from 'zod';
import { RULES } from '../../reminders/rules.ts';
import { customer, field, id, keep, none, page, shown, text } from './parts.ts';

const one = z.object({ reminderId: id });

/** Rules whose days between two can be set, each with the name of its input: `days-T-06`. */
export const DAYS_INPUTS: readonly { readonly rule: string; readonly input: string }[] = RULES.filter(
  ({ days }) => days !== undefined,
).map(({ id: rule }) => ({ rule, input: `days-${rule}` }));

export const REMINDER_ACTIONS = {
  /** From a digest or a list: a card of its own, which is posted. */
  'reminder.open': { data: one, inputs: none },
  'reminder.done': { data: one, inputs: none },
  'reminder.stop': { data: one, inputs: none },
  /** `until`: `tomorrow`, `three-days`, `next-week` or a date; a date in `untilOn` goes before it. */
  'reminder.snooze': { data: one, inputs: z.object({ until: text, untilOn: field }) },
  /** What was understood is kept. `at`: ISO instant. */
  'reminder.confirm': {
    data: z.object({
      form: id,
      at: z.iso.datetime(),
      what: z.string().min(1).max(500),
      engagementId: customer.shape.engagementId.exactOptional(),
    }),
    inputs: none,
  },
  'reminder.list': { data: z.object({ page, keep }), inputs: none },
  'today.open': { data: z.object({ page }), inputs: none },
  'cadence.open': { data: customer, inputs: none },
  /** `rules`: those that are on, comma-separated, as in the settings. */
  'cadence.save': {
    data: shown,
    inputs: z.object(
      Object.fromEntries(['rules', ...DAYS_INPUTS.map(({ input }) => input)].map((name) => [name, field])),
    ),
  },
} as const;
