// Holds both languages of the playbook that we ship to the same content: sections, items, rows and figures, page by page.
import assert from 'node:assert/strict';
import { compile } from '../../src/playbook/compile.ts';
import type { Block, Page } from '../../src/playbook/page.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';

const OURS = new URL('../../playbook/', import.meta.url);
/** Task numbers, thresholds, years; shorter ones are also words: "zwei", "2 Werktage", "31.12.". */
const FIGURE = /\d{3,}/g;
const THOUSANDS = /(?<=\d)[.,](?=\d{3})/g;

describe('the two languages of the playbook we ship', () => {
  let english: readonly Page[];
  let german: ReadonlyMap<string, Page>;

  before(async () => {
    const { pages } = compile(await readPlaybookFolder(OURS.pathname));
    english = pages.filter(({ language }) => language === 'en');
    german = new Map(pages.filter(({ language }) => language === 'de').map((page) => [page.slug, page]));
  });

  it('have the same sections with as many items and rows', () => {
    for (const page of english) assert.deepEqual(outline(pair(page)), outline(page), page.slug);
  });

  it('name the same figures on every page', () => {
    for (const page of english) assert.deepEqual(figures(pair(page)), figures(page), page.slug);
  });

  it('are compared figure by figure', () => {
    assert.deepEqual(figuresIn('Task 1699: 20,000 seats, 20.000 Lizenzen, 70 %'), ['1699', '20000', '20000']);
  });

  function pair({ slug }: Page): Page {
    const page = german.get(slug);
    assert.ok(page, `${slug} is missing in German`);
    return page;
  }
});

function outline({ sections }: Page): unknown {
  return sections.map(({ level, blocks }) => ({ level, blocks: blocks.map(size) }));
}

function size(block: Block): string {
  if (block.kind === 'list') return `list of ${block.items.length}`;
  return block.kind === 'table' ? `table of ${block.rows.length}` : block.kind;
}

function figures({ sections }: Page): readonly string[] {
  const texts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOf)]);
  return [...new Set(texts.flatMap(figuresIn))].sort();
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items.map(({ text }) => text);
  if (block.kind === 'table') return [block.header, ...block.rows].flat();
  return block.kind === 'alert' ? block.blocks.flatMap(textsOf) : [block.text];
}

function figuresIn(text: string): readonly string[] {
  return text.replace(THOUSANDS, '').match(FIGURE) ?? [];
}
