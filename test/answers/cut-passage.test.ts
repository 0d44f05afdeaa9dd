// What is shown of a section: short ones whole, of long ones the row, item or paragraph that holds the answer.
import assert from 'node:assert/strict';
import { ask } from '../../src/answers/ask.ts';
import { indexOf } from './small-playbook.ts';

const LONGEST = 640;
const filler = (n: number): string =>
  `Sentence ${n} speaks of ropes, sails, planks and tar at great length, and of little else. `.repeat(3);

const shown = (page: string, question: string) => {
  const answer = ask(indexOf({ 'en/page.md': page, 'en/other.md': '# Elsewhere\n\n## Nothing\nNothing here.\n' }), {
    text: question,
    language: 'en',
  });
  assert.ok(answer.answered, 'answered');
  return answer;
};

describe('the passage', () => {
  it('is the whole section where it is short', () => {
    const { text } = shown(
      '# Harbour\n\n## Lamp\nThe keeper lights it.\n\n- at dusk\n- in fog\n',
      'keeper of the lamp',
    );
    assert.equal(text, 'The keeper lights it.\n- at dusk\n- in fog');
  });

  it('is the row of a long table, under its header', () => {
    const rows = Array.from(
      { length: 40 },
      (_, n) => `| 70${n + 10} | Inspect mooring ${n + 10} of the fleet | Keeper |`,
    );
    const { blocks, text } = shown(
      `# Harbour\n\n## Moorings\n| Number | What | Who |\n|--|--|--|\n${rows.join('\n')}\n`,
      '7033',
    );
    assert.deepEqual(blocks, [
      {
        kind: 'table',
        line: blocks[0]?.line,
        header: ['Number', 'What', 'Who'],
        rows: [['7033', 'Inspect mooring 33 of the fleet', 'Keeper']],
        rowLines: [29],
      },
    ]);
    assert.equal(text, 'Number | What | Who\n7033 | Inspect mooring 33 of the fleet | Keeper');
  });

  it('is the item of a long list, with the line that leads into it', () => {
    const items = Array.from(
      { length: 30 },
      (_, n) => `- ${n === 20 ? 'a brass sextant' : `${filler(n).slice(0, 80)}`}`,
    );
    const { text } = shown(`# Harbour\n\n## Stores\nThe store keeps these:\n\n${items.join('\n')}\n`, 'sextant');
    assert.equal(text, 'The store keeps these:\n- a brass sextant');
  });

  it('is the paragraph that holds it, not the first lines', () => {
    const paragraphs = [1, 2, 3, 4, 5, 6].map(filler);
    paragraphs[4] = 'The quarantine flag is yellow.';
    const { text } = shown(`# Harbour\n\n## Rules\n${paragraphs.join('\n\n')}\n`, 'colour of the quarantine flag');
    assert.match(text, /The quarantine flag is yellow\./);
    assert.doesNotMatch(text, /Sentence 1 /);
    assert.ok(text.length <= LONGEST);
  });

  it('keeps a short list whole when it is what the line before promises', () => {
    const { text } = shown(
      `# Harbour\n\n## Flags\n${filler(1)}\n\n${filler(2)}\n\n${filler(3)}\n\n${filler(4)}\n\nThe signal flags are:\n\n- yellow\n- blue\n- white\n`,
      'which signal flags are there',
    );
    assert.match(text, /The signal flags are:\n- yellow\n- blue\n- white/);
  });

  it('keeps what stands in an alert', () => {
    const { blocks } = shown(
      `# Harbour\n\n## Rules\n${[1, 2, 3, 4].map(filler).join('\n\n')}\n\n> [!NOTE]\n> No fires on the quay.\n`,
      'fires on the quay',
    );
    assert.ok(blocks.some((block) => block.kind === 'alert'));
  });

  it('begins at the beginning where only the heading was asked for', () => {
    const { text } = shown(
      `# Harbour\n\n## Quarantine\n${[1, 2, 3, 4, 5, 6].map(filler).join('\n\n')}\n`,
      'quarantine',
    );
    assert.match(text, /^Sentence 1 /);
    assert.ok(text.length <= LONGEST);
  });

  it('of a heading without text are the headings below it', () => {
    const { text, sources } = shown(
      '# Harbour\n\n## Quarantine\n\n### Flag\n\nYellow.\n\n### Days\n\nForty.\n',
      'quarantine',
    );
    assert.equal(sources[0]?.section, 'Quarantine');
    assert.equal(text, '- Flag\n- Days');
  });

  it('of an empty table is the heading', () => {
    const { text } = shown('# Harbour\n\n## Chart of the bay\n| A | B |\n|--|--|\n| | |\n', 'chart of the bay');
    assert.equal(text, 'Chart of the bay');
  });

  it('is the whole list where the line before it says what was asked', () => {
    const rows = Array.from(
      { length: 14 },
      (_, n) => `| ${n === 3 ? 'The captain is ill' : `Reason ${n}`} | ${filler(n).slice(0, 80)} |`,
    );
    const { text } = shown(
      `# Harbour\n\n## Grounds for delay\nA captain chooses one of these excuses.\n\n| Name | Chosen when |\n|--|--|\n${rows.join('\n')}\n`,
      'which excuses can a captain choose',
    );
    assert.match(text, /^A captain chooses/);
    assert.equal(text.split('\n').length, 16);
  });

  it('is the whole list, too, where its items are set as paragraphs', () => {
    const items = Array.from({ length: 12 }, (_, n) => `Number ${n}\n\n${filler(n).slice(0, 90)}`);
    const { text } = shown(
      `# Harbour\n\n## Grounds\nListed below are excuses for a delay.\n\n${items.join('\n\n')}\n`,
      'which excuses for a delay',
    );
    assert.match(text, /Number 11/);
  });

  it('is an answer with its question', () => {
    const asked = Array.from(
      { length: 8 },
      (_, n) => `**Q:** Is deck ${n} ${n === 3 ? 'flooded' : 'dry'}?\n\n**A:** ${filler(n)}`,
    );
    const { text } = shown(`# Harbour\n\n## Decks\nWhat is asked.\n\n${asked.join('\n\n')}\n`, 'is it flooded');
    assert.match(text, /^Q: /);
    assert.match(text, /flooded\?\nA: /);
  });

  it('is also a question that another one follows', () => {
    const questions = Array.from({ length: 9 }, (_, n) =>
      n === 4 ? 'Who feeds the parrots?' : `Who mends ${filler(n)}?`,
    );
    const { text } = shown(`# Harbour\n\n## Asked\n${questions.join('\n\n')}\n`, 'parrots');
    assert.match(text, /parrots/);
  });

  it('is told apart by the words that the headings do not say', () => {
    const { text } = shown(
      `# Harbour\n\n## Signal flags\nSignal flags, signal flags and signal flags. ${filler(1)}\n\n${filler(2)}\n\n${filler(3)}\n\nAt anchor they are black.\n`,
      'signal flags at anchor',
    );
    assert.match(text, /black/);
  });

  it('keeps the item below which an item stands', () => {
    const items = Array.from({ length: 12 }, (_, n) => `- Deck ${n}\n  - ${filler(n).slice(0, 60)}`);
    items[7] = '- Deck 7\n  - a brass sextant\n  - a chart';
    const { text } = shown(`# Harbour\n\n## Stores\nOn board:\n\n${items.join('\n')}\n`, 'sextant');
    assert.equal(text, 'On board:\n- Deck 7\n  - a brass sextant');
  });
});

describe('what is shown beside the answer', () => {
  const items = (nth: (n: number) => string) => Array.from({ length: 12 }, (_, n) => nth(n)).join('\n');

  it('is what stands below an item that announces it', () => {
    const deck = (n: number) => `- Deck ${n} ${filler(n).slice(0, 60)}`;
    const list = items((n) => (n === 7 ? '- Hand the sextant to one of these:\n  - the mate\n  - the cook' : deck(n)));
    const { text } = shown(`# Harbour\n\n## Stores\nOn board:\n\n${list}\n`, 'sextant');
    assert.equal(text, 'On board:\n- Hand the sextant to one of these:\n  - the mate\n  - the cook');
  });

  it('is nothing of what shares no word with the question', () => {
    const list = items((n) => (n === 7 ? '- A brass sextant' : `- Deck ${n} ${filler(n).slice(0, 60)}`));
    const { text } = shown(`# Harbour\n\n## Stores\nOn board:\n\n${list}\n`, 'sextant');
    assert.equal(text, 'On board:\n- A brass sextant');
  });

  it('of the page of a status is the status', () => {
    const pages = {
      'en/l1l2l3-blocked.md': '# L1 - Blocked\n\nBlocked.\n\n## L2 - Service Reliability\n\nOutages.\n',
      'en/l1l2l3-blocked-service-reliability.md':
        '# Service Reliability\n\n> Definition: trust was lost.\n\n## Valid Example Scenarios:\n\n| Scenario |\n|--|\n| They mourn a lighthouse that went dark |\n',
    };
    const { text } = ask(indexOf(pages), { text: 'they mourn a dark lighthouse', language: 'en' });
    assert.match(text, /^\S.* › Service Reliability\n/);
    assert.match(text, /mourn/);
  });
});

describe('the lines that say to whom a step belongs', () => {
  const page = `# Mooring

## Approach

### Tie the ropes

Primary Role: **FastTrack Manager**  
Motions: **RFA / Targeting**  
Applies To: **All Services**

The pilot throws the rope and ties it twice.
`;
  const table: readonly (readonly [question: string, text: RegExp])[] = [
    ['how are the ropes tied', /^The pilot throws/],
    ['which motions tie the ropes', /^Motions: RFA \/ Targeting\nThe pilot/],
    ['who ties the ropes', /^Primary Role: FastTrack Manager\nThe pilot/],
  ];
  for (const [question, text] of table)
    it(`are shown where they were asked for: ${question}`, () => assert.match(shown(page, question).text, text));
});
