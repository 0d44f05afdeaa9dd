// When the last word was written about a customer, of whatever kind of note.
import type { Engagement } from './engagement.ts';

/** ISO instant; undefined: there is no note. */
export function lastNoteAt({ lastNotes }: Pick<Engagement, 'lastNotes'>): string | undefined {
  return Object.values(lastNotes)
    .map(({ at, revisedAt = at }) => revisedAt)
    .sort()
    .at(-1);
}
