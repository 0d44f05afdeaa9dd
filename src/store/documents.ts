// What a database must do for the store: documents in partitions, as Cosmos DB knows them. The nouns above it are written once.
import type { Version } from './store.ts';

export interface Documents {
  read(partition: Partition, id: string): Promise<StoredDocument | undefined>;
  /** The documents of one list within `range`, the last place first; equal places in any order. */
  newest(partition: Partition, list: string, range: Range, limit: number): Promise<readonly StoredDocument[]>;
  /** As `newest`, the first place first. */
  oldest(partition: Partition, list: string, range: Range, limit: number): Promise<readonly StoredDocument[]>;
  /**
   * The documents of one list of a partner, whoever owns them, page by page in the order of their places, of which there are no two
   * alike: within `range`, from its beginning or from the `next` of the page before, which is short and stays true however much is
   * written meanwhile. At most `limit` documents; what has expired does not come.
   */
  ofPartner(
    of: { readonly container: Container; readonly partner: string; readonly list: PartnerList },
    range: Range,
    next: string | undefined,
    limit: number,
  ): Promise<Page>;
  /**
   * All of them or none, durable when it resolves; the new versions in the order of `writes` (a deletion's is `''`).
   * Undefined when one of them met another state than it expected. Throws AppError `invalid-input` when they are too large.
   * `survives`: absent, a power failure.
   */
  write(partition: Partition, writes: readonly Write[], survives?: Survives): Promise<readonly Version[] | undefined>;
  /** As `all`, of one partition. */
  within(partition: Partition, next: string | undefined, limit: number): Promise<Page>;
  /**
   * Every document of a container, whatever its partition, page by page in an order of the database's own: from the beginning, or
   * from the `next` of the page before. What is not written to meanwhile comes exactly once; what has expired does not come. At most
   * `limit` documents; a page may hold fewer, or none, although another follows.
   */
  all(container: Container, next: string | undefined, limit: number): Promise<Page>;
  /** Throws AppError `unavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What a write must outlast at least, from the moment at which it resolves. `crash`: the end of our process; for what nobody misses
 * when a machine loses its power within the next half minute. A database may wait for a disk then, and for nothing else.
 */
export type Survives = 'crash' | 'power-failure';

export const CONTAINERS = ['people', 'activities', 'engagements', 'customers', 'playbooks', 'reminders'] as const;

export type Container = (typeof CONTAINERS)[number];

/** One logical partition of a container; `partner` and `owner` are keys (key.ts). */
export interface Partition {
  readonly container: Container;
  readonly partner: string;
  /** The person, conversation, engagement or version; what belongs to all of them has a name of its own. */
  readonly owner: string;
}

/** A list that is read across the owners of a partner; all others are read within one of them. */
export type PartnerList = `${typeof PARTNER_LISTS}${string}`;

export const PARTNER_LISTS = 'partner:';

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

export interface Page {
  readonly documents: readonly PlacedDocument[];
  /** Where the next page begins, for this database alone; absent on the last page. */
  readonly next?: string;
}

export interface PlacedDocument extends StoredDocument {
  readonly partition: Partition;
  readonly id: string;
  readonly list?: ListPlace;
  /** When it is gone: milliseconds since 1970; absent: it stays. */
  readonly expiresAt?: number;
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
  /** Gone at this instant, milliseconds since 1970, whatever `keepDays` says: for whoever moves a document as it is. */
  readonly expiresAt?: number;
  readonly list?: ListPlace;
}

/**
 * A list of its partition that a document stands in, and its place there: digits of one width, or an instant as `toISOString` writes
 * it, with a key behind it where equal instants need an order; in the lists of a partner, what `nameKey` makes of a name, with a key.
 */
export interface ListPlace {
  readonly name: string;
  readonly at: string;
}
