// What a database must do for the store: documents in partitions, as Cosmos DB knows them. The nouns above it are written once.
import type { Version } from './store.ts';

export interface Documents {
  read(partition: Partition, id: string): Promise<StoredDocument | undefined>;
  /** The documents of one list within `range`, the last place first; equal places in any order. */
  newest(partition: Partition, list: string, range: Range, limit: number): Promise<readonly StoredDocument[]>;
  /** As `newest`, the first place first. */
  oldest(partition: Partition, list: string, range: Range, limit: number): Promise<readonly StoredDocument[]>;
  /**
   * All of them or none, durable when it resolves; the new versions in the order of `writes` (a deletion's is `''`).
   * Undefined when one of them met another state than it expected. Throws AppError `invalid-input` when they are too large.
   */
  write(partition: Partition, writes: readonly Write[]): Promise<readonly Version[] | undefined>;
  /** Throws AppError `unavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** One logical partition of a container; `partner` and `owner` are keys (key.ts). */
export interface Partition {
  readonly container: 'people' | 'activities' | 'engagements' | 'customers' | 'playbooks' | 'reminders';
  readonly partner: string;
  /** The person, conversation, engagement or version; what belongs to all of them has a name of its own. */
  readonly owner: string;
}

/** Places in a list: from `since`, itself included, up to `before`, itself not included; absent: without an end. */
export interface Range {
  readonly since?: string;
  readonly before?: string;
}

export interface StoredDocument {
  readonly version: Version;
  /** As the database gave it: to be read with `readAs`. */
  readonly body: unknown;
}

/** There is no unconditional write: whoever changes a document has seen the version that they change. */
export type Write =
  | { readonly kind: 'create'; readonly document: Document }
  | { readonly kind: 'replace'; readonly document: Document; readonly expected: Version }
  | { readonly kind: 'delete'; readonly id: string; readonly expected: Version };

export interface Document {
  /** URL-safe, 200 characters at most, unique in its partition. */
  readonly id: string;
  /** Plain JSON. */
  readonly body: unknown;
  /** Gone that many days after this write, by the store's clock; absent: it stays. */
  readonly keepDays?: number;
  /** A list of its partition that it stands in, and its place there: digits of one width, or an instant as `toISOString` writes it. */
  readonly list?: { readonly name: string; readonly at: string };
}
