import assert from 'node:assert/strict';
import { documentStore } from '../../src/store/document-store.ts';
import type { Documents } from '../../src/store/documents.ts';
import { countPartner, purgePartner } from '../../src/store/erase/purge-partner.ts';
import { openSqliteDocuments } from '../../src/store/sqlite/open-sqlite-documents.ts';
import { everythingStored } from '../support/everything-stored.ts';
import { fillStore } from './archive/fill-store.ts';
import { PARTNER } from './contract/samples.ts';
import { START } from './contract/subject.ts';

const AT = new Date(START).toISOString();

describe('purging a partner', () => {
  let documents: Documents;

  beforeEach(async () => {
    documents = openSqliteDocuments(':memory:', { now: () => new Date(START) });
    const store = documentStore(documents);
    await fillStore(store, 30);
    await store.wakes.pull('another', 'u', AT);
    await store.people.save({ partner: 'another', user: 'u', references: {} }, null);
    for (const partner of [PARTNER, 'another'])
      await store.erasures.order({
        partner,
        user: 'leaving',
        channelIds: [],
        engagements: [],
        secret: 's',
        at: AT,
        passes: 0,
      });
  });
  afterEach(() => documents.close());

  it('takes all that is theirs, wakes and orders to forget included, and nothing of others', async () => {
    const before = await everythingStored(documents);
    const theirs = before.filter((line) => line.includes(`"partner":"${PARTNER}"`));
    const others = before.filter((line) => !theirs.includes(line));
    assert.ok(theirs.length > 100 && others.length > 20);
    assert.equal(await countPartner(documents, PARTNER), theirs.length);
    assert.equal(await purgePartner(documents, PARTNER, () => {}), theirs.length);
    assert.deepEqual(await everythingStored(documents), others);
    assert.equal(await countPartner(documents, PARTNER), 0);
  });

  it('lets others have their turn meanwhile', async () => {
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const count = await purgePartner(documents, PARTNER, () => {});
    isOver = true;
    assert.ok(turns >= Math.floor(count / 100), `${turns} turns`);
  });

  it('broken off in the middle, goes on where it is called again', async () => {
    let calls = 0;
    const dying: Documents = {
      ...documents,
      write: async (...write) => {
        calls += 1;
        if (calls > 10) throw new Error('The process died.');
        return documents.write(...write);
      },
    };
    await assert.rejects(purgePartner(dying, PARTNER, () => {}));
    const left = await countPartner(documents, PARTNER);
    assert.ok(left > 0);
    assert.equal(await purgePartner(documents, PARTNER, () => {}), left);
    assert.equal(await countPartner(documents, PARTNER), 0);
  });
});
