// All that a database holds, as text: what somebody finds who searches it.
import { allDocuments } from '../../src/store/all-documents.ts';
import { CONTAINERS, type Documents } from '../../src/store/documents.ts';

/** A line a document: where it lies, then what is in it. */
export async function everythingStored(documents: Documents): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const container of CONTAINERS)
    for await (const { partition, id, list, body } of allDocuments(documents, container))
      lines.push(JSON.stringify({ ...partition, id, list, body }));
  return lines;
}
