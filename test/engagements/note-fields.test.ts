// The fields of the five kinds of notes: what is wrong with them, and what is kept.
import assert from 'node:assert/strict';
import type { Command, Inputs } from '../../src/engagements/command.ts';
import type { NoteKind } from '../../src/notes/note.ts';
import { CONTOSO, does, isUnchanged, problems } from './contoso.ts';

/** With everything in it. */
const FULL: Readonly<Record<NoteKind, Readonly<Record<string, string>>>> = {
  entitlement: {
    service: 'exchange',
    status: 'in-progress/migration',
    targetDate: '2026-06-30',
    text: 'Moving on, 400 of 900 mailboxes done.',
  },
  overall: {
    text: 'Met the CIO.',
    nextAction: 'Send the plan',
    nextActionOn: '2026-03-20',
    nextActionOwner: 'Jo Weber',
  },
  engineer: {
    prefixes: 'OLM,INTUNE',
    status: 'pending-customer',
    statusText: 'waits for certificates',
    summary: 'Went through the policies.',
    nextAction: 'Enrol ten devices',
    nextActionOn: '2026-03-17',
    concerns: 'Profiles do not arrive.',
    concernNature: 'first-party-software',
    insightId: '4711',
  },
  executive: {
    customer: 'Retail, 12 000 people.',
    engagementStatus: 'fully-engaged',
    deployment: 'partially',
    relationship: 'Good.',
    workloads: 'exchange',
    workloadNotes: 'EXO: half way.',
    requests: 'None.',
  },
  enterprise: {
    reason: 'over-50k',
    health: 'yellow',
    execSummary: 'Waiting for the firewall.',
    overview: 'Mail is moved, the rest is not.',
    activities: 'EXO: pilot.',
    risks: 'Holidays.',
    brand: 'Contoso',
    nextUpdateOn: '2026-03-24',
    awareness: 'New CIO.',
  },
};

function save(noteKind: NoteKind, inputs: Inputs): Command {
  return { kind: 'note.save', rev: 1, id: 'n1', noteKind, language: 'en', inputs };
}

function kept(noteKind: NoteKind, inputs: Inputs): Readonly<Record<string, string>> {
  const change = does(CONTOSO, save(noteKind, inputs)).event.changes.find(({ slot }) => slot === 'note');
  return change?.slot === 'note' ? (change.after?.fields ?? {}) : {};
}

const long = (length: number): string => 'x'.repeat(length);

const cases: readonly [kind: NoteKind, what: string, given: Inputs, problems: Readonly<Record<string, string>>][] = [
  ['entitlement', 'nothing', blank('entitlement'), { service: 'required', status: 'required', text: 'required' }],
  ['entitlement', 'an L2 of another L1', { status: 'blocked/migration' }, { status: 'not-a-choice' }],
  ['entitlement', 'an L2 without its L1', { status: 'migration' }, { status: 'not-a-choice' }],
  ['entitlement', 'no day', { targetDate: '2026-02-30' }, { targetDate: 'not-a-date' }],
  ['entitlement', 'a text as long as may be', { text: long(1000) }, {}],
  ['entitlement', 'a longer one', { text: long(1001) }, { text: 'too-long' }],
  [
    'entitlement',
    '100 KB',
    { text: long(100_000), status: long(100_000) },
    { text: 'too-long', status: 'not-a-choice' },
  ],
  ['entitlement', 'nothing but space and control characters', { text: ' \u0000\n\t' }, { text: 'required' }],
  ['overall', 'nothing', blank('overall'), { text: 'required' }],
  ['overall', 'a next action that is nobody’s on no day', { nextActionOn: '', nextActionOwner: '' }, {}],
  ['overall', 'no day', { nextActionOn: 'soon' }, { nextActionOn: 'not-a-date' }],
  [
    'overall',
    'longer texts',
    { text: long(2001), nextAction: long(501), nextActionOwner: long(101) },
    { text: 'too-long', nextAction: 'too-long', nextActionOwner: 'too-long' },
  ],
  [
    'engineer',
    'nothing',
    blank('engineer'),
    {
      prefixes: 'required',
      status: 'required',
      summary: 'required',
      nextAction: 'required',
      nextActionOn: 'required',
    },
  ],
  ['engineer', 'a prefix that is none', { prefixes: 'EXO,XXX' }, { prefixes: 'not-a-choice' }],
  ['engineer', 'a status of a service', { status: 'blocked' }, { status: 'not-a-choice' }],
  ['engineer', 'no concerns', { concerns: '', concernNature: '', insightId: '' }, {}],
  ['engineer', 'concerns of no nature', { concernNature: '', insightId: '' }, { concernNature: 'required' }],
  ['engineer', 'the nature of no concerns', { concerns: '', concernNature: 'business' }, { concerns: 'required' }],
  ['engineer', 'software of Microsoft without its id', { insightId: ' ' }, { insightId: 'needs-insight' }],
  ['engineer', 'other software without an id', { concernNature: 'third-party', insightId: '' }, {}],
  ['engineer', 'an unknown nature', { concernNature: 'weather' }, { concernNature: 'not-a-choice' }],
  [
    'executive',
    'nothing',
    blank('executive'),
    { customer: 'required', engagementStatus: 'required', deployment: 'required' },
  ],
  [
    'executive',
    'choices that are none',
    { deployment: 'mostly', engagementStatus: '' },
    { engagementStatus: 'required', deployment: 'not-a-choice' },
  ],
  ['executive', 'a service that the customer has not', { workloads: 'exchange,teams' }, { workloads: 'not-a-choice' }],
  ['executive', 'a longer text', { relationship: long(1001) }, { relationship: 'too-long' }],
  [
    'enterprise',
    'nothing',
    blank('enterprise'),
    {
      reason: 'required',
      health: 'required',
      execSummary: 'required',
      overview: 'required',
      nextUpdateOn: 'required',
    },
  ],
  ['enterprise', 'texts as long as may be', { execSummary: long(256), risks: long(512), awareness: long(512) }, {}],
  [
    'enterprise',
    'longer ones',
    { execSummary: long(257), risks: long(513), awareness: long(513) },
    { execSummary: 'too-long', risks: 'too-long', awareness: 'too-long' },
  ],
  ['enterprise', 'a next update today', { nextUpdateOn: '2026-03-10' }, { nextUpdateOn: 'not-in-future' }],
  ['enterprise', 'a next update tomorrow', { nextUpdateOn: '2026-03-11' }, {}],
  ['enterprise', 'a next update in 21 days', { nextUpdateOn: '2026-03-31' }, {}],
  ['enterprise', 'a next update in 22 days', { nextUpdateOn: '2026-04-01' }, { nextUpdateOn: 'too-late' }],
  ['enterprise', 'a slide that is cut off', { execSummary: 'a ## b' }, {}],
  [
    'enterprise',
    'a hostile choice',
    { health: '__proto__', reason: 'constructor' },
    { health: 'not-a-choice', reason: 'not-a-choice' },
  ],
];

function blank(kind: NoteKind): Inputs {
  return Object.fromEntries(Object.keys(FULL[kind]).map((name) => [name, '']));
}

describe('the fields of a note', () => {
  for (const [kind, inputs] of Object.entries(FULL) as [NoteKind, Inputs][])
    it(`of the kind ${kind} are all kept, but for the service, which is the note’s own`, () => {
      const { service: _, ...fields } = inputs;
      assert.deepEqual(kept(kind, inputs), fields);
    });

  for (const [kind, what, given, wrong] of cases)
    it(`${kind}: ${what}${Object.keys(wrong).length === 0 ? ' is fine' : ''}`, () => {
      const command = save(kind, { ...FULL[kind], ...given });
      if (Object.keys(wrong).length === 0) assert.ok(does(CONTOSO, command));
      else assert.deepEqual(problems(CONTOSO, command), wrong);
    });

  it('that are empty or of another kind are not there', () => {
    assert.deepEqual(kept('overall', { text: 'x', nextAction: ' ', nextActionOn: '', summary: 'y', noteId: 'z' }), {
      text: 'x',
    });
  });

  it('are kept as they were typed, apart from control characters, line ends and halves of characters', () => {
    const typed = ' # **a**\r\n<b>\rb</b>\u2028c\u0000\u001b[31m\u0007 \ud800 {{x}}\t$(y) 🧭 ';
    const clean = '# **a**\n<b>\nb</b>\nc[31m \ufffd {{x}}\t$(y) 🧭';
    assert.deepEqual(kept('overall', { text: typed, nextAction: 'one\r\n  two\nthree' }), {
      text: clean,
      nextAction: 'one two three',
    });
  });

  it('that are several choices come in any case, in brackets or joined by a plus, and are kept each once', () => {
    for (const typed of ['OLM,INTUNE', ' [olm] , Intune ,olm', 'OLM+INTUNE'])
      assert.equal(kept('engineer', { ...FULL.engineer, prefixes: typed }).prefixes, 'OLM,INTUNE', typed);
    assert.equal(kept('executive', { ...FULL.executive, workloads: 'Exchange' }).workloads, 'exchange');
  });

  it('of an old enterprise note leave the day that was planned then', () => {
    const done = does(CONTOSO, save('enterprise', FULL.enterprise));
    const change = done.event.changes[0];
    assert.ok(change?.slot === 'note' && change.after);
    const planned = { ...change.after, fields: { ...change.after.fields, nextUpdateOn: '2026-01-01' } };
    const revision = (nextUpdateOn: string) =>
      ({
        ...save('enterprise', { ...FULL.enterprise, nextUpdateOn, brand: 'Other' }),
        rev: 2,
        written: { rev: 2, note: planned },
      }) as Command;
    assert.ok(does(done.engagement, revision('2026-01-01')));
    assert.deepEqual(problems(done.engagement, revision('2026-01-02')), { nextUpdateOn: 'not-in-future' });
  });

  it('that plan something are known to the engagement, by subject', () => {
    const overall = does(CONTOSO, save('overall', FULL.overall)).engagement.lastNotes.overall;
    const { nextAction, nextActionOn, nextActionOwner } = FULL.overall;
    assert.deepEqual(overall, { note: 'n1', by: 'anna', at: overall?.at, nextAction, nextActionOn, nextActionOwner });
    const { enterprise } = does(CONTOSO, save('enterprise', FULL.enterprise)).engagement.lastNotes;
    assert.equal(enterprise?.nextUpdateOn, '2026-03-24');
    assert.ok(isUnchanged(does(CONTOSO, save('overall', FULL.overall)).engagement, save('overall', FULL.overall)));
  });
});
