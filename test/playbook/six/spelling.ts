// What a language's file here says: spellings of names, labels and sections, written from the field's facts alone.

/** Several spellings of one thing take turns, so that each of them is read somewhere. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

export interface Spelling {
  readonly folder: string;
  readonly suffix: string;
  readonly labels: Spellings;
  readonly phases: Spellings;
  readonly phaseTitles: Readonly<Record<string, string>>;
  readonly motions: Spellings;
  readonly labelRoles: Spellings;
  readonly tableRoles: Spellings;
  readonly services: Spellings;
  readonly separators: readonly string[];
  readonly taskIdHeaders: readonly string[];
  readonly otherHeaders: readonly [string, string, string, string];
  readonly flags: { readonly M: string; readonly O: string };
  readonly headings: Spellings;
  readonly l1: Readonly<Record<string, string>>;
  readonly definition: string;
  readonly note: string;
  /** Label of the link that ends most pages. */
  readonly home: string;
  readonly stepInputs: string;
  readonly stepOutputs: string;
}
