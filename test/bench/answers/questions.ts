// Questions to real pages, one JSON object a line: those beside the repository, and our own.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES } from '../../../src/language/language.ts';

const BenchQuestion = z.object({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  q: z.string(),
  kind: z.string(),
  /**
   * Any of these is right: base names of files, those of another language with their folder, and the heading where one is
   * told. Empty: the playbook does not say.
   */
  expect: z.array(z.object({ page: z.string(), section: z.string().optional(), folder: z.string().optional() })),
  /** What is shown must hold all of these, */
  answer_contains: z.array(z.string()),
  /** and at least one of these, where the answer stands in several places in other words. */
  answer_any: z.array(z.string()).optional(),
  history: z.array(z.string()).optional(),
});

export type BenchQuestion = z.infer<typeof BenchQuestion>;

export function readQuestions(file: string): readonly BenchQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => BenchQuestion.parse(JSON.parse(line)));
}
