// What is worth a word about a note that can be saved as it is.
import assert from 'node:assert/strict';
import type { NoteKind } from '../../src/notes/note.ts';
import { warningsOf } from '../../src/notes/warnings-of.ts';

const TODAY = '2026-02-20';
const PLANNED = { nextAction: 'call', nextActionOn: '2026-03-01', nextActionOwner: 'Jo' };

const cases: readonly [
  kind: NoteKind,
  fields: Readonly<Record<string, string>>,
  warnings: Readonly<Record<string, string>>,
][] = [
  ['enterprise', {}, {}],
  [
    'enterprise',
    { execSummary: 'a ## b', risks: '##', awareness: 'x##' },
    { execSummary: 'cut-off', risks: 'cut-off', awareness: 'cut-off' },
  ],
  ['enterprise', { execSummary: '# a', overview: '## not on the slide', brand: '##' }, {}],
  ['enterprise', { nextUpdateOn: '2026-02-21' }, {}],
  ['enterprise', { nextUpdateOn: '2026-03-06' }, {}],
  ['enterprise', { nextUpdateOn: '2026-03-07' }, { nextUpdateOn: 'late-update' }],
  ['enterprise', { nextUpdateOn: '2026-03-13' }, { nextUpdateOn: 'late-update' }],
  ['enterprise', { nextUpdateOn: '2026-03-14' }, {}],
  ['enterprise', { nextUpdateOn: '2026-02-01' }, {}],
  ['entitlement', { status: 'in-progress/migration', text: '##' }, { targetDate: 'no-target-date' }],
  ['entitlement', { status: 'in-progress' }, { targetDate: 'no-target-date' }],
  ['entitlement', { status: 'in-progress', targetDate: '2026-03-01' }, {}],
  ['entitlement', { status: 'blocked' }, {}],
  ['overall', { text: 'x' }, {}],
  ['overall', PLANNED, {}],
  ['overall', { nextAction: 'call' }, { nextActionOn: 'no-next-action-date', nextActionOwner: 'no-next-action-owner' }],
  ['overall', { nextActionOn: '2026-03-01', nextActionOwner: 'Jo' }, { nextAction: 'no-next-action' }],
  ['engineer', { nextAction: 'call', nextActionOn: '2026-03-01', summary: '##' }, {}],
  ['engineer', { nextAction: 'call' }, {}],
  ['executive', { customer: '##' }, {}],
];

describe('warnings about a note', () => {
  for (const [kind, fields, expected] of cases)
    it(`${kind} ${JSON.stringify(fields)}: ${Object.values(expected).join(', ') || 'none'}`, () => {
      const found = warningsOf(kind, fields, TODAY);
      assert.deepEqual(Object.fromEntries(found.map(({ field, warning }) => [field, warning])), expected);
    });

  it('come in the order of the form', () => {
    const all = { awareness: '##', execSummary: '##', nextUpdateOn: '2026-03-10' };
    assert.deepEqual(
      warningsOf('enterprise', all, TODAY).map(({ field }) => field),
      ['execSummary', 'nextUpdateOn', 'awareness'],
    );
  });
});
