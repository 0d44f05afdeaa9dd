import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentStore } from '../../src/store/document-store.ts';
import { openSqliteDocuments } from '../../src/store/sqlite/open-sqlite-documents.ts';
import { fillStore } from './archive/fill-store.ts';
import { ended, runLotse } from './archive/run-lotse.ts';
import { PARTNER } from './contract/samples.ts';

describe('lotse purge and lotse access-log', () => {
  let folder: string;
  let env: Readonly<Record<string, string>>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotse-purge-'));
    const file = join(folder, 'lotse.db');
    env = { STORE: `sqlite:${file}` };
    const documents = openSqliteDocuments(file);
    await fillStore(documentStore(documents), 20);
    await documents.close();
  });
  after(() => rm(folder, { recursive: true }));

  it('say how much would go, let it go when they are told to, and tell afterwards that it went', async () => {
    assert.deepEqual(
      await runLotse(['purge', '--partner', PARTNER, '--closed-before', '2025-01-01'], env),
      ended(0, '0 customers that ended before then would go; say --yes.'),
    );
    const asked = await runLotse(['purge', '--partner', PARTNER], env);
    const [, count = ''] = /^(\d+) documents of this partner would go for good; say --yes/.exec(asked.stderr) ?? [];
    assert.equal(asked.code, 0);
    assert.ok(Number(count) > 100);
    assert.deepEqual(
      await runLotse(['purge', '--partner', PARTNER, '--yes'], env),
      ended(0, `${count} documents went.`),
    );
    const log = await runLotse(['access-log', '--partner', PARTNER, '--json'], env);
    const { at, ...entry } = JSON.parse(log.stdout);
    assert.deepEqual([log.code, entry], [0, { partner: PARTNER, did: 'purged' }]);
    const text = await runLotse(['access-log', '--partner', PARTNER, '--since', at], env);
    assert.equal(text.stdout, `${at} purged -\n`);
  }).timeout(60_000);

  it('refuse a call that names no partner, or no instant', async () => {
    for (const [args, says] of [
      [['purge', '--yes'], /--partner is the tenant id.* Usage: lotse purge/],
      [['purge', '--partner'], /Usage: lotse purge/],
      [['purge', '--partner', 'p', '--closed-before', 'long ago'], /--closed-before is a date/],
      [['access-log'], /--partner is a tenant id.* Usage: lotse access-log/],
      [['access-log', '--partner', 'p', '--since', 'yesterday'], /--since is an instant/],
    ] as const) {
      const { code, stderr } = await runLotse(args, env);
      assert.equal(code, 2);
      assert.match(stderr, says);
    }
  }).timeout(60_000);
});
