// Stretches of a text: from (inclusive) and to (exclusive).

export type Span = readonly [number, number];

export function overlaps([from, to]: Span, [start, end]: Span): boolean {
  return from < end && start < to;
}

/** The text with blanks in the place of the spans; its length stays. */
export function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const letters = text.split('');
  for (const [from, to] of spans) letters.fill(' ', from, to);
  return letters.join('');
}
