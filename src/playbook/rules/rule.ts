// A rule of diagnosis: what can be wrong in a playbook, how it is mended, and examples that are its tests.

export interface Rule {
  /** Errors are what cannot be repaired: something of the page is lost. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, and why it matters. */
  readonly means: string;
  /** What the author does about it: the end of the diagnostic's message. */
  readonly mend: string;
}
