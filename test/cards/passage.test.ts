// What of the playbook's text a card shows, and that reading on from card to card shows all of it once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { type Passage, passage } from '../../src/cards/passage.ts';
import type { Block } from '../../src/playbook/page.ts';
import { plainText } from '../../src/playbook/rich-text.ts';
import { EXTREME } from './samples.ts';

const MOST_BYTES = 8_000;
const untitled = (): string => '';

describe('A passage', () => {
  const CASES: readonly (readonly [string, Block, readonly object[]])[] = [
    [
      'keeps a paragraph’s lines apart',
      { kind: 'paragraph', line: 1, text: 'Phase: **Assess**\nRole: FM' },
      [{ type: 'TextBlock', text: 'Phase: **Assess**\n\nRole: FM', wrap: true }],
    ],
    [
      'numbers the outer items of a list only',
      {
        kind: 'list',
        line: 1,
        ordered: true,
        items: [
          { text: 'a', depth: 0 },
          { text: '- b', depth: 1 },
          { text: ' ', depth: 0 },
          { text: 'c', depth: 0 },
        ],
      },
      [{ type: 'TextBlock', text: '1. a\n   - \u200B- b\n2. c', wrap: true }],
    ],
    ['leaves out what is empty', { kind: 'paragraph', line: 1, text: ' ' }, []],
    ['leaves out a table without rows', { kind: 'table', line: 1, header: ['a', 'b'], rows: [['', ' ']] }, []],
    ['leaves out an empty alert', { kind: 'alert', line: 1, alert: 'tip', blocks: [] }, []],
  ];
  for (const [name, block, elements] of CASES) {
    it(name, () => assert.deepEqual(passage([block], untitled), { elements }));
  }

  it('gives an alert its name and its own ground', () => {
    const blocks: readonly Block[] = [{ kind: 'paragraph', line: 1, text: 'a' }];
    const [alert] = passage([{ kind: 'alert', line: 1, alert: 'caution', blocks }], (key) => key).elements;
    assert.match(JSON.stringify(alert), /"style":"attention".*alert\.caution.*"a"/);
    const [quote] = passage([{ kind: 'alert', line: 1, alert: 'quote', blocks }], (key) => key).elements;
    assert.doesNotMatch(JSON.stringify(quote), /alert\./);
  });

  it('shows a small table as a grid', () => {
    const [table] = passage(
      [{ kind: 'table', line: 1, header: ['Term', 'Meaning'], rows: [['AU', 'Use']] }],
      untitled,
    ).elements;
    assert.equal(table?.type, 'Table');
  });

  it('shows a wide table row by row, with the headers beside the values', () => {
    const header = ['Task ID', 'Task Name', 'M/O', 'Role', 'Services'];
    const rows = [
      ['994', 'Kickoff', 'M', 'FM', 'All'],
      ['983', 'QuickLeads', 'O', '', 'All', 'more'],
    ];
    const shown = passage([{ kind: 'table', line: 1, header, rows }], untitled).elements.map((row) => textsIn(row));
    assert.deepEqual(shown, [
      ['994 · Kickoff', 'M/O: M · Role: FM · Services: All'],
      ['983 · QuickLeads', 'M/O: O · Services: All · more'],
    ]);
  });

  it('begins anew where the section has become shorter', () => {
    const blocks: readonly Block[] = [{ kind: 'paragraph', line: 1, text: 'a' }];
    assert.deepEqual(passage(blocks, untitled, 7), passage(blocks, untitled));
  });
});

describe('Reading on', () => {
  const word = fc.oneof(
    { weight: 9, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(...'*_[](<&{-1'.split(''), '**b**', 'x'.repeat(3000), '語'.repeat(2000)) },
  );
  const rich = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
  const leaf: fc.Arbitrary<Block> = fc.oneof(
    rich.map((text) => ({ kind: 'paragraph' as const, line: 1, text })),
    fc.record({
      kind: fc.constant('list' as const),
      line: fc.constant(1),
      ordered: fc.boolean(),
      items: fc.array(fc.record({ text: rich, depth: fc.nat(4) }), { maxLength: 30 }),
    }),
    fc.nat(6).chain((columns) =>
      fc.record({
        kind: fc.constant('table' as const),
        line: fc.constant(1),
        header: fc.constant(Array.from({ length: columns }, () => '')),
        rows: fc.array(fc.array(rich, { maxLength: 7 }), { maxLength: 30 }),
      }),
    ),
  );
  const block = fc.oneof(
    leaf,
    fc
      .array(leaf, { maxLength: 5 })
      .map((blocks) => ({ kind: 'alert' as const, line: 1, alert: 'quote' as const, blocks })),
  );

  it('ends, shows every word once and in order, and never more than a card holds', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const cards = readAll(blocks);
        for (const { elements } of cards) assert.ok(Buffer.byteLength(JSON.stringify(elements)) <= MOST_BYTES + 100);
        const shown = cards.flatMap(({ elements }) => elements.flatMap((element) => textsIn(element)));
        // No assert.equal: its difference of two long texts takes minutes.
        assert.ok(letters(shown.map(plain).join('')) === letters(words(blocks)), 'words were lost or doubled');
      }),
      // A failure is made small for so long and no longer.
      { numRuns: 100, interruptAfterTimeLimit: 10_000 },
    );
  });

  it('goes through a table of 500 rows and whatever else', () => {
    for (const view of EXTREME['tables and lists of 500 rows'] ?? []) {
      if (view.name !== 'section') continue;
      const cards = readAll(view.blocks);
      assert.ok(cards.length > 5 && cards.length < 100, `${cards.length} cards`);
    }
  });
});

function readAll(blocks: readonly Block[]): readonly Passage[] {
  const cards = [passage(blocks, untitled)];
  for (let next = cards[0]?.next; next !== undefined; next = cards.at(-1)?.next) {
    assert.ok(next >= cards.length, 'it goes round in circles');
    cards.push(passage(blocks, untitled, next));
  }
  return cards;
}

function plain(markdown: string): string {
  return textOf(fromMarkdown(markdown));
}

function textsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'text' ? [String(value)] : textsIn(value)));
}

function words(blocks: readonly Block[]): string {
  return blocks.map(wordsOf).join('');
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return plainText(block.text);
    case 'list':
      return block.items.map(({ text }) => plainText(text)).join('');
    case 'table':
      return block.rows.flat().map(plainText).join('');
    case 'alert':
      return words(block.blocks);
  }
}

/** What is left when marks, numbers and spaces are not counted: lists and rows add some of their own. */
function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}
