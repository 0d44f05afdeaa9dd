// Documents that follow one another and share a partition, as many as one write takes.
import type { MovedDocument } from './archive-format.ts';
import { documentLine } from './archive-format.ts';

/** In one transaction Cosmos DB takes 100 documents and 2 MB, the store 1.5 MB; fewer ask for less at a time of a small account. */
const MOST = 25;
const MOST_BYTES = 1_000_000;

/** Each batch has one document at least, also one that is larger than the rest of a batch may be. */
export async function* byPartition(
  documents: AsyncIterable<MovedDocument>,
): AsyncGenerator<readonly [MovedDocument, ...MovedDocument[]]> {
  let batch: [MovedDocument, ...MovedDocument[]] | undefined;
  let bytes = 0;
  for await (const document of documents) {
    const own = Buffer.byteLength(documentLine(document));
    const fits = batch && isSame(batch[0], document) && batch.length < MOST && bytes + own <= MOST_BYTES;
    if (batch && fits) {
      batch.push(document);
      bytes += own;
    } else {
      if (batch) yield batch;
      batch = [document];
      bytes = own;
    }
  }
  if (batch) yield batch;
}

function isSame({ partition: one }: MovedDocument, { partition: other }: MovedDocument): boolean {
  return one.container === other.container && one.partner === other.partner && one.owner === other.owner;
}
