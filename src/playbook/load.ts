// A playbook from the disk, ready to use.
import { compile } from './compile.ts';
import type { Playbook } from './playbook.ts';
import { readPlaybookFolder } from './read-folder.ts';

export async function load(dir: string, _cacheDir: string): Promise<Playbook> {
  return compile(await readPlaybookFolder(dir));
}
