// Says a text so that chrono understands its times.
import type { Dates } from './dates.ts';
import type { Phrases } from './phrase.ts';

export function sayForChrono(text: string, { phrases }: Phrases, dates: Dates): string {
  return phrases.reduce(
    (said, { pattern, say }) =>
      said.replace(pattern, (...match: unknown[]) => {
        const [offset, whole] = match.slice(-2);
        const better = say((group) => String(match[group] ?? ''), dates);
        const next = String(whole).charAt(Number(offset) + String(match[0]).length);
        // Between Japanese and Chinese words there are no spaces, but two numbers must not become one.
        return /\w$/.test(better) && /\w/.test(next) ? `${better} ` : better;
      }),
    text,
  );
}
