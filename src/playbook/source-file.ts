// A file of the playbook as it was read: what the compiler starts from.

export interface SourceFile {
  /** Path below the playbook's root, with `/`: `german-playbook/phase-assess-de.md`. */
  readonly file: string;
  readonly content: string;
  /** The file is larger than the reader takes; `content` is its beginning. */
  readonly cut?: boolean;
}
