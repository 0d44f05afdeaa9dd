// What the ranking knows besides words: an example for each means, which fails without it.
import assert from 'node:assert/strict';
import { ask } from '../../src/answers/ask.ts';
import { askedFor } from '../../src/answers/question/question-kinds.ts';
import { SAYS, saysKinds } from '../../src/answers/ranking/says-kind.ts';
import { statusHints } from '../../src/answers/ranking/status-hints.ts';
import { rootOf } from '../../src/answers/words/root-of.ts';
import type { Language } from '../../src/language/language.ts';
import type { L1Status, L2Status } from '../../src/playbook/playbook.ts';
import { indexOf } from './small-playbook.ts';

/** The section that comes first; undefined when none is found. */
function first(pages: Readonly<Record<string, string>>, text: string, language: Language): string | undefined {
  return ask(indexOf(pages), { text, language }).sources[0]?.section;
}

describe('a section is found by', () => {
  it('the everyday word for what it says', () => {
    const pages = { 'en/a.md': '# Crew\n\n## SME\nA SME comes aboard.\n\n## Cook\nThe cook stays.\n' };
    assert.equal(first(pages, 'who is the specialist', 'en'), 'SME');
  });
  it('an everyday phrase of several words', () => {
    const pages = { 'de/a.md': '# Kunden\n\n## Still\nEr reagiert nicht.\n\n## Laut\nEr ruft.\n' };
    assert.equal(first(pages, 'er geht nie ans Telefon', 'de'), 'Still');
  });
  it('the beginning that two words share', () => {
    const pages = { 'en/a.md': '# Rooms\n\n## First\nThe photographer waits.\n\n## Second\nThe cook waits.\n' };
    assert.equal(first(pages, 'photographic waits', 'en'), 'First');
  });
  it('all words of the question rather than one of them, often', () => {
    const pages = {
      'en/a.md':
        '# Harbour\n\n## Anchor\nThe anchor.\n\n## Two\nAn anchor holds fast when the heavy storm comes by night.\n',
      'en/b.md': '# Sea\n\n## Three\nA storm.\n\n## Four\nAn anchor.\n',
    };
    assert.equal(first(pages, 'anchor storm', 'en'), 'Two');
  });
  it('the time that it holds, where a time is asked for', () => {
    const pages = {
      'en/a.md':
        '# Repair\n\n## Order\nA repair of the crane is ordered.\n\n## End\nA repair of the crane ends in 5 days.\n',
    };
    assert.equal(first(pages, 'how long is the repair of the crane', 'en'), 'End');
    assert.equal(first(pages, 'repair of the crane', 'en'), 'Order');
  });
});

describe('what a question asks for', () => {
  const table: readonly (readonly [language: Language, question: string, says: number])[] = [
    ['en', 'how long does it take', SAYS.time],
    ['en', 'until when, and who decides', SAYS.time | SAYS.person],
    ['en', 'how many seats', SAYS.number],
    ['en', 'whole crew', 0],
    ['de', 'wie häufig', SAYS.time],
    ['de', 'wer genehmigt', SAYS.person],
    ['de', 'wieviele Plätze', SAYS.number],
    ['ja', 'how long', 0],
  ];
  for (const [language, question, says] of table)
    it(`${language}: ${question}`, () => assert.equal(askedFor(question, language).says, says));
  it('is not the status where it asks how at its beginning', () => {
    assert.equal(askedFor('how do I tell', 'en').otherThanStatus, true);
    assert.equal(askedFor('they do not know how', 'en').otherThanStatus, false);
  });
});

describe('a text says', () => {
  const table: readonly (readonly [text: string, says: number])[] = [
    ['Within two business days', SAYS.time],
    ['innerhalb 1 Werktages', SAYS.time | SAYS.number],
    ['The FM approves', SAYS.person],
    ['20,000 seats', SAYS.number],
    ['Nothing of it', 0],
  ];
  for (const [text, says] of table) it(text, () => assert.equal(saysKinds(text), says));
});

it('a root is the beginning of a stem that is long enough', () => {
  assert.equal(rootOf('photographer', 'en'), 'photo-');
  assert.equal(rootOf('crane', 'en'), 'crane-');
  assert.equal(rootOf('crew', 'en'), undefined);
  assert.equal(rootOf('4099123', 'en'), undefined);
});

describe('the status that a question describes', () => {
  const l2 = (key: string, title: string): L2Status => ({
    key,
    slug: `l1l2l3-blocked-${key}`,
    title: { en: title },
    definition: {},
    validExamples: [],
    invalidExamples: [],
    questions: [],
  });
  const statuses: readonly L1Status[] = [
    {
      l1: 'blocked',
      title: { en: 'Blocked' },
      definition: {},
      l2: [
        l2('adoption-readiness', 'Adoption Readiness'),
        l2('customer-it-infrastructure-remediation', 'Customer IT Infrastructure, Remediation'),
      ],
    },
  ];
  const READINESS = 'l1l2l3-blocked-adoption-readiness';
  const INFRASTRUCTURE = 'l1l2l3-blocked-customer-it-infrastructure-remediation';

  it('is hinted at, without a word in common', () => {
    const hints = statusHints(statuses, 'bandwidth too low', 'en', false);
    assert.equal(hints.get(INFRASTRUCTURE)?.notThis, false);
    assert.equal(hints.has(READINESS), false);
  });
  it('weighs little where something else is asked for', () => {
    const weight = (other: boolean) =>
      statusHints(statuses, 'bandwidth too low', 'en', other).get(INFRASTRUCTURE)?.weight;
    assert.ok((weight(true) ?? 0) < 0.5 * (weight(false) ?? 0));
  });
  it('is not the one that it names, when it describes another', () => {
    const hints = statusHints(statuses, 'bandwidth too low, is that adoption readiness?', 'en', false);
    assert.equal(hints.get(READINESS)?.notThis, true);
  });
  it('is none where nothing is described', () =>
    assert.equal(statusHints(statuses, 'adoption readiness', 'en', false).size, 0));
});
