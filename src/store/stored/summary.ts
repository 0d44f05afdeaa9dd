// The summary of an engagement as it is stored.
import { z } from 'zod';
import type { Summary } from '../../engagements/summary.ts';
import { phaseSlug } from './slots.ts';

export const storedSummary: z.ZodType<Summary> = z.looseObject({
  current: phaseSlug.exactOptional(),
  phases: z.array(
    z.looseObject({
      phase: phaseSlug,
      state: z.enum(['open', 'complete', 'settled']),
      done: z.number(),
      total: z.number(),
      blocked: z.number(),
      mandatoryOpen: z.number(),
    }),
  ),
});
