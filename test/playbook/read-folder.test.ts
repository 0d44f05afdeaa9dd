// The folder's reader on a real disk.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../../src/app-error.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';

describe('reading a playbook folder', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lotse-read-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const write = async (file: string, content: string): Promise<void> => {
    await mkdir(dirname(join(root, 'playbook', file)), { recursive: true });
    await writeFile(join(root, 'playbook', file), content);
  };
  const read = () => readPlaybookFolder(join(root, 'playbook'));
  const names = async (): Promise<readonly string[]> => (await read()).map(({ file }) => file);

  it('takes pages and tables of contents, in order, and nothing else', async () => {
    for (const file of ['en/b.md', 'en/a.md', 'de/unter/c.MD', 'en/toc.yml', 'x.md']) await write(file, 'x');
    for (const file of ['en/picture.png', 'en/notes.yml', '.git/d.md', 'en/.hidden.md']) await write(file, 'x');
    assert.deepEqual(await names(), ['de/unter/c.MD', 'en/a.md', 'en/b.md', 'en/toc.yml', 'x.md']);
  });

  it('reads UTF-8 as it is', async () => {
    await write('en/a.md', '\ufeffGrüße – 日本語\r\n');
    assert.deepEqual(await read(), [{ file: 'en/a.md', content: '\ufeffGrüße – 日本語\r\n' }]);
  });

  it('cuts a file that is no page and says so', async () => {
    await write('en/a.md', 'x'.repeat(1_500_000));
    const [file] = await read();
    assert.equal(file?.content.length, 1_000_000);
    assert.equal(file?.cut, true);
  });

  it('follows links within the playbook, and none that lead out of it or nowhere', async () => {
    await write('en/a.md', 'inside');
    await writeFile(join(root, 'secret.md'), 'outside');
    await mkdir(join(root, 'elsewhere'));
    await writeFile(join(root, 'elsewhere', 'e.md'), 'outside');
    const link = (to: string, name: string) => symlink(to, join(root, 'playbook', name));
    await link('a.md', 'en/inside.md');
    await link(join(root, 'secret.md'), 'en/outside.md');
    await link(join(root, 'elsewhere'), 'de');
    await link('..', 'en/loop');
    await link('nothing.md', 'en/nowhere.md');
    assert.deepEqual(await names(), ['en/a.md', 'en/inside.md']);
  });

  it('says what is wrong with a folder that is none', async () => {
    await writeFile(join(root, 'file'), 'x');
    for (const dir of ['nothing', 'file'])
      await assert.rejects(readPlaybookFolder(join(root, dir)), (error) => {
        assert.ok(error instanceof AppError);
        assert.equal(error.kind, 'not-found');
        assert.match(error.message, new RegExp(dir));
        return true;
      });
  });
});
