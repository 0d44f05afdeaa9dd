// A rule of diagnosis: what can be wrong in a playbook, how it is mended, and examples, which are its tests.

export interface Rule {
  /** Errors are what cannot be repaired: something of the page is lost. Whatever is repaired is a warning. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, and why it matters. */
  readonly means: string;
  /** What the author does about it: the end of the diagnostic's message. */
  readonly mend: string;
  readonly examples: readonly Example[];
}

/** `bad` is reported by this rule and by no other; `good` by none. */
export interface Example {
  readonly bad: Snippet;
  readonly good: Snippet;
}

/** Text below the title of an English page, or files by name. */
export type Snippet = string | Readonly<Record<string, string>>;

/** A page with front matter and title, for examples that need more than one page or a certain name. */
export function examplePage(title: string, body = ''): string {
  return `---\ntitle: ${title}\n---\n\n# ${title}\n\n${body}\n`;
}
