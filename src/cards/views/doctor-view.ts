// What the card for leads shows of how the bot itself is doing.
import type { Language } from '../../language/language.ts';

export interface DoctorView {
  readonly name: 'doctor';
  /** Whether the store answers. */
  readonly store: boolean;
  readonly playbook: {
    readonly version: string;
    readonly languages: readonly Language[];
    readonly pages: number;
    /** Places in it that authors should mend. */
    readonly diagnostics: number;
    /** Reasons in the log for which a newer one is not in use; 0: there is no newer one. */
    readonly refused: number;
  };
  /** Seconds that whoever waits longest for a reminder has waited; absent: this instance sends none. */
  readonly remindersLate?: number;
  /** ISO instant. */
  readonly startedAt: string;
  /** IANA name, the reader's. */
  readonly zone: string;
}
