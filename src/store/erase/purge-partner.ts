// All that is kept of a partner goes, because the partner leaves.
import { z } from 'zod';
import { allDocuments } from '../all-documents.ts';
import { CONTAINERS, type Documents, type Partition, type PlacedDocument } from '../documents.ts';
import { key } from '../key.ts';
import { LEASES } from '../leases.ts';

/** In one transaction Cosmos DB takes 100. */
const MOST = 25;

const ofPartner = z.looseObject({ partner: z.string() });

/** How many documents there are. Throws AppError `unavailable`. */
export async function countPartner(documents: Documents, partner: string): Promise<number> {
  let count = 0;
  for await (const _ of documentsOf(documents, partner)) count += 1;
  return count;
}

/**
 * How many went. May be broken off anywhere and begun again; what somebody writes meanwhile stays, and so a running bot should not
 * let the partner in any more. `onDocument` hears of each. Throws AppError `unavailable`.
 */
export async function purgePartner(documents: Documents, partner: string, onDocument: () => void): Promise<number> {
  let gone = 0;
  let batch: PlacedDocument[] = [];
  const flush = async (): Promise<void> => {
    const [first] = batch;
    if (first === undefined) return;
    const writes = batch.map(({ id, version }) => ({ kind: 'delete' as const, id, expected: version }));
    if (await documents.write(first.partition, writes)) {
      gone += batch.length;
      for (const _ of batch) onDocument();
    }
    batch = [];
  };
  for await (const document of documentsOf(documents, partner)) {
    const [first] = batch;
    if (batch.length === MOST || (first && !isSame(first.partition, document.partition))) await flush();
    batch.push(document);
  }
  await flush();
  return gone;
}

/** Wakes and what is to be forgotten stand in lists of all partners. Playbooks are nobody's. */
async function* documentsOf(documents: Documents, partner: string): AsyncGenerator<PlacedDocument> {
  for (const container of CONTAINERS) {
    if (container === 'playbooks') continue;
    for await (const document of allDocuments(documents, container)) {
      const { partition, body } = document;
      const isTheirs =
        container === LEASES.container
          ? ofPartner.safeParse(body).data?.partner === partner
          : partition.partner === key(partner);
      if (isTheirs) yield document;
    }
  }
}

function isSame(one: Partition, other: Partition): boolean {
  return one.container === other.container && one.owner === other.owner;
}
