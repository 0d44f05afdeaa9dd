// A person as stored. Loose: what a newer release keeps here survives being written by this one.
import { z } from 'zod';
import { LANGUAGES } from '../../language/language.ts';
import type { OwnReminder } from '../../reminders/own-reminder.ts';
import { WEEKDAYS } from '../../reminders/timing.ts';
import type { Person } from '../store.ts';

export const reference = z.looseObject({
  serviceUrl: z.string(),
  conversationId: z.string(),
  channelId: z.string(),
  botId: z.string(),
  userId: z.string(),
  partner: z.string(),
});

const timing = z.looseObject({
  digestAt: z.string().exactOptional(),
  digestDays: z.array(z.enum(WEEKDAYS)).exactOptional(),
  quietFrom: z.string().exactOptional(),
  quietTo: z.string().exactOptional(),
  away: z.looseObject({ from: z.string(), until: z.string(), delegate: z.string().exactOptional() }).exactOptional(),
});

const ownReminder: z.ZodType<OwnReminder> = z.looseObject({
  id: z.string(),
  at: z.string(),
  what: z.string(),
  engagement: z.string().exactOptional(),
  state: z.enum(['open', 'done']),
  doneAt: z.string().exactOptional(),
});

export const storedPerson: z.ZodType<Person> = z.looseObject({
  partner: z.string(),
  user: z.string(),
  name: z.string().exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  locale: z.enum(LANGUAGES).exactOptional(),
  zone: z.string().exactOptional(),
  welcomedAt: z.string().exactOptional(),
  references: z.looseObject({
    personal: reference.exactOptional(),
    group: reference.exactOptional(),
    channel: reference.exactOptional(),
  }),
  guest: z.looseObject({ is: z.boolean(), at: z.string() }).exactOptional(),
  engagements: z.array(z.string()).exactOptional(),
  timing: timing.exactOptional(),
  deviceZone: z.string().exactOptional(),
  rulesOff: z.array(z.string()).exactOptional(),
  ownReminders: z.array(ownReminder).exactOptional(),
  standsInFor: z.array(z.string()).exactOptional(),
  unreachable: z.looseObject({ code: z.string(), at: z.string() }).exactOptional(),
  leaving: z.string().exactOptional(),
});
