// One phase of an engagement as it is stored.
import { z } from 'zod';
import type { PhaseProgress } from '../../engagements/engagement.ts';
import { assignees, evidence, mark, phaseStatus } from './slots.ts';

export const storedProgress: z.ZodType<PhaseProgress> = z.looseObject({
  status: phaseStatus.exactOptional(),
  marks: z.record(z.string(), mark),
  assignees: z.record(z.string(), assignees),
  evidence: z.record(z.string(), evidence),
  stamps: z.record(z.string(), z.number()),
});
