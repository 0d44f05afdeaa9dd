// The status taxonomy of one folder: the list of L1 with their L2, and a page for each L2.
import { fold } from './fold.ts';
import type { Block, Page, Section } from './page.ts';
import type { Report } from './report.ts';
import { plainText, toSpans } from './rich-text.ts';
import { L1_STATUSES, type L1Slug } from './slugs.ts';
import { closest } from './vocabulary/closest.ts';
import { wordsOf } from './vocabulary/words.ts';

/** Texts are rich, titles plain. */
export interface PageL1 {
  readonly l1: L1Slug;
  readonly title: string;
  readonly definition: string;
  readonly l2: readonly PageL2[];
}

export interface PageL2 {
  readonly key: string;
  readonly slug: string;
  readonly title: string;
  readonly definition: string;
  readonly validExamples: readonly string[];
  readonly invalidExamples: readonly PageRedirect[];
  readonly questions: readonly string[];
}

export interface PageRedirect {
  readonly scenario: string;
  /** `l1/l2`. */
  readonly to?: string;
  readonly toText: string;
}

const PREFIX = 'l1l2l3-';

export function isStatusList(slug: string): boolean {
  return /^l1l2l3-(?:homepage|home|index|list)/.test(slug);
}

/** `l1l2l3-blocked-app-compatibility` → blocked, app-compatibility. */
function placeOfSlug(slug: string): { readonly l1: L1Slug; readonly key: string } | undefined {
  const l1 = L1_STATUSES.find((each) => slug.startsWith(`${PREFIX}${each}-`));
  return l1 && { l1, key: slug.slice(PREFIX.length + l1.length + 1) };
}

/** In the order of the list; what the list lacks comes behind. */
export function readStatuses(pages: readonly Page[], reportOn: (page: Page) => Report): readonly PageL1[] {
  const l2Pages = new Map(pages.filter(({ slug }) => placeOfSlug(slug)).map((page) => [page.slug, page]));
  const list = pages.find(({ slug }) => isStatusList(slug));
  const listed = list === undefined ? [] : readList(list);
  const titles = new Map<string, string>();
  for (const [slug, { title }] of l2Pages) titles.set(fold(title), slug);
  for (const { l2 } of listed)
    for (const { slug, title } of l2) if (!titles.has(fold(title))) titles.set(fold(title), slug);

  return L1_STATUSES.flatMap((l1): readonly PageL1[] => {
    const entry = listed.find((each) => each.l1 === l1);
    const own = pages.find(({ slug }) => slug === PREFIX + l1);
    const slugs = new Set([
      ...(entry?.l2.map(({ slug }) => slug) ?? []),
      ...[...l2Pages.keys()].filter((slug) => placeOfSlug(slug)?.l1 === l1).sort(),
    ]);
    if (entry === undefined && own === undefined && slugs.size === 0) return [];
    const l2 = [...slugs].flatMap((slug): readonly PageL2[] => {
      const place = placeOfSlug(slug);
      if (place === undefined) return [];
      const onList = entry?.l2.find((each) => each.slug === slug);
      const page = l2Pages.get(slug);
      if (page !== undefined && onList === undefined && list !== undefined)
        reportOn(page)('status-unlisted', { line: 1 }, `The list of statuses (${list.file}) does not name this one.`);
      const base = { key: place.key, slug, title: onList?.title ?? page?.title ?? place.key };
      const read = page === undefined ? undefined : readL2(page, titles, reportOn(page));
      const { validExamples = [], invalidExamples = [], questions = [] } = read ?? {};
      return [
        {
          ...base,
          definition: read?.definition || onList?.definition || '',
          validExamples,
          invalidExamples,
          questions,
        },
      ];
    });
    return [
      {
        l1,
        title: entry?.title ?? own?.title ?? l1,
        definition: entry?.definition || (own && definitionOf(own)) || '',
        l2,
      },
    ];
  });
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

function readL2(
  page: Page,
  titles: ReadonlyMap<string, string>,
  report: Report,
): Omit<PageL2, 'key' | 'slug' | 'title'> {
  const valid: string[] = [];
  const invalid: PageRedirect[] = [];
  const questions: string[] = [];
  let kind: Section['kind'];
  for (const section of page.sections) {
    if (section.kind !== undefined) kind = section.kind;
    for (const block of section.blocks) {
      if (block.kind === 'table' && kind === 'valid-examples')
        valid.push(...block.rows.map((row) => row[0] ?? '').filter(Boolean));
      else if (block.kind === 'table' && kind === 'invalid-examples')
        invalid.push(
          ...block.rows
            .filter((row) => row[0])
            .map((row) => redirect(row[0] ?? '', row[1] ?? '', titles, block.line, report)),
        );
      else if (block.kind === 'alert' && block.alert !== 'important' && kind !== undefined)
        questions.push(...askedIn(block.blocks));
      else if (kind === 'workload-questions') {
        // A service's questions say which service they are about.
        const about = section.kind === undefined ? `${section.heading}: ` : '';
        questions.push(...itemsOf([block]).map((question) => about + question));
      }
    }
  }
  const definition = definitionOf(page);
  if (definition === '') report('status-definition', { line: 1 }, 'The page gives no definition.');
  return { definition, validExamples: valid, invalidExamples: invalid, questions };
}

function redirect(
  scenario: string,
  toText: string,
  titles: ReadonlyMap<string, string>,
  line: number,
  report: Report,
): PageRedirect {
  const folded = fold(plainText(toText));
  const place = placeOfSlug(titles.get(folded) ?? closest(titles, folded) ?? '');
  if (place === undefined) report('status-redirect', { line }, `There is no L2 with the title "${plainText(toText)}".`);
  return { scenario, ...(place !== undefined && { to: `${place.l1}/${place.key}` }), toText: plainText(toText) };
}

/** The first alert or quote of a page, without the word in front. */
function definitionOf(page: Page): string {
  const { definition } = wordsOf(page.language);
  for (const { blocks } of page.sections)
    for (const block of blocks)
      if (block.kind === 'alert') {
        const text = paragraphs(block.blocks).join('\n');
        const word = /^\**\s*([^:：*]{2,20}?)\s*[:：]?\s*\**\s*[:：]?\s*/.exec(text);
        return word !== null && definition.has(fold(word[1] ?? '')) ? text.slice(word[0].length) : text;
      }
  return '';
}

/** The questions of a tip: its items, or where there is but one, what follows the introduction. */
function askedIn(blocks: readonly Block[]): readonly string[] {
  const items = itemsOf(blocks.filter(({ kind }) => kind === 'list'));
  return items.length > 0 ? items : paragraphs(blocks).slice(1);
}

function itemsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : paragraphs([block])));
}

function paragraphs(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
