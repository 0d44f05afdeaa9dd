// One folder, in one language: its pages parsed, its phases and statuses read, before languages are merged.
import type { FolderContent } from './folder-content.ts';
import { folderPhases, isProcess, type PhaseInFolder, phaseOfPhasePage, toFolderPhase } from './folder-phases.ts';
import type { Folder } from './folders.ts';
import { linkResolver, type PageNames } from './links.ts';
import type { Page } from './page.ts';
import { parsePage } from './parse-page.ts';
import type { PageLink } from './playbook.ts';
import { readProcessPage } from './process-page.ts';
import type { ReportOn } from './report.ts';
import { type PageL1, readStatuses } from './status-list.ts';
import { checkToc } from './toc.ts';

export interface CompiledFolder {
  readonly folder: Folder;
  readonly pages: readonly Page[];
  readonly phases: readonly PhaseInFolder[];
  readonly statuses: readonly PageL1[];
  readonly links: readonly PageLink[];
}

export function compileFolder(names: PageNames, reportOn: ReportOn): CompiledFolder {
  const { folder } = names;
  for (const { source, instead } of folder.setAside)
    reportOn(source.file)('duplicate-page', { line: 1 }, `The page is set aside; ${instead} is used.`);

  if (folder.toc !== undefined) checkToc(folder.toc.content, names, reportOn(folder.toc.file));

  const linksOf = new Map<string, readonly PageLink[]>();
  const pages = folder.pages.map((source) => {
    const report = reportOn(source.source.file);
    const links: PageLink[] = [];
    linksOf.set(source.slug, links);
    return parsePage(source, linkResolver(names, source.slug, links, report), report);
  });
  const targets = (page: Page): readonly string[] => linksOf.get(page.slug)?.flatMap(({ to }) => to ?? []) ?? [];

  const listed = new Set(pages.filter(({ slug }) => phaseOfPhasePage(slug)).flatMap(targets));
  const processes = pages
    .filter((page) => isProcess(page, listed))
    .map((page) => readProcessPage(page, reportOn(page.file)));
  return {
    folder,
    pages,
    phases: folderPhases(pages, processes, targets, reportOn),
    statuses: readStatuses(pages, reportOn),
    links: [...linksOf.values()].flat(),
  };
}

/** The shape that `lotse check --json` prints. */
export function toFolderContent({ folder, phases, statuses }: CompiledFolder): FolderContent {
  return {
    language: folder.language,
    folder: folder.name,
    pages: folder.pages.length + folder.setAside.length,
    phases: phases.map(toFolderPhase),
    statuses: statuses.map(({ l1, title, l2 }) => ({ l1, title, l2: l2.map(({ key, title }) => ({ key, title })) })),
  };
}
