// Once after an update from a release before portfolios: its headers get their place among those of their partner.
import type { Documents, Partition } from './documents.ts';
import { withHeaderPlace } from './with-header-place.ts';

const AT_ONCE = 100;

/** Says that it was done. No key of a partner or an engagement is like that. */
const DONE: Partition = { container: 'engagements', partner: '~store', owner: '~store' };
const DONE_ID = 'headers-placed';

/**
 * Reads all engagements the first time and one document from then on. May be killed and begun again, and run while others write:
 * what they write is placed. Throws AppError `unavailable`.
 */
export async function placeHeaders(documents: Documents): Promise<void> {
  if ((await documents.read(DONE, DONE_ID)) !== undefined) return;
  for (let next: string | undefined, isFirst = true; isFirst || next !== undefined; isFirst = false) {
    const page = await documents.all('engagements', next, AT_ONCE);
    for (const found of page.documents) {
      const placed = withHeaderPlace(found);
      if (placed === found) continue;
      const { partition, version, ...document } = placed;
      // Refused: somebody has written it since, with its place.
      await documents.write(partition, [{ kind: 'replace', document, expected: version }]);
    }
    next = page.next;
  }
  await documents.write(DONE, [{ kind: 'create', document: { id: DONE_ID, body: {} } }]);
}
