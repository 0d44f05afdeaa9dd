// Headers that a release before portfolios wrote get their place among those of their partner: by themselves, by the next write, by an import.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveIn } from '../../src/store/archive/move-in.ts';
import { documentStore } from '../../src/store/document-store.ts';
import type { Documents } from '../../src/store/documents.ts';
import { engagements } from '../../src/store/engagements.ts';
import { openStore } from '../../src/store/open-store.ts';
import { placeHeaders } from '../../src/store/place-headers.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';
import { openSqliteDocuments } from '../../src/store/sqlite/open-sqlite-documents.ts';
import { sqliteDocuments } from '../../src/store/sqlite/sqlite-documents.ts';
import type { Engagements } from '../../src/store/store.ts';
import { began, engagement, next, SUMMARY, ticked } from './contract/engagement-samples.ts';
import { PARTNER } from './contract/samples.ts';

describe('headers without a place', () => {
  let documents: Documents;
  let store: Engagements;

  beforeEach(async () => {
    documents = openSqliteDocuments(':memory:');
    store = engagements(documents);
    for (const name of ['Contoso', 'Adatum', 'Closed', 'Gone']) await older(name);
  });
  afterEach(() => documents.close());

  it('get one each, once, and nothing else is written', async () => {
    assert.deepEqual(await names('open'), []);
    await placeHeaders(documents);
    assert.deepEqual(await names('open'), ['Adatum', 'Contoso']);
    assert.deepEqual(await names('closed'), ['Closed']);
    assert.deepEqual((await store.read(PARTNER, 'Contoso'))?.attributes.name, 'Contoso');

    const versions = await versionsOf();
    await older('Late');
    await placeHeaders(documents);
    assert.deepEqual(await names('open'), ['Adatum', 'Contoso'], 'it was done');
    for (const [document, version] of versions) assert.equal((await versionsOf()).get(document), version);
  });

  it('get one when it was begun and killed, and begun again', async () => {
    let written = 0;
    const dying: Documents = {
      ...documents,
      write: async (...given) => {
        written += 1;
        if (written === 3) throw new Error('killed');
        return documents.write(...given);
      },
    };
    await assert.rejects(placeHeaders(dying), /killed/);
    assert.equal((await names('open')).length + (await names('closed')).length, 2);
    await placeHeaders(documents);
    assert.deepEqual(await names('open'), ['Adatum', 'Contoso']);
  });

  it('get one with their next write, and keep it where that comes between', async () => {
    const known = await store.read(PARTNER, 'Contoso');
    assert.ok(known);
    const { engagement: after, event } = next(known, ticked('assess', '1'));
    const meanwhile: Documents = {
      ...documents,
      all: async (...asked) => {
        const page = await documents.all(...asked);
        await store.save(after, known.rev, event, SUMMARY);
        return page;
      },
    };
    await placeHeaders(meanwhile);
    assert.deepEqual(await names('open'), ['Adatum', 'Contoso']);
    assert.equal((await store.read(PARTNER, 'Contoso'))?.rev, after.rev);
  });

  it('get one when they are moved', async () => {
    const to = openSqliteDocuments(':memory:');
    const { documents: all } = await documents.all('engagements', undefined, 100);
    const from = (async function* each() {
      for (const { version: _, ...document } of all) yield document;
    })();
    await moveIn(to, from, { overwrite: false, now: () => new Date(), onDocument: () => {} });
    const page = await engagements(to).headersOf(PARTNER, { life: 'open' }, undefined, 10);
    assert.deepEqual(
      page.headers.map(({ id }) => id),
      ['Adatum', 'Contoso'],
    );
    await to.close();
  });

  it('are found in a file of the release before as soon as it was opened and read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotse-older-'));
    const file = join(folder, 'lotse.db');
    const before = openDatabase(file);
    const known = engagement({ id: 'e' });
    await documentStore(sqliteDocuments(before, file, () => new Date())).engagements.save(
      known,
      null,
      began(known),
      SUMMARY,
    );
    before.exec(`DROP INDEX documents_of_partner; PRAGMA user_version = 1;
      UPDATE documents SET list = NULL, at = NULL WHERE id = 'header'`);
    before.close();

    const opened = await openStore(`sqlite:${file}`);
    const isFound = async () =>
      (await opened.engagements.headersOf(PARTNER, { life: 'open' }, undefined, 10)).headers.length === 1;
    // It goes on in the background: as soon as somebody else gets their turn, so does it.
    while (!(await isFound())) await new Promise(setImmediate);
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  /** As a release before portfolios left it. */
  async function older(name: string): Promise<void> {
    const life = ({ Closed: 'closed', Gone: 'deleted' } as const)[name];
    const begun = engagement({
      id: name,
      attributes: { name, motion: 'rfa', services: ['Teams'] },
      ...(life && { life: { state: life, reason: 'r' } }),
    });
    await store.save(begun, null, began(begun), SUMMARY);
    const partition = { container: 'engagements', partner: PARTNER, owner: name } as const;
    const found = await documents.read(partition, 'header');
    assert.ok(found);
    const document = { id: 'header', body: found.body };
    assert.ok(await documents.write(partition, [{ kind: 'replace', document, expected: found.version }]));
  }

  async function names(life: 'open' | 'closed'): Promise<readonly string[]> {
    const { headers } = await store.headersOf(PARTNER, { life }, undefined, 10);
    return headers.map(({ attributes }) => attributes.name);
  }

  async function versionsOf(): Promise<ReadonlyMap<string, string>> {
    const { documents: all } = await documents.all('engagements', undefined, 100);
    return new Map(all.map(({ partition, id, version }) => [`${partition.owner} ${id}`, version]));
  }
});
