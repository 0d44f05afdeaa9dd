// A reminder that a person asked for in their own words.

export interface OwnReminder {
  /** URL-safe, without dots. */
  readonly id: string;
  /** ISO instant at which it is to come. Whoever snoozes it moves it: the same id, another instant. */
  readonly at: string;
  readonly what: string;
  /** Id of the engagement that it is about. */
  readonly engagement?: string;
  readonly state: 'open' | 'done';
  /** ISO instant; of done ones. */
  readonly doneAt?: string;
}
