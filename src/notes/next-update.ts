// When an enterprise note is to be followed by the next one (T-22): every two weeks, never more than 21 days apart.

const WANTED_DAYS = 14;
const MOST_DAYS = 21;

export type NextUpdate = 'past' | 'in-time' | 'late' | 'too-late';

/** Both `YYYY-MM-DD`. Today itself is past: the note of today is this one. */
export function nextUpdate(on: string, today: string): NextUpdate {
  const days = (Date.parse(`${on}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
  if (days <= 0) return 'past';
  if (days <= WANTED_DAYS) return 'in-time';
  return days <= MOST_DAYS ? 'late' : 'too-late';
}
