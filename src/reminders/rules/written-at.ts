// When a status note was written as it stands: a revision may explain or promise what the first one did not.
import type { LastNote } from '../../engagements/engagement.ts';

/** ISO instant. */
export function writtenAt({ at, revisedAt }: LastNote): string {
  return revisedAt ?? at;
}
