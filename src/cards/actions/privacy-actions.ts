// Buttons about a person's own data.
import { z } from 'zod';
import { id, none, text } from './parts.ts';

export const PRIVACY_ACTIONS = {
  /** `confirm`: `true`. */
  'data.forget': { data: z.object({ form: id }), inputs: z.object({ confirm: text }) },
  'data.export': { data: none, inputs: none },
} as const;
