// Exact answers from a small playbook: what is said, in which language, with which sources, and where the playbook contradicts itself.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Question } from '../../../src/answers/answer.ts';
import { ask } from '../../../src/answers/ask.ts';
import { QUESTION_FORMS } from '../../../src/answers/exact/question-words.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { indexOf } from '../small-playbook.ts';

const page = (title: string, ...parts: readonly string[]): string => `# ${title}\n\n${parts.join('\n\n')}\n`;
const step = (title: string, role: string, ...tasks: readonly string[]): string =>
  `### ${title}\n\nPrimary Role: **${role}**  \nApplies To: **All Services**\n\n#### FTOP Tasks\n\n|Task ID|Task Name|(M)andatory / (O)ptional|FastTrack Role|Services|\n|--|--|--|--|--|\n${tasks.join('\n')}`;
const changes = (...rows: readonly string[]): string =>
  `## Refresh Summary\n\n|Date|Who Changed|What Changed|\n|--|--|--|\n${rows.join('\n')}`;

const LONG = Array.from({ length: 30 }, (_, n) => `|${4300 + n}|Load crate ${n}|O|SME|Teams|`);

const index = indexOf({
  'english-playbook/phase-initiate.md': page(
    'Initiate Phase',
    'Phase: **Initiate**',
    '- [Meet the Captain](initiate-meet.md)\n- [Make Fast](initiate-fast.md)\n- [Load](initiate-load.md)',
  ),
  'english-playbook/initiate-meet.md': page(
    'Meet the Captain',
    'Phase: **Initiate**',
    '## Approach',
    step(
      'Go Aboard',
      'FastTrack Manager',
      '|4201|Shake hands|M|FastTrack Manager|All Services|',
      '|4202|Inspect the mail room|O|FastTrack Engineer|Exchange|',
    ),
    '## Next Steps',
    '- If the sea is calm, go on with [Make Fast](initiate-fast.md).',
    changes('|3/2/2026|A|Added task 4202|', '|1/5/2026|A|First edition|'),
  ),
  'english-playbook/initiate-fast.md': page(
    'Make Fast',
    'Phase: **Initiate**',
    '## Key Inputs',
    '- A rope.',
    '## Approach',
    step('Tie', 'SME', '|4202|Inspect the mail room|O|FastTrack Engineer|Exchange|', '|4203|Tie a knot|M|SME|Teams|'),
  ),
  'english-playbook/initiate-load.md': page(
    'Load',
    'Phase: **Initiate**',
    '## Approach',
    step('Stow', 'SME', ...LONG),
    '## Next Steps',
    '- Look once more whether you [made fast](initiate-fast.md).',
  ),
  'english-playbook/terms.md': page(
    'Words',
    '## Ropes\n\nThe Long Rope Team (LRT) pulls.',
    '## Boats\n\nThe Little River Tug (LRT) as well.',
  ),
  'english-playbook/done.md': page(
    'When it is done',
    '## Milestone\n\nDone means 10% active usage for customers with > 1000 seats.',
    '## Overview of it\n\nFor customers with less than 1,000 seats it is 10 percent.',
  ),
});

const asked = (text: string, more: Omit<Question, 'text'> = {}) =>
  ask(index, { text, language: 'en', today: '2026-03-15', ...more });
const sections = (text: string): readonly string[] =>
  asked(text).sources.map(({ slug, section }) => `${slug} › ${section}`);

describe('An exact answer', () => {
  it('tells the tasks of a service first, then those of everybody', () => {
    assert.equal(
      asked('tasks in Meet the Captain for Exchange').text,
      [
        '2 tasks: Meet the Captain · Exchange',
        '- 4202 Inspect the mail room (Optional, FastTrack Engineer, Exchange)',
        '1 of them is for every customer:',
        '- 4201 Shake hands (Mandatory, FastTrack Manager, All Services)',
      ].join('\n'),
    );
  });

  it('says so where there is no such task', () => {
    const { kind, text } = asked('mandatory tasks of the architect in Make Fast');
    assert.deepEqual([kind, text], ['tasks', 'No mandatory task: FastTrack Architect v2 · Make Fast']);
  });

  it('is told in the language of the question, with titles as the pages have them', () => {
    const { text, sources } = asked('Pflichtaufgaben in Make Fast', { language: 'de' });
    assert.match(text, /^1 Pflichtaufgabe: Make Fast\n- 4203 Tie a knot \(Pflicht, SME, Teams\)$/);
    assert.equal(sources[0]?.language, 'en');
  });

  it('is whole as a text, and on a card as long as a card may be, with how many more there are', () => {
    const { text, blocks } = asked('tasks of Load');
    assert.equal(text.match(/^- 43/gm)?.length, 30);
    const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    assert.equal(items.length, 24);
    assert.deepEqual(blocks.at(-1), {
      kind: 'paragraph',
      line: 0,
      text: '6 more stand in the sections named below.',
    });
  });

  it('names where it stands first, then what is near, each section once', () => {
    const named = sections('which process is task 4203 in');
    assert.equal(named[0], 'initiate-fast › Tie');
    assert.equal(new Set(named).size, named.length);
    assert.ok(named.length > 1);
  });

  it('counts since March from the asker’s day, and says what was last where nothing is newer', () => {
    assert.match(asked('what changed since March').text, /^1 change on 1 page since Mar 1, 2026:\n.*Added task 4202$/s);
    assert.match(
      asked('what changed since March', { today: '2027-04-01' }).text,
      /^Nothing has changed since Mar 1, 2027/,
    );
  });

  it('tells all meanings of a term', () => {
    assert.deepEqual(asked('what does LRT mean').text.split('\n'), [
      'The playbook reads LRT in 2 ways:',
      '- Long Rope Team',
      '- Little River Tug',
    ]);
  });

  it('is none for a word more than it understands', () => {
    for (const question of [
      'how do I close 4203',
      'mandatory tasks of the captain in Make Fast',
      'what comes after Make Fast in winter',
      'what does LRT mean for the harbour master',
    ])
      assert.match(asked(question).kind, /^(passage|none)$/, question);
  });
});

describe('Whatever is made of the words of exact questions', () => {
  it('has an answer that hangs together', () => {
    const words = LANGUAGES.flatMap((language) => {
      const { concepts, roles, processes, ago } = QUESTION_FORMS[language];
      return [
        ...Object.values(concepts).flat(),
        ...Object.keys(roles),
        ...Object.values(processes).flat(),
        ...Object.keys(ago),
      ];
    });
    const word = fc.constantFrom(
      ...words,
      '4201',
      '4202',
      'Initiate',
      'Make Fast',
      'Teams',
      'LRT',
      'Blocked',
      '2026',
      'x',
    );
    const question = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        question,
        fc.constantFrom(...LANGUAGES),
        fc.array(question, { maxLength: 3 }),
        (q, language, history) => {
          const { answered, text, blocks, sources, kind } = asked(q, { language, history });
          assert.equal(answered, kind !== 'none');
          assert.equal(answered, text !== '' && blocks.length > 0 && sources.length > 0);
          assert.doesNotMatch(text, /undefined|\{\w+[,}]/);
          const keys = sources.map(({ slug, sectionId }) => `${slug}/${sectionId}`);
          assert.equal(new Set(keys).size, keys.length);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('A contradiction of the playbook is shown as such', () => {
  it('a step’s role and its task’s; a task in two places', () => {
    const { text } = asked('who does 4202');
    assert.match(text, /It is one task: done in one place means done in the other\./);
    assert.match(text, /the step “Go Aboard” names FastTrack Manager, the row of the task FastTrack Engineer/);
  });

  it('two orders of the same processes', () => {
    const { text } = asked('what comes after Load');
    assert.match(text, /“Initiate Phase” puts Make Fast before Load, the page of Load leads on to Make Fast/);
    assert.doesNotMatch(asked('what comes after Meet the Captain').text, /orders these two differently/);
  });

  it('two numbers for the same rule: both with where they stand, in any answer that meets one', () => {
    const { kind, text } = asked('when is it done, active usage milestone');
    assert.equal(kind, 'passage');
    assert.match(text, /“10% active usage for customers with > 1000 seats” – When it is done › Milestone/);
    assert.match(text, /“less than 1,000 seats it is 10 percent” – When it is done › Overview of it/);
    assert.match(text, /Read it so: 100 active users above 1,000 seats/);
  });

  it('and nothing is said where only one of them stands', () => {
    const one = indexOf({
      'en/done.md': page('Done', '## Milestone\n\nDone means 10% usage for customers with > 1000 seats.'),
    });
    assert.doesNotMatch(ask(one, { text: 'milestone usage seats', language: 'en' }).text, /contradicts/);
  });
});
