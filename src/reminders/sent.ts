// What was sent already, and who can be reached: all that is remembered of earlier sends. Empty for who only looks ahead.

export interface Sent {
  /** Person → reminder id → ISO instant at which they were first told for certain. Of others than the recipient: who may have to be escalated (see escalationCandidates). */
  readonly told: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Reminder ids that the recipient had as a single, however that ended, or perhaps in a digest: never (again) as a single. */
  readonly singles: readonly string[];
  /** The recipient's local date of their latest digest, however that ended. */
  readonly digestOn?: string;
  /** The partner's leads who can be reached, in the order in which they are asked. */
  readonly leads: readonly string[];
  /** People who cannot be reached at present. */
  readonly unreachable: readonly string[];
}

export const NOTHING_SENT: Sent = { told: {}, singles: [], leads: [], unreachable: [] };
