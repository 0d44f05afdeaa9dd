// Which questions the weights and words were tuned on, and which were kept apart: by the hash of their text, so for good.
import { createHash } from 'node:crypto';
import type { BenchQuestion } from './questions.ts';

export function half({ lang, q }: BenchQuestion): 'tuned on' | 'kept apart' {
  const hash = createHash('sha256').update(`${lang} ${q}`).digest();
  return (hash[0] ?? 0) % 2 === 0 ? 'tuned on' : 'kept apart';
}
