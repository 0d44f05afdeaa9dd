// The playbook in use while its folder changes: real folders, real threads.
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../src/answers/ask.ts';
import { AppError } from '../../src/app-error.ts';
import { compile } from '../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { createPlaybookInUse, type PlaybookInUse } from '../../src/reload/playbook-in-use.ts';
import { PROCESS_PAGE, STATUS_PAGE } from '../playbook/sample-pages.ts';

type Outcome = 'used' | 'same' | 'refused';

const NEVER_MS = 1_000_000;
const LOOK_MS = 5;

describe('the playbook in use', function () {
  // Each version has a thread of its own, which takes its time where the machine is busy.
  this.timeout(90_000);
  let root: string;
  let dir: string;
  let page: string;
  let inUse: PlaybookInUse;
  let seen: EventEmitter;
  let logged: { readonly message: string; readonly details: object }[];

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lotse-reload-'));
    dir = join(root, 'playbook');
    page = join(dir, 'en', 'assess-talk.md');
    await mkdir(join(dir, 'en'), { recursive: true });
    await writeFile(page, PROCESS_PAGE);
    await writeFile(join(dir, 'en', 'l1l2l3-blocked-legal-regulatory.md'), STATUS_PAGE);
  });
  afterEach(async () => {
    await inUse.close();
    await rm(root, { recursive: true, force: true });
  });

  async function begin(lookEveryMs = NEVER_MS): Promise<void> {
    logged = [];
    seen = new EventEmitter();
    const note = (details: object, message: string): void => {
      logged.push({ message, details });
    };
    inUse = createPlaybookInUse({
      dir,
      cacheDir: join(root, 'cache'),
      lookEveryMs,
      log: { info: note, error: note },
      observe: (outcome) => seen.emit('outcome', outcome),
    });
    await inUse.begin();
  }
  const outcome = async (): Promise<Outcome> => (await once(seen, 'outcome'))[0];
  const title = (): string | undefined => inUse.current()?.playbook.pages[0]?.title;
  const titled = (title: string): string => PROCESS_PAGE.replaceAll('Hold the Talk', title);

  it('is the one that its own thread compiled: the same, frozen, and answers', async () => {
    await begin();
    const { playbook, index } = inUse.current() ?? assert.fail('there is one');
    assert.deepEqual(playbook, compile(await readPlaybookFolder(dir)));
    assert.ok(Object.isFrozen(playbook.pages[0]?.sections[0]?.blocks));
    assert.ok(Object.isFrozen(playbook.phases[0]?.processes[0]?.steps[0]?.tasks[0]?.services));
    assert.equal(index.languages[0]?.pages[0], playbook.pages[0], 'the index speaks of the same pages');
    assert.equal(ask(index, { text: 'hold the talk' }).sources[0]?.page, 'en/assess-talk.md');
  });

  it('is not there before it was compiled, and not at all without a folder', async () => {
    await rm(dir, { recursive: true });
    await assert.rejects(begin(), (error) => error instanceof AppError && error.kind === 'not-found');
    assert.equal(inUse.current(), undefined);
  });

  it('becomes another one when it is told to look, and nothing else is touched meanwhile', async () => {
    await begin();
    const before = inUse.current();
    await writeFile(page, titled('Changed'));
    const reloaded = inUse.reload();
    assert.equal(inUse.current(), before, 'answers as before until the new one is ready');
    await reloaded;
    assert.equal(title(), 'Changed');
    assert.equal(before?.playbook.pages[0]?.title, 'Hold the Talk', 'who began with it goes on with it');
  });

  it('stays the same value where nothing has changed', async () => {
    await begin();
    const before = inUse.current();
    const came = outcome();
    await inUse.reload();
    assert.equal(await came, 'same');
    assert.equal(inUse.current(), before);
  });

  it('is the last of several changes that come at once', async () => {
    await begin();
    await writeFile(page, titled('First'));
    const first = inUse.reload();
    await writeFile(page, titled('Second'));
    await Promise.all([first, inUse.reload(), inUse.reload()]);
    assert.equal(title(), 'Second');
  });

  it('stays in use whatever the new one lacks, and the log says why', async () => {
    const BROKEN: readonly (readonly [how: () => Promise<unknown>, why: RegExp])[] = [
      [() => rm(join(dir, 'en'), { recursive: true }), /no-pages .*; .* 0 sections in en/],
      [() => rm(dir, { recursive: true }), /no playbook folder/],
      [() => rm(dir, { recursive: true }).then(() => writeFile(dir, 'x')), /is a file/],
      [() => writeFile(page, ''), /5 sections in en, and the one in use 15.; It has 0 tasks, and the one in use 2/],
      [() => writeFile(page, `${PROCESS_PAGE}\n${'word '.repeat(5000)}`), /line-too-long/],
      [() => rename(join(dir, 'en'), join(dir, 'de')), /It has 0 sections in en, and the one in use 15/],
    ];
    const whole = join(root, 'whole');
    await cp(dir, whole, { recursive: true });
    await begin();
    const before = inUse.current();
    for (const [breakIt, why] of BROKEN) {
      await breakIt();
      const came = outcome();
      await inUse.reload();
      assert.equal(await came, 'refused');
      assert.equal(inUse.current(), before);
      assert.match(inUse.refused().join('; '), why);
      const { message, details } = logged.at(-1) ?? assert.fail('it is logged');
      assert.equal(message, 'playbook refused');
      assert.match(JSON.stringify(details), new RegExp(`"inUse":"${before?.playbook.version}"`));
      await rm(dir, { recursive: true, force: true });
      await cp(whole, dir, { recursive: true });
    }
  });

  it('is no longer refused when it is mended', async () => {
    await begin();
    await writeFile(page, '');
    await inUse.reload();
    assert.notDeepEqual(inUse.refused(), []);
    await writeFile(page, PROCESS_PAGE);
    await inUse.reload();
    assert.deepEqual(inUse.refused(), []);
    await writeFile(page, '');
    await inUse.reload();
    await writeFile(page, titled('Mended'));
    await inUse.reload();
    assert.deepEqual([inUse.refused(), title()], [[], 'Mended']);
  });

  it('becomes another one by itself: where a page is written or replaced, the folder, or a link to it', async () => {
    const folder = dir;
    const link = join(root, 'link');
    await symlink(folder, link);
    dir = link;
    await begin(LOOK_MS);
    const becomes = async (expected: string, change: () => Promise<unknown>): Promise<void> => {
      await change();
      while ((await outcome()) !== 'used');
      assert.equal(title(), expected);
    };
    const next = async (name: string, title: string): Promise<string> => {
      await cp(folder, join(root, name), { recursive: true });
      await writeFile(join(root, name, 'en', 'assess-talk.md'), titled(title));
      return join(root, name);
    };
    await becomes('Written', () => writeFile(page, titled('Written')));
    await writeFile(join(root, 'page'), titled('Replaced'));
    await becomes('Replaced', () => rename(join(root, 'page'), page));
    const another = await next('another', 'Folder');
    await rename(folder, join(root, 'old'));
    await becomes('Folder', () => rename(another, folder));
    await symlink(await next('elsewhere', 'Link'), join(root, 'link2'));
    await becomes('Link', () => rename(join(root, 'link2'), link));
  });

  it('is left alone after the end, also by what was begun', async () => {
    await begin();
    const before = inUse.current();
    await writeFile(page, titled('Changed'));
    const reloaded = inUse.reload();
    await inUse.close();
    await reloaded;
    assert.equal(inUse.current(), before);
    assert.deepEqual(inUse.refused(), []);
    assert.deepEqual(
      logged.map(({ message }) => message),
      ['playbook ready'],
    );
  });
});
