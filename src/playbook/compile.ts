// The compiler: files of a playbook → one frozen Playbook.
import type { FolderContent } from './folder-content.ts';
import { toFolders } from './folders.ts';
import { linkResolver, type PageNames, pageNames } from './links.ts';
import type { Page } from './page.ts';
import { parsePage } from './parse-page.ts';
import type { Diagnostic, PageLink, Playbook } from './playbook.ts';
import { reportInto } from './report.ts';
import type { SourceFile } from './source-file.ts';
import { versionOf } from './version.ts';

/** Pure and synchronous; never throws, whatever the files hold. */
export function compile(files: readonly SourceFile[]): Playbook {
  const diagnostics: Diagnostic[] = [];
  const folders = toFolders(files);
  const links: PageLink[] = [];
  const pages = pageNames(folders).flatMap((names) => parseFolder(names, links, diagnostics));
  return {
    version: versionOf(files),
    languages: [...new Set(folders.map(({ language }) => language))],
    pages,
    phases: [],
    statuses: [],
    terms: [],
    links,
    folders: folders.map(
      (folder): FolderContent => ({
        language: folder.language,
        folder: folder.name,
        pages: folder.pages.length + folder.setAside.length,
        phases: [],
        statuses: [],
      }),
    ),
    diagnostics,
  };
}

function parseFolder(names: PageNames, links: PageLink[], diagnostics: Diagnostic[]): readonly Page[] {
  for (const { source, instead } of names.folder.setAside)
    reportInto(diagnostics, source.file)('duplicate-page', { line: 1 }, `The page is set aside; ${instead} is used.`);
  return names.folder.pages.map((page) => {
    const report = reportInto(diagnostics, page.source.file);
    return parsePage(page, linkResolver(names, page.slug, links, report), report);
  });
}
