// A document as it lies in Cosmos DB: its body, and around it what finds, keeps and guards it.
import type { JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import { AppError } from '../../app-error.ts';
import type { Container, Document, Partition, PlacedDocument, StoredDocument } from '../documents.ts';
import { versionOf } from './version.ts';

/** Of what surrounds the body; what is inside has schemas that read each older form. */
const SCHEMA_VERSION = 1;

const DAY_SECONDS = 86_400;
/** Expiry is decided by our clock; Azure sweeps by its own, so it comes a day later. */
const SWEEP_AFTER_SECONDS = DAY_SECONDS;
/** Azure takes no longer one: 68 years. */
const LONGEST_TTL_SECONDS = 2 ** 31 - 1;

/** Loose: what a newer release of the same version adds is not ours to refuse. */
const stored = z.looseObject({
  id: z.string(),
  partner: z.string(),
  owner: z.string(),
  list: z.string().optional(),
  at: z.string().optional(),
  /** Milliseconds since 1970. */
  expires: z.number().optional(),
  /** Documents of before there were versions are of the first one. */
  v: z.number().default(SCHEMA_VERSION),
  /** The names of the last writes that it comes from, the newest first. */
  writes: z.array(z.string()).default([]),
  body: z.unknown(),
  _etag: z.string(),
});

export type StoredItem = z.infer<typeof stored>;

/** `body`: the document's, as it is sent; `writes`: as in the schema above; `now`: milliseconds since 1970. */
export function itemOf(
  { partner, owner }: Partition,
  document: Omit<Document, 'body'>,
  body: JSONObject,
  writes: string[],
  now: number,
): JSONObject {
  const { id, list, keepDays } = document;
  const { expiresAt: expires = keepDays === undefined ? undefined : now + keepDays * DAY_SECONDS * 1000 } = document;
  return {
    id,
    partner,
    owner,
    ...(list && { list: list.name, at: list.at }),
    ...(expires !== undefined && { expires, ttl: sweptAfter(expires, now) }),
    v: SCHEMA_VERSION,
    writes,
    body,
  };
}

/** Throws AppError `unavailable` when it is of a newer release, or damaged. */
export function readItem(found: unknown): StoredItem {
  const read = stored.safeParse(found);
  if (!read.success) {
    throw new AppError('unavailable', `A stored document is damaged (${z.prettifyError(read.error)}); restore it.`);
  }
  if (read.data.v > SCHEMA_VERSION) {
    throw new AppError(
      'unavailable',
      `The document with version ${read.data._etag} was written by a newer release (schema ${read.data.v}, this one knows ${SCHEMA_VERSION}); start that release.`,
    );
  }
  return read.data;
}

/** `now`: milliseconds since 1970. */
export function isLive({ expires }: StoredItem, now: number): boolean {
  return expires === undefined || expires > now;
}

export function documentOf({ _etag, writes, body }: StoredItem): StoredDocument {
  return { version: versionOf(_etag, writes), body };
}

export function placedOf(container: Container, item: StoredItem): PlacedDocument {
  const { id, partner, owner, list, at, expires } = item;
  return {
    ...documentOf(item),
    partition: { container, partner, owner },
    id,
    ...(list !== undefined && at !== undefined && { list: { name: list, at } }),
    ...(expires !== undefined && { expiresAt: expires }),
  };
}

function sweptAfter(expires: number, now: number): number {
  const seconds = Math.max(0, Math.ceil((expires - now) / 1000));
  return Math.min(seconds + SWEEP_AFTER_SECONDS, LONGEST_TTL_SECONDS);
}
