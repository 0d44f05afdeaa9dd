// What is said above a form that comes back because somebody else was faster.
import type { AfterChange } from '../../cards/views/view-parts.ts';
import type { Refused } from '../../engagements/outcome.ts';

/** The form still holds what was typed; that somebody was faster is said above it. */
export function meanwhile(why: Refused): AfterChange {
  return why.reason === 'changed-meanwhile' ? { notice: { kind: 'changed-meanwhile', items: [] } } : {};
}
