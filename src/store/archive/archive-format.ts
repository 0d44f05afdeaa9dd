// An export as JSON lines: a header, a line a document, a footer that says what there must have been.
import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { CONTAINERS, type Container, type PlacedDocument } from '../documents.ts';

export const FORMAT = 1;

/** A document without its version, which every database gives anew. */
export type MovedDocument = Omit<PlacedDocument, 'version'>;

export type Counts = Record<Container, number>;

const key = z.string().regex(/^[\w~-]{1,64}$/);
const instant = z.iso.datetime();

/** Of any format, so that a newer one is told from what is no export at all. */
export const anyHeader = z.looseObject({ lotse: z.literal('export'), format: z.number() });

export const archiveHeader = z.strictObject({
  lotse: z.literal('export'),
  format: z.literal(FORMAT),
  /** The release that wrote it. */
  version: z.string(),
  source: z.string(),
  at: instant,
});

export const archiveFooter = z.strictObject({
  documents: z.strictObject(
    Object.fromEntries(CONTAINERS.map((container) => [container, z.number()])) as Record<Container, z.ZodNumber>,
  ),
  /** Over all lines before this one, each with its line feed. */
  checksum: z.string(),
});

export const archiveDocument = z
  .strictObject({
    container: z.enum(CONTAINERS),
    partner: key,
    owner: key,
    id: z.string().regex(/^[\w~:.-]{1,200}$/),
    list: z.strictObject({ name: z.string().min(1), at: z.string().min(1) }).exactOptional(),
    expiresAt: instant.exactOptional(),
    body: z.custom<object>((body) => typeof body === 'object' && body !== null, 'expected an object'),
  })
  .transform(({ container, partner, owner, expiresAt, ...rest }): MovedDocument => {
    const partition = { container, partner, owner };
    return { partition, ...rest, ...(expiresAt !== undefined && { expiresAt: Date.parse(expiresAt) }) };
  });

export function documentLine({ partition, id, list, expiresAt, body }: MovedDocument): string {
  return JSON.stringify({
    ...partition,
    id,
    ...(list && { list }),
    ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
    body,
  });
}

export function noCounts(): Counts {
  return { people: 0, activities: 0, engagements: 0, customers: 0, playbooks: 0, reminders: 0 };
}

export function startChecksum(): Hash {
  return createHash('sha256');
}

/** Of the lines so far; ends the counting. */
export function endChecksum(hash: Hash): string {
  return `sha256:${hash.digest('hex')}`;
}
