// Buttons of a person's own settings.
import { z } from 'zod';
import { AUTO } from '../auto.ts';
import { id, none } from './parts.ts';

/** `''` stands for "as I write" and "as my device"; an input that did not come is an empty one. */
const choice = z
  .string()
  .default('')
  .transform((chosen) => (chosen === AUTO ? '' : chosen));

export const SETTINGS_ACTIONS = {
  'settings.open': { data: none, inputs: none },
  'settings.save': { data: z.object({ form: id }), inputs: z.object({ language: choice, zone: choice }) },
} as const;
