// The own reminder that was shown is kept. The same card pressed twice is one reminder.
import { createHash } from 'node:crypto';
import type { View } from '../../cards/view.ts';
import type { OwnReminderView } from '../../cards/views/reminder-views.ts';
import { afterQuiet } from '../../reminders/calendar/after-quiet.ts';
import { ownId } from '../../reminders/own-open.ts';
import type { OwnReminder } from '../../reminders/own-reminder.ts';
import { changePerson } from '../change-person.ts';
import type { Context, Outcome } from '../context.ts';
import { loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';
import { MOST_OWN, ownKept } from './own-kept.ts';
import { pullWake } from './pull-wake.ts';
import { recipientOf } from './recipient-of.ts';
import { notUnderstood } from './remind-me.ts';

/** As far as what people type is understood, and a bit. */
const MOST_DAYS = 750;

export interface OwnData {
  readonly form: string;
  /** ISO instant. */
  readonly at: string;
  readonly what: string;
  readonly engagementId?: string;
}

/** `data`: what the card carried; whether it holds is asked again. */
export async function confirmOwn(context: Context, data: OwnData): Promise<Outcome> {
  const { turn, person } = context;
  if (await context.isGuest()) return refused('forbidden');
  const { timing } = recipientOf(person, []);
  const { zone } = timing;
  const of = data.engagementId === undefined ? undefined : await loadEngagement(context, data.engagementId);
  const own: OwnReminder = {
    id: idOf(context, data.form),
    at: new Date(data.at).toISOString(),
    what: data.what,
    ...(of && { engagement: of.engagement.id }),
    state: 'open',
  };
  const kept: OwnReminderView = {
    name: 'own-reminder',
    form: data.form,
    what: own.what,
    at: own.at,
    zone,
    ...(of && { engagementId: of.engagement.id, customer: of.engagement.attributes.name }),
    state: 'kept',
    ...(afterQuiet(timing, own.at) !== own.at && { isQuiet: true }),
    reminderId: ownId(own, zone),
  };
  const isPast = own.at <= turn.at;
  const isTooFar = Date.parse(own.at) - Date.parse(turn.at) > MOST_DAYS * 86_400_000;
  const add = { nonce: data.form, answer: (): View => kept };
  const result = await changePerson(
    context,
    (now) => {
      const others = ownKept(now.ownReminders, turn.at);
      if (isPast || isTooFar || others.length >= MOST_OWN) return undefined;
      return { ...now, ownReminders: [...others, own] };
    },
    add,
  );
  if ('applied' in result)
    return { view: JSON.parse(result.applied.outcome) as View, mode: 'replace', aboutCustomer: true };
  if (isPast || isTooFar) return notUnderstood(isPast ? 'past' : 'too-far', 'replace');
  if (!result.person.ownReminders?.some(({ id }) => id === own.id)) return notUnderstood('too-many', 'replace');
  await pullWake(context, turn.user.id, own.at);
  return { view: kept, mode: 'replace', aboutCustomer: true };
}

/** Made from the form, so that the form once more finds what it made. */
function idOf({ turn }: Context, form: string): string {
  return createHash('sha256')
    .update(JSON.stringify([turn.partner, turn.user.id, form]))
    .digest('base64url')
    .slice(0, 22);
}
