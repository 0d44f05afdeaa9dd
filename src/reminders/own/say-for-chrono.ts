// Says a text so that chrono understands its times.
import type { Dates } from './dates.ts';
import type { Phrases } from './phrase.ts';

export function sayForChrono(text: string, { phrases }: Phrases, dates: Dates): string {
  return phrases.reduce(
    (said, { pattern, say }) =>
      said.replace(pattern, (...match: unknown[]) => say((group) => String(match[group] ?? ''), dates)),
    text,
  );
}
