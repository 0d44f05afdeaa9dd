// A page of one language as the parser leaves it: sections in order, blocks of display text, links, changes.
import type { Language } from '../language/language.ts';
import type { SectionKind } from './vocabulary/vocabulary.ts';

export interface Page {
  /** Language-neutral name: the file's name without suffix and extension. Pages of several languages share it. */
  readonly slug: string;
  readonly language: Language;
  /** Path below the playbook's root, with `/`: `german-playbook/phase-assess-de.md`. */
  readonly file: string;
  /** The H1; the front matter's title where there is none. */
  readonly title: string;
  /** `ms.date` / `date` as YYYY-MM-DD, where it is a date at all. */
  readonly date?: string;
  readonly audience?: string;
  /** In reading order. Text before the first heading is a section whose heading is the page's title. */
  readonly sections: readonly Section[];
  readonly changes: readonly Change[];
}

export interface Section {
  /** Unique in its page and stable while the headings stay: `approach/uncategorized-tasks`. URL-safe. */
  readonly id: string;
  /** Plain text of the heading: text of links, white space collapsed, a final colon kept. */
  readonly heading: string;
  /** Plain headings above it, outermost first. */
  readonly path: readonly string[];
  /** What the heading announces, where it is one of the playbook's own: the overview, a table of tasks, the changes. */
  readonly kind?: SectionKind;
  /** 1 to 6. */
  readonly level: number;
  /** 1-based line of the heading in the file. */
  readonly line: number;
  /** Own content up to the next heading of any level. */
  readonly blocks: readonly Block[];
}

/**
 * Display text. `text` is "rich": our small subset of Markdown with `**bold**` and `[label](https://…)` only, everything
 * else that could be read as Markdown escaped by a backslash. `plainText` (rich-text.ts) takes it off.
 * Relative links point to a neutral slug: `[Assess](page:phase-assess)`.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly line: number; readonly text: string }
  | { readonly kind: 'list'; readonly line: number; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly line: number;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Line of each row. */
      readonly rowLines?: readonly number[];
    }
  | {
      readonly kind: 'alert';
      readonly line: number;
      readonly alert: 'important' | 'tip' | 'note' | 'warning' | 'caution' | 'quote';
      readonly blocks: readonly Block[];
    };

export interface ListItem {
  readonly text: string;
  /** 0 for the outermost. */
  readonly depth: number;
}

/** A row of a page's refresh (change) table. */
export interface Change {
  /** YYYY-MM-DD; absent where the table's date is impossible. */
  readonly date?: string;
  readonly text: string;
}
