// The page of an L2: what it means, examples of what belongs there and what does not, and what to ask.
import { fold } from './fold.ts';
import type { Block, Page, Section } from './page.ts';
import type { Report } from './report.ts';
import { plainText } from './rich-text.ts';
import { L1_STATUSES, type L1Slug } from './slugs.ts';
import { closest } from './vocabulary/closest.ts';
import { wordsOf } from './vocabulary/words.ts';

/** Texts are rich, titles plain. */
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

export const STATUS_PREFIX = 'l1l2l3-';

/** `l1l2l3-blocked-app-compatibility` → blocked, app-compatibility. */
export function placeOfSlug(slug: string): { readonly l1: L1Slug; readonly key: string } | undefined {
  const l1 = L1_STATUSES.find((each) => slug.startsWith(`${STATUS_PREFIX}${each}-`));
  return l1 && { l1, key: slug.slice(STATUS_PREFIX.length + l1.length + 1) };
}

export function readL2(
  page: Page,
  titles: ReadonlyMap<string, string>,
  report: Report,
): Omit<PageL2, 'key' | 'slug' | 'title'> {
  const valid: string[] = [];
  const invalid: PageRedirect[] = [];
  const questions: string[] = [];
  const defining = firstAlert(page);
  let kind: Section['kind'];
  for (const section of page.sections) {
    if (section.kind !== undefined || section.level <= 2) kind = section.kind;
    for (const block of section.blocks) {
      if (block.kind === 'table' && exampleKind(block, kind, page) === 'valid-examples')
        valid.push(...block.rows.map((row) => row[0] ?? '').filter(Boolean));
      else if (block.kind === 'table' && exampleKind(block, kind, page) === 'invalid-examples')
        for (const [i, [scenario = '', status = '']] of block.rows.entries()) {
          if (scenario !== '')
            invalid.push(redirect(scenario, status, titles, block.rowLines?.[i] ?? block.line, report));
        }
      else if (block.kind === 'alert' && block !== defining && block.alert !== 'important')
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

/** By the heading above; where that is a new one, valid examples are those that end with the page's own title. */
function exampleKind(table: Extract<Block, { kind: 'table' }>, kind: Section['kind'], page: Page): Section['kind'] {
  if (kind !== undefined || table.header.length !== 2) return kind;
  const own = table.rows.every(([, status = '']) => fold(plainText(status)) === fold(page.title));
  return own ? 'valid-examples' : 'invalid-examples';
}

function redirect(
  scenario: string,
  toText: string,
  titles: ReadonlyMap<string, string>,
  line: number,
  report: Report,
): PageRedirect {
  const title = plainText(toText);
  const exact = titles.get(fold(title));
  const place = placeOfSlug(exact ?? closest(titles, fold(title)) ?? '');
  if (place === undefined) report('status-redirect', { line }, `There is no L2 with the title "${title}".`);
  else if (exact === undefined) report('status-redirect', { line }, `"${title}" was read as ${place.l1}/${place.key}.`);
  return { scenario, ...(place !== undefined && { to: `${place.l1}/${place.key}` }), toText: title };
}

/** The first alert or quote of a page, without the word in front; empty where there is none. */
export function definitionOf(page: Page): string {
  const text = paragraphs(firstAlert(page)?.blocks ?? []).join('\n');
  const word = /^\**\s*([^:：*]{2,20}?)\s*\**\s*[:：]\s*\**\s*/.exec(text);
  const known = word !== null && wordsOf(page.language).definition.has(fold(word[1] ?? ''));
  return known ? text.slice(word[0].length) : text;
}

function firstAlert(page: Page): Extract<Block, { kind: 'alert' }> | undefined {
  return page.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'alert');
}

/** The questions of a tip: its items; where there is but one, what follows the introduction, at least its colon. */
function askedIn(blocks: readonly Block[]): readonly string[] {
  const items = itemsOf(blocks.filter(({ kind }) => kind === 'list'));
  if (items.length > 0) return items;
  const [introduction = '', ...questions] = paragraphs(blocks);
  if (questions.length > 0) return questions;
  const question = /[:：]\s*([^:：]+)$/.exec(introduction)?.[1];
  return question === undefined ? [] : [question];
}

function itemsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : paragraphs([block])));
}

export function paragraphs(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
