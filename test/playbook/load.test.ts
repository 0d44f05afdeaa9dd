// A playbook with its cache: taken again while nothing changed, and never trusted further than that.
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../src/playbook/load.ts';
import { PROCESS_PAGE, STATUS_PAGE } from './sample-pages.ts';

describe('loading a playbook', () => {
  let root: string;
  let dir: string;
  let cache: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lotse-load-'));
    dir = join(root, 'playbook');
    cache = join(root, 'data', 'cache');
    await mkdir(join(dir, 'en'), { recursive: true });
    await writeFile(join(dir, 'en', 'assess-talk.md'), PROCESS_PAGE);
    await writeFile(join(dir, 'en', 'l1l2l3-blocked-legal-regulatory.md'), STATUS_PAGE);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const cached = async (): Promise<string> => {
    const [name, ...others] = await readdir(cache);
    assert.deepEqual(others, []);
    return join(cache, name ?? '');
  };
  /** Makes the cache say another title, with or without a header that fits. */
  const forge = async (edit: (text: string) => string): Promise<void> => {
    const path = await cached();
    await writeFile(path, edit(await readFile(path, 'utf8')));
  };
  const title = async (): Promise<string | undefined> => (await load(dir, cache)).pages[0]?.title;

  it('compiles once and reads the same again', async () => {
    const first = await load(dir, cache);
    assert.match(await cached(), new RegExp(`playbook-${first.version}\\.json$`));
    assert.deepEqual(await load(dir, cache), first);
  });

  it('freezes what was compiled and what was kept', async () => {
    for (const playbook of [await load(dir, cache), await load(dir, cache)]) {
      assert.ok(Object.isFrozen(playbook.pages[0]?.sections[0]?.blocks));
      assert.ok(Object.isFrozen(playbook.phases[0]?.processes[0]?.steps[0]?.tasks[0]?.services));
    }
  });

  it('takes what was kept as long as files and compiler are the same', async () => {
    await load(dir, cache);
    const { createHash } = await import('node:crypto');
    await forge((text) => {
      const [header = '', body = ''] = text.split('\n');
      const changed = body.replaceAll('Hold the Talk', 'From the Cache');
      const sha256 = createHash('sha256').update(changed).digest('hex');
      return `${JSON.stringify({ ...JSON.parse(header), sha256 })}\n${changed}`;
    });
    assert.equal(await title(), 'From the Cache');
    await forge((text) => text.replace(/"compiler":"./, '"compiler":"x'));
    assert.equal(await title(), 'Hold the Talk');
  });

  for (const [what, edit] of [
    ['cut in half', (text: string) => text.slice(0, text.length / 2)],
    ['changed', (text: string) => text.replaceAll('Hold the Talk', 'Forged')],
    ['empty', () => ''],
    ['something else', () => '{"a":1}\n{}'],
    ['no JSON', () => 'x\ny'],
  ] as const)
    it(`compiles anew and keeps it when the cache is ${what}`, async () => {
      const first = await load(dir, cache);
      await forge(edit);
      assert.deepEqual(await load(dir, cache), first);
      assert.equal((await readFile(await cached(), 'utf8')).split('\n')[1], JSON.stringify(first));
    });

  it('compiles anew when a page changes, and removes what was kept before', async () => {
    const first = await load(dir, cache);
    await writeFile(join(dir, 'en', 'assess-talk.md'), PROCESS_PAGE.replace('# Hold the Talk', '# Changed'));
    const second = await load(dir, cache);
    assert.notEqual(second.version, first.version);
    assert.equal(second.pages[0]?.title, 'Changed');
    await cached();
  });

  it('leaves other files in the cache folder alone', async () => {
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, 'lotse.db'), 'x');
    await load(dir, cache);
    assert.equal(await readFile(join(cache, 'lotse.db'), 'utf8'), 'x');
  });

  it('works without a cache it can write', async () => {
    await writeFile(join(root, 'data'), 'a file where a folder should be');
    assert.equal(await title(), 'Hold the Talk');
    await rm(join(root, 'data'));
    await mkdir(cache, { recursive: true });
    await chmod(cache, 0o500);
    assert.equal(await title(), 'Hold the Talk');
    await chmod(cache, 0o700);
  });
});
