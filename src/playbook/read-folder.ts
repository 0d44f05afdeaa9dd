// The folder's one file reader: a playbook's Markdown pages and tables of contents, as they stand on the disk.
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { AppError } from '../app-error.ts';
import type { SourceFile } from './source-file.ts';

/** Real pages have up to 40 KB; a megabyte is no page. */
const MAX_BYTES = 1_000_000;
const MAX_DEPTH = 8;
const OPEN_AT_ONCE = 64;

/**
 * Pages (`*.md`) and `toc.yml` below `dir`, sorted by path. Hidden files and folders are left out, and links that lead out of `dir`.
 * Throws AppError `not-found` when `dir` is no folder, `unavailable` when it cannot be read.
 */
export async function readPlaybookFolder(dir: string): Promise<readonly SourceFile[]> {
  const root = await realpath(dir).catch((cause: unknown) => {
    throw new AppError('not-found', `There is no playbook folder ${dir}.`, { cause });
  });
  if (!(await stat(root)).isDirectory()) throw new AppError('not-found', `${dir} is a file; a playbook is a folder.`);
  try {
    const names = await list(root, '', 0);
    names.sort(byCodeUnit);
    const files: SourceFile[] = [];
    for (let i = 0; i < names.length; i += OPEN_AT_ONCE)
      files.push(...(await Promise.all(names.slice(i, i + OPEN_AT_ONCE).map((file) => read(root, file)))));
    return files;
  } catch (cause) {
    throw new AppError('unavailable', `The playbook folder ${dir} cannot be read.`, { cause });
  }
}

async function list(root: string, below: string, depth: number): Promise<string[]> {
  if (depth > MAX_DEPTH) return [];
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith('.')) return [];
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return list(root, file, depth + 1);
      if (!isWanted(entry.name)) return [];
      if (entry.isSymbolicLink()) return (await leadsToFileInside(root, file)) ? [file] : [];
      return entry.isFile() ? [file] : [];
    }),
  );
  return found.flat();
}

function isWanted(name: string): boolean {
  return /\.md$/i.test(name) || name.toLowerCase() === 'toc.yml';
}

async function leadsToFileInside(root: string, file: string): Promise<boolean> {
  try {
    const target = await realpath(join(root, file));
    return target.startsWith(root + sep) && (await stat(target)).isFile();
  } catch {
    return false; // a link to nothing
  }
}

async function read(root: string, file: string): Promise<SourceFile> {
  const handle = await open(join(root, file));
  try {
    if ((await handle.stat()).size <= MAX_BYTES) return { file, content: await handle.readFile('utf8') };
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, 0);
    return { file, content: buffer.toString('utf8', 0, bytesRead), cut: true };
  } finally {
    await handle.close();
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
