// When a pause ends: intervals then begin anew, or everything would be late at once.
import type { Engagement } from '../../engagements/engagement.ts';

/** Plain date; undefined: it is not paused. */
export function resumedOn({ life }: Pick<Engagement, 'life'>): string | undefined {
  return life.state === 'paused' ? life.until : undefined;
}
