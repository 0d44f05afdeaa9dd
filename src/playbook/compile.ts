// The compiler: files of a playbook → one frozen Playbook.
import { type CompiledFolder, compileFolder, toFolderContent } from './compile-folder.ts';
import { deepFreeze } from './deep-freeze.ts';
import { toFolders } from './folders.ts';
import { pageNames } from './links.ts';
import { mergePhases } from './merging/merge-phases.ts';
import { mergeStatuses } from './merging/merge-statuses.ts';
import type { Diagnostic, Playbook } from './playbook.ts';
import { reportInto } from './report.ts';
import type { SourceFile } from './source-file.ts';
import { readTerms } from './terms.ts';
import { versionOf } from './version.ts';

/** Pure and synchronous; never throws, whatever the files hold. */
export function compile(files: readonly SourceFile[]): Playbook {
  const diagnostics: Diagnostic[] = [];
  const folders: readonly CompiledFolder[] = pageNames(toFolders(files)).map((names) =>
    compileFolder(names, diagnostics),
  );
  if (folders.length === 0) reportInto(diagnostics, '.')('no-pages', { line: 1 }, 'There are no pages here.');
  const used = firstOfEachLanguage(folders, diagnostics);
  const pages = used.flatMap((each) => each.pages);
  return deepFreeze({
    version: versionOf(files),
    languages: used.map(({ folder }) => folder.language),
    pages,
    phases: mergePhases(used, (page) => reportInto(diagnostics, page.file)),
    statuses: mergeStatuses(used),
    terms: readTerms(pages),
    links: used.flatMap(({ links }) => links),
    folders: folders.map(toFolderContent),
    diagnostics: diagnostics.sort(byPlace),
  });
}

/** A second folder of a language, as a backup that was left there, is looked through but not used. */
function firstOfEachLanguage(folders: readonly CompiledFolder[], diagnostics: Diagnostic[]): readonly CompiledFolder[] {
  return folders.filter(({ folder: { language, name } }, i) => {
    const first = folders.findIndex(({ folder }) => folder.language === language);
    if (first === i) return true;
    const used = folders[first]?.folder.name;
    reportInto(diagnostics, name)(
      'folder-repeated',
      { line: 1 },
      `The folder ${used} holds this language as well, and is used.`,
    );
    return false;
  });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
