// The compiler: files of a playbook → one frozen Playbook.
import { type CompiledFolder, compileFolder, toFolderContent } from './compile-folder.ts';
import { toFolders } from './folders.ts';
import { pageNames } from './links.ts';
import type { Diagnostic, Playbook } from './playbook.ts';
import type { SourceFile } from './source-file.ts';
import { versionOf } from './version.ts';

/** Pure and synchronous; never throws, whatever the files hold. */
export function compile(files: readonly SourceFile[]): Playbook {
  const diagnostics: Diagnostic[] = [];
  const folders: readonly CompiledFolder[] = pageNames(toFolders(files)).map((names) => compileFolder(names, diagnostics));
  return {
    version: versionOf(files),
    languages: [...new Set(folders.map(({ folder }) => folder.language))],
    pages: folders.flatMap(({ pages }) => pages),
    phases: [],
    statuses: [],
    terms: [],
    links: folders.flatMap(({ links }) => links),
    folders: folders.map(toFolderContent),
    diagnostics,
  };
}
