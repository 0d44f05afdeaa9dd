import assert from 'node:assert/strict';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { documentStore } from '../../src/store/document-store.ts';
import type { Documents } from '../../src/store/documents.ts';
import { endedBefore, purgeEnded } from '../../src/store/erase/purge-ended.ts';
import { openSqliteDocuments } from '../../src/store/sqlite/open-sqlite-documents.ts';
import type { Store } from '../../src/store/store.ts';
import { everythingStored } from '../support/everything-stored.ts';
import { began, CHANGES, engagement, next, SUMMARY } from './contract/engagement-samples.ts';
import { PARTNER } from './contract/samples.ts';

const LONG_AGO = '2024-01-01T00:00:00.000Z';
const BEFORE = '2025-01-01T00:00:00.000Z';

describe('purging what ended long ago', () => {
  let documents: Documents;
  let store: Store;

  beforeEach(() => {
    documents = openSqliteDocuments(':memory:');
    store = documentStore(documents);
  });
  afterEach(() => documents.close());

  async function keep(id: string, more: Partial<Engagement>): Promise<void> {
    const begun = engagement({ id, changedAt: LONG_AGO, createdAt: LONG_AGO, ...more });
    await store.engagements.save(begun, null, began(begun), SUMMARY);
  }

  const found = async () => {
    const ids: string[] = [];
    for await (const { partition } of endedBefore(documents, PARTNER, BEFORE)) ids.push(partition.owner);
    return ids.sort();
  };

  it('finds what was closed or deleted and not touched since, of this partner alone', async () => {
    await keep('closed', { life: { state: 'closed', reason: 'done' } });
    await keep('deleted', { life: { state: 'deleted', reason: 'a mistake' } });
    await keep('open', { life: { state: 'open' } });
    await keep('paused', { life: { state: 'paused', until: '2024-02-01', reason: 'holidays' } });
    await keep('lately', { life: { state: 'closed', reason: 'done' }, changedAt: BEFORE });
    await keep('theirs', { life: { state: 'closed', reason: 'done' }, partner: 'another' });
    assert.deepEqual(await found(), ['closed', 'deleted']);
  });

  it('takes all of it, and nothing of others', async () => {
    await keep('other', { life: { state: 'closed', reason: 'done' } });
    const before = await everythingStored(documents);
    await keep('closed', { life: { state: 'closed', reason: 'done' } });
    const begun = await store.engagements.read(PARTNER, 'closed');
    assert.ok(begun);
    const { engagement: noted, event } = next(begun, CHANGES.note);
    await store.engagements.save({ ...noted, changedAt: LONG_AGO }, 1, event, SUMMARY);
    for await (const header of endedBefore(documents, PARTNER, BEFORE))
      if (header.partition.owner === 'closed') await purgeEnded(documents, header);
    assert.deepEqual(await everythingStored(documents), before);
    assert.equal(await store.engagements.read(PARTNER, 'closed'), undefined);
  });
});
