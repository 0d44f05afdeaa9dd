// How the process is doing that answers here: what its operators ask first.

export interface ProcessStatus {
  /** ISO instant. */
  readonly startedAt: string;
  /** Reasons for which what is in the playbook's folder is not in use; 0: it is. */
  readonly playbookRefused: number;
  /** Seconds that whoever waits longest for a reminder has waited; absent: this process sends none. */
  readonly remindersLate?: number;
}
