// What stands beside the header of an engagement says the same to every rule as all of its phases do.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mark, PhaseProgress } from '../../src/engagements/engagement.ts';
import { watched } from '../../src/engagements/watched.ts';
import { PHASES } from '../../src/playbook/slugs.ts';
import type { Followed } from '../../src/reminders/followed.ts';
import { RULES } from '../../src/reminders/rules.ts';
import { but, contoso } from './given.ts';

const instant = fc.date({ min: new Date('2026-03-02'), max: new Date('2026-12-31'), noInvalidDate: true });
const at = instant.map((date) => date.toISOString());
const who = fc.constantFrom('anna', 'eva', 'fay');
const item = fc.constantFrom('3616', '994', '2543', '4058', '4060', '4017', '9', 'a-process/a-step');
const mark: fc.Arbitrary<Mark> = fc.record({
  state: fc.constantFrom('open', 'done', 'not-applicable', 'blocked'),
  by: who,
  at,
});
const progress: fc.Arbitrary<PhaseProgress> = fc.record(
  {
    status: fc.record({ state: fc.constantFrom('complete', 'open'), by: who, at }),
    marks: fc.dictionary(item, mark),
    assignees: fc.dictionary(item, fc.array(who, { minLength: 1 })),
    evidence: fc.dictionary(item, fc.array(fc.record({ line: fc.constant('signed'), by: who, at }), { minLength: 1 })),
    stamps: fc.constant({}),
  },
  { requiredKeys: ['marks', 'assignees', 'evidence', 'stamps'] },
);
const phases = fc.dictionary(fc.constantFrom(...PHASES), progress);

describe('What rules watch of the phases', () => {
  it('is enough for every rule, by its own examples', () => {
    for (const { examples } of RULES) for (const [given] of examples) same(contoso(given));
  });

  it('is enough for every rule, whatever was done', () => {
    fc.assert(
      fc.property(
        phases,
        fc.constantFrom(...PHASES),
        fc.nat(RULES.length - 1),
        fc.nat(9),
        (all, current, rule, one) => {
          const { examples } = RULES[rule] ?? { examples: [] };
          const [given] = examples[one % examples.length] ?? [{}];
          same(but(contoso({ ...given, current }), { phases: all }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is small, however much was done', () => {
    const done: Mark = { state: 'done', reason: 'x'.repeat(500), by: 'anna', at: '2026-03-02T09:00:00.000Z' };
    const marks = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${4000 + index}`, done]));
    const full = { marks, assignees: {}, evidence: {}, stamps: {} };
    const small = watched({ phases: Object.fromEntries(PHASES.map((phase) => [phase, full])) });
    assert.ok(JSON.stringify(small).length < 1500, JSON.stringify(small));
  });
});

function same(followed: Followed): void {
  const small = but(followed, { phases: watched(followed.engagement) });
  for (const { id, find, days = 0 } of RULES) assert.deepEqual(find(small, days), find(followed, days), id);
}
