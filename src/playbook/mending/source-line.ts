// A line of a page on its way to the parser, with the line of the file that it came from.

export interface SourceLine {
  readonly text: string;
  /** 1-based line in the file. */
  readonly line: number;
}
