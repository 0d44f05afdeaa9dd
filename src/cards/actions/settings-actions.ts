// Buttons of a person's own settings.
import { z } from 'zod';
import { field, id, keep, none, text } from './parts.ts';

/** `''` stands for "as I write" and "as my device", and for the usual time of day. */
const inputs = z
  .object({
    language: text,
    zone: text,
    digestAt: field,
    /** `mon,tue,…` */
    digestDays: field,
    quietFrom: field,
    quietTo: field,
    /** Ids of the rules that are on. */
    rules: field,
    delegate: field,
    awayFrom: field,
    awayUntil: field,
  })
  // Clients leave empty dates out; only a card from before these fields were asked leaves the lists out, too.
  .transform((typed) => (typed.rules === undefined ? typed : { awayFrom: '', awayUntil: '', ...typed }));

export const SETTINGS_ACTIONS = {
  'settings.open': { data: z.object({ keep }), inputs: none },
  'settings.save': { data: z.object({ form: id }), inputs },
} as const;
