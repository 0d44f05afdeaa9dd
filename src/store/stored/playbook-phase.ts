// A playbook's phase as it is stored.
import { z } from 'zod';
import type { Phase, Process, Step, Task } from '../../playbook/playbook.ts';
import { MOTIONS, PHASES } from '../../playbook/slugs.ts';
import { texts } from './texts.ts';

const motions = z.array(z.enum(MOTIONS));

const task: z.ZodType<Task> = z.looseObject({
  id: z.string(),
  name: texts,
  mandatory: z.boolean(),
  role: z.string().nullable(),
  services: z.array(z.string()),
});

const step: z.ZodType<Step> = z.looseObject({
  id: z.string(),
  title: texts,
  roles: z.array(z.string()),
  motions,
  services: z.array(z.string()),
  tasks: z.array(task),
  inputs: z.array(texts),
  outputs: z.array(texts),
});

const process: z.ZodType<Process> = z.looseObject({
  slug: z.string(),
  title: texts,
  listed: z.boolean(),
  motions,
  steps: z.array(step),
  keyInputs: z.array(texts),
  keyOutputs: z.array(texts),
  nextSteps: z.array(texts),
});

export const storedPhase: z.ZodType<Phase> = z.looseObject({
  phase: z.enum([...PHASES, 'multiple']),
  title: texts,
  processes: z.array(process),
});
