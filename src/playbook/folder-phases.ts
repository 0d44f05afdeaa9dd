// Phases of one folder with their processes, in the order of the phases' pages.
import type { FolderPhase } from './folder-content.ts';
import { readLabels } from './markdown/labels.ts';
import type { Page } from './page.ts';
import type { PageProcess } from './process-page.ts';
import type { ReportOn } from './report.ts';
import { plainText } from './rich-text.ts';
import { PHASES, type PhaseSlug } from './slugs.ts';

const ALL = [...PHASES, 'multiple'] as const;
type AnyPhase = PhaseSlug | 'multiple';

const PREFIX: ReadonlyMap<string, AnyPhase> = new Map([
  ...PHASES.map((phase) => [phase, phase] as const),
  ['multiple-phases', 'multiple'] as const,
]);

/** `assess-conduct-…` belongs to Assess; names are the same in all languages, so they decide over labels and titles. */
function phaseOfSlug(slug: string): AnyPhase | undefined {
  for (const [prefix, phase] of PREFIX) if (slug.startsWith(`${prefix}-`)) return phase;
  return undefined;
}

/** `phase-assess` → Assess. */
export function phaseOfPhasePage(slug: string): PhaseSlug | undefined {
  return PHASES.find((phase) => slug === `phase-${phase}`);
}

/** By its name; a page with another name is one if a phase's page lists it and it has a label that names a phase. */
export function isProcess(page: Page, listed: ReadonlySet<string>): boolean {
  if (phaseOfSlug(page.slug) !== undefined) return true;
  return listed.has(page.slug) && phaseOfPhasePage(page.slug) === undefined && hasPhaseLabel(page);
}

function hasPhaseLabel({ sections, language }: Page): boolean {
  return sections
    .filter(({ level }) => level === 1)
    .flatMap(({ blocks }) => blocks)
    .some((block) => block.kind === 'paragraph' && readLabels(plainText(block.text), language)[0]?.label === 'phase');
}

export interface ProcessInFolder {
  readonly process: PageProcess;
  readonly listed: boolean;
}

export interface PhaseInFolder {
  readonly phase: AnyPhase;
  readonly page?: Page;
  readonly processes: readonly ProcessInFolder[];
}

/** `linksOf`: neutral slugs that a page links to, in order. */
export function folderPhases(
  pages: readonly Page[],
  processes: readonly PageProcess[],
  linksOf: (page: Page) => readonly string[],
  reportOn: ReportOn,
): readonly PhaseInFolder[] {
  for (const { page, phase } of processes) {
    const named = phaseOfSlug(page.slug);
    if (named !== undefined && phase !== undefined && named !== phase)
      reportOn(page.file)(
        'phase-differs',
        { line: 1 },
        `The page's name says ${named}, its label ${phase}; the name was taken.`,
      );
  }
  return ALL.flatMap((phase): readonly PhaseInFolder[] => {
    const page = pages.find(({ slug }) => phaseOfPhasePage(slug) === phase);
    const own = processes.filter((process) => phaseOf(process) === phase);
    if (page === undefined && own.length === 0) return [];
    const order = page === undefined ? [] : linksOf(page);
    const place = ({ page: { slug } }: PageProcess): number =>
      order.includes(slug) ? order.indexOf(slug) : Number.POSITIVE_INFINITY;
    const sorted = [...own].sort((a, b) => compare(place(a), place(b)) || (a.page.slug < b.page.slug ? -1 : 1));
    const first = sorted[0];
    if (page === undefined && phase !== 'multiple' && first !== undefined)
      reportOn(first.page.file)(
        'phase-page-missing',
        { line: 1 },
        `The phase ${phase} has processes but no page phase-${phase}.`,
      );
    return [
      {
        phase,
        ...(page !== undefined && { page }),
        processes: sorted.map((process) => ({ process, listed: order.includes(process.page.slug) })),
      },
    ];
  });
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function phaseOf({ page, phase }: PageProcess): AnyPhase | undefined {
  return phaseOfSlug(page.slug) ?? phase;
}

/** The shape that `lotse check --json` prints. */
export function toFolderPhase({ phase, page, processes }: PhaseInFolder): FolderPhase {
  return {
    phase,
    title: page?.title ?? null,
    processes: processes.map(({ process, listed }) => ({
      slug: process.page.slug,
      page: process.page.file,
      title: process.page.title,
      listed,
      steps: process.steps.map(({ title, roles, motions, services, tasks }) => ({
        title,
        roles,
        motions,
        services,
        tasks,
      })),
      tasks: process.tasks,
    })),
  };
}
