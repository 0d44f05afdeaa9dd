// What a playbook's folder looks like from outside: it changes with every file that is added, written, renamed or removed.
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MAX_DEPTH = 8;

/**
 * From names, sizes and times alone, so that it costs next to nothing. Through links, also one that the folder itself is: where it
 * comes to point elsewhere, that is another mark. A folder that cannot be read has a mark too.
 */
export async function folderMark(dir: string): Promise<string> {
  const files = await marksBelow(dir, 0).catch((error: unknown) => [String(error)]);
  return createHash('sha256').update(JSON.stringify(files.sort())).digest('hex');
}

async function marksBelow(dir: string, depth: number): Promise<string[]> {
  if (depth > MAX_DEPTH) return [];
  const entries = await readdir(dir, { withFileTypes: true });
  const marks = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const path = join(dir, entry.name);
        if (entry.isDirectory()) return marksBelow(path, depth + 1);
        // It may be gone by now.
        const found = await stat(path).catch(() => undefined);
        return found === undefined ? [] : [JSON.stringify([path, found.ino, found.size, found.mtimeMs])];
      }),
  );
  return marks.flat();
}
