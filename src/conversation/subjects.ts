// Which customer each person looked at last: what they ask next is likely about where it stands. Kept in memory, as a hint: nobody
// misses it after a restart or on another instance.
import type { AskedAbout } from '../answers/answer.ts';

export interface Subjects {
  /** `at`: ISO instant. */
  note(partner: string, user: string, about: AskedAbout, at: string): void;
  /** Undefined: none, or too long ago. */
  about(partner: string, user: string, at: string): AskedAbout | undefined;
}

/** After that, a question is about something else. */
const KEPT_MS = 15 * 60_000;
/** People; who has waited longest goes first. */
const MOST = 5_000;

export function createSubjects(): Subjects {
  const known = new Map<string, { readonly about: AskedAbout; readonly until: number }>();
  return {
    note: (partner, user, about, at) => {
      const key = JSON.stringify([partner, user]);
      known.delete(key);
      known.set(key, { about, until: Date.parse(at) + KEPT_MS });
      const [oldest] = known.size > MOST ? known.keys() : [];
      if (oldest !== undefined) known.delete(oldest);
    },
    about: (partner, user, at) => {
      const found = known.get(JSON.stringify([partner, user]));
      return found !== undefined && Date.parse(at) < found.until ? found.about : undefined;
    },
  };
}
