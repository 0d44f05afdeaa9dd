// Engagements that ended long ago go, with their notes and their history.
import { z } from 'zod';
import { allDocuments } from '../all-documents.ts';
import type { Documents, PlacedDocument } from '../documents.ts';
import { HEADER_ID } from '../header-place.ts';
import { instant } from '../instant.ts';
import { key } from '../key.ts';
import { life } from '../stored/slots.ts';

const ended = z.looseObject({ header: z.looseObject({ changedAt: z.string(), life }) });

/** Their headers: closed or deleted, and not changed since `before` (ISO instant). Throws AppError `unavailable`. */
export async function* endedBefore(
  documents: Documents,
  partner: string,
  before: string,
): AsyncGenerator<PlacedDocument> {
  for await (const document of allDocuments(documents, 'engagements')) {
    if (document.id !== HEADER_ID || document.partition.partner !== key(partner)) continue;
    const header = ended.safeParse(document.body).data?.header;
    if (header === undefined || instant(header.changedAt) >= instant(before)) continue;
    if (header.life.state === 'closed' || header.life.state === 'deleted') yield document;
  }
}

/** The header goes last: broken off, it is found again. Throws AppError `unavailable`. */
export async function purgeEnded(documents: Documents, header: PlacedDocument): Promise<void> {
  const { partition } = header;
  for await (const { id, version } of allDocuments(documents, partition))
    if (id !== HEADER_ID) await documents.write(partition, [{ kind: 'delete', id, expected: version }]);
  await documents.write(partition, [{ kind: 'delete', id: HEADER_ID, expected: header.version }]);
}
