// A name for what was compiled: the content of all files and the compiler's own version.
import { createHash } from 'node:crypto';
import type { SourceFile } from './source-file.ts';

/** Raise it when the same files come to mean something else: who keeps a version then sees that it is another one. */
const COMPILER = 1;

export function versionOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256').update(`lotse ${COMPILER}\n`);
  // Lengths keep file and content apart, so that no other set of files hashes alike.
  for (const { file, content } of [...files].sort((a, b) => (a.file < b.file ? -1 : 1)))
    hash.update(`${file.length}:${content.length}\n`).update(file).update(content);
  return hash.digest('hex').slice(0, 16);
}
