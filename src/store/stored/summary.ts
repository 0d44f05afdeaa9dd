// The summary of an engagement as it is stored.
import { z } from 'zod';
import type { NextStep, Summary } from '../../engagements/summary.ts';
import { storedProgress } from './progress.ts';
import { phaseSlug } from './slots.ts';
import { texts } from './texts.ts';

const nextStep: z.ZodType<NextStep> = z.discriminatedUnion('because', [
  z.looseObject({
    because: z.enum(['blocked-gate', 'mandatory', 'optional']),
    phase: phaseSlug,
    item: z.looseObject({ kind: z.enum(['task', 'step', 'output']), id: z.string(), name: texts }),
  }),
  z.looseObject({ because: z.literal('gate-ready'), phase: phaseSlug }),
]);

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
  next: nextStep.exactOptional(),
  watched: z.partialRecord(phaseSlug, storedProgress).exactOptional(),
});
