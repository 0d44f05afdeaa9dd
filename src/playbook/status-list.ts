// The status taxonomy of one folder: the list of L1 with their L2, joined with the pages of these.
import { fold } from './fold.ts';
import type { Page, Section } from './page.ts';
import type { ReportOn } from './report.ts';
import { plainText, toSpans } from './rich-text.ts';
import { L1_STATUSES, type L1Slug } from './slugs.ts';
import { definitionOf, type PageL2, paragraphs, placeOfSlug, readL2, STATUS_PREFIX } from './status-page.ts';
import { closest } from './vocabulary/closest.ts';
import { wordsOf } from './vocabulary/words.ts';

/** Texts are rich, titles plain. */
export interface PageL1 {
  readonly l1: L1Slug;
  readonly title: string;
  readonly definition: string;
  readonly l2: readonly PageL2[];
}

function isStatusList(slug: string): boolean {
  return /^l1l2l3-(?:homepage|home|index|list)/.test(slug);
}

/** In the order of the list; what the list lacks comes behind. */
export function readStatuses(pages: readonly Page[], reportOn: ReportOn): readonly PageL1[] {
  const l2Pages = new Map(pages.filter(({ slug }) => placeOfSlug(slug)).map((page) => [page.slug, page]));
  const list = pages.find(({ slug }) => isStatusList(slug));
  const listed = list === undefined ? [] : readList(list);
  const titles = new Map<string, string>();
  for (const [slug, { title }] of l2Pages) titles.set(fold(title), slug);
  for (const { l2 } of listed)
    for (const { slug, title } of l2) if (!titles.has(fold(title))) titles.set(fold(title), slug);

  return L1_STATUSES.flatMap((l1): readonly PageL1[] => {
    const entry = listed.find((each) => each.l1 === l1);
    const own = pages.find(({ slug }) => slug === STATUS_PREFIX + l1);
    const slugs = new Set([
      ...(entry?.l2.map(({ slug }) => slug) ?? []),
      ...[...l2Pages.keys()].filter((slug) => placeOfSlug(slug)?.l1 === l1).sort(),
    ]);
    if (entry === undefined && own === undefined && slugs.size === 0) return [];
    const l2 = [...slugs].map((slug) => {
      const page = l2Pages.get(slug);
      const onList = entry?.l2.find((each) => each.slug === slug);
      if (page !== undefined && onList === undefined && list !== undefined)
        reportOn(page.file)(
          'status-unlisted',
          { line: 1 },
          `The list of statuses (${list.file}) does not name this one.`,
        );
      return joinL2(slug, onList, page && readL2(page, titles, reportOn(page.file)), page?.title);
    });
    const definition = entry?.definition || (own === undefined ? '' : definitionOf(own));
    return [{ l1, title: entry?.title ?? own?.title ?? l1, definition, l2 }];
  });
}

/** The list has the title, the page everything else. */
function joinL2(
  slug: string,
  onList: ListedL1['l2'][number] | undefined,
  page: ReturnType<typeof readL2> | undefined,
  title: string | undefined,
): PageL2 {
  const key = placeOfSlug(slug)?.key ?? slug;
  return {
    key,
    slug,
    title: onList?.title ?? title ?? key,
    definition: page?.definition || (onList?.definition ?? ''),
    validExamples: page?.validExamples ?? [],
    invalidExamples: page?.invalidExamples ?? [],
    questions: page?.questions ?? [],
  };
}

interface ListedL1 {
  readonly l1: L1Slug;
  readonly title: string;
  readonly definition: string;
  readonly l2: { slug: string; title: string; definition: string }[];
}

/** Each L1 is a heading, each L2 below it an item or a heading that links to its page. */
function readList(page: Page): readonly ListedL1[] {
  const found: { heading?: string; named?: L1Slug; definition: string[]; l2: ListedL1['l2'] }[] = [];
  const { statuses } = wordsOf(page.language);
  for (const section of page.sections) {
    const title = withoutLevel(section.heading);
    const folded = fold(title);
    const named = statuses.get(folded) ?? closest(statuses, folded);
    const linked = linkedL2(section);
    if (named !== undefined || /^\s*L\s?1\b/i.test(section.heading))
      found.push({ heading: title, ...(named !== undefined && { named }), definition: [], l2: [] });
    const current = found.at(-1);
    if (current === undefined || section.kind === 'changes') continue;
    current.l2.push(...linked);
    if (current.l2.length === 0 || named !== undefined)
      current.definition.push(...paragraphs(section.blocks).slice(0, 1));
  }
  return L1_STATUSES.flatMap((l1, place): readonly ListedL1[] => {
    // What an L1 is called may be new; its pages tell which one it is, and else the order, which never changes.
    const entry =
      found.find(({ l2 }) => l2.some(({ slug }) => placeOfSlug(slug)?.l1 === l1)) ??
      found.find(({ named }) => named === l1) ??
      (found.length === L1_STATUSES.length && found[place]?.l2.length === 0 ? found[place] : undefined);
    return entry === undefined
      ? []
      : [{ l1, title: entry.heading ?? l1, definition: entry.definition[0] ?? '', l2: entry.l2 }];
  });
}

function linkedL2(section: Section): ListedL1['l2'] {
  return section.blocks.flatMap((block) =>
    block.kind !== 'list'
      ? []
      : block.items.flatMap(({ text }) => {
          const spans = toSpans(text);
          const at = spans.findIndex(({ url }) => placeOfSlug(url?.replace(/^page:/, '') ?? '') !== undefined);
          const slug = spans[at]?.url?.replace(/^page:/, '');
          if (slug === undefined) return [];
          const title = spans
            .filter(({ url }) => url === `page:${slug}`)
            .map((span) => span.text)
            .join('');
          const definition = plainText(text).slice(plainText(text).indexOf(title) + title.length);
          return [{ slug, title: withoutLevel(title), definition: definition.replace(/^[\s:：–-]+/, '').trim() }];
        }),
  );
}

/** `L2 - Migration:` → Migration. */
function withoutLevel(heading: string): string {
  return heading
    .replace(/^\s*L\s?[123]\s*[-–—:：]?\s*/i, '')
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}
