// The development questions beside the repository: one JSON object a line.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES } from '../../../src/language/language.ts';

const DevQuestion = z.object({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  q: z.string(),
  kind: z.string(),
  /** Base names of files; those of another language with their folder. Empty: the playbook does not say. */
  expect: z.array(z.object({ page: z.string(), section: z.string(), folder: z.string().optional() })),
  answer_contains: z.array(z.string()),
  history: z.array(z.string()).optional(),
});

export type DevQuestion = z.infer<typeof DevQuestion>;

export function readDevQuestions(file: string): readonly DevQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => DevQuestion.parse(JSON.parse(line)));
}
