// What the store remembers of who took data out or away: for whoever has to answer for it.

export const DEEDS = ['exported', 'asked-to-be-forgotten', 'forgotten', 'purged'] as const;

export interface AccessEntry {
  readonly partner: string;
  /** ISO instant. */
  readonly at: string;
  readonly did: (typeof DEEDS)[number];
  /** Entra object id; absent: an operator, or somebody who is forgotten. */
  readonly by?: string;
  /** What it was: the kind of file, the id of a customer. */
  readonly about?: string;
}

export interface AccessLog {
  /** Added for good: kept for two years unless told otherwise, and never changed but to make `by` anonymous. */
  add(entry: AccessEntry): Promise<void>;
  /** From `since` (ISO instant, itself included) on, oldest first; `limit` at most. */
  since(partner: string, since: string, limit: number): Promise<readonly AccessEntry[]>;
}
