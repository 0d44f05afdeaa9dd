// The compiler: files of a playbook → one frozen Playbook.
import { type CompiledFolder, compileFolder, toFolderContent } from './compile-folder.ts';
import { deepFreeze } from './deep-freeze.ts';
import { toFolders } from './folders.ts';
import { pageNames } from './links.ts';
import { mergePhases } from './merging/merge-phases.ts';
import { mergeStatuses } from './merging/merge-statuses.ts';
import type { Playbook } from './playbook.ts';
import { collectReports, type ReportOn } from './report.ts';
import type { SourceFile } from './source-file.ts';
import { readTerms } from './terms.ts';
import { versionOf } from './version.ts';

/** Pure and synchronous; never throws, whatever the files hold. */
export function compile(files: readonly SourceFile[]): Playbook {
  const reports = collectReports(files);
  const folders = pageNames(toFolders(files)).map((names) => compileFolder(names, reports.on));
  if (folders.length === 0) reports.on('.')('no-pages', { line: 1 }, 'There are no pages here.');
  const used = firstOfEachLanguage(folders, reports.on);
  const pages = used.flatMap((each) => each.pages);
  return deepFreeze({
    version: versionOf(files),
    languages: used.map(({ folder }) => folder.language),
    pages,
    phases: mergePhases(used, reports.on),
    statuses: mergeStatuses(used),
    terms: readTerms(pages),
    links: used.flatMap(({ links }) => links),
    folders: folders.map(toFolderContent),
    diagnostics: reports.diagnostics(),
  });
}

/** A second folder of a language, as a backup that was left there, is looked through but not used. */
function firstOfEachLanguage(folders: readonly CompiledFolder[], reportOn: ReportOn): readonly CompiledFolder[] {
  return folders.filter(({ folder: { language, name } }, i) => {
    const first = folders.findIndex(({ folder }) => folder.language === language);
    if (first === i) return true;
    const used = folders[first]?.folder.name;
    reportOn(name)('folder-repeated', { line: 1 }, `The folder ${used} holds this language as well, and is used.`);
    return false;
  });
}
