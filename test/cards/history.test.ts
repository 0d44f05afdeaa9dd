// What the history says of a change: what it was and what it became, in words.
import assert from 'node:assert/strict';
import { changeLines } from '../../src/cards/models/change-lines.ts';
import type { Attributes } from '../../src/engagements/attributes.ts';
import type { Change } from '../../src/engagements/history.ts';
import type { Note } from '../../src/notes/note.ts';

const by = { by: 'p1', at: '2026-11-22T17:00:00.000Z' };
const attributes: Attributes = { name: 'Contoso', motion: 'rfa', services: ['Exchange'], seats: 800 };
const names = {
  '994': { en: 'Hold the kickoff' },
  'kickoff/prepare': { en: 'Prepare' },
  'in-progress': { en: 'In Progress' },
  'in-progress/migration': { en: 'Migration' },
};
const people = [
  { id: 'p1', name: 'Ada', met: true },
  { id: 'p2', name: 'Bo', met: false },
];
const task = { slot: 'mark', phase: 'initiate', item: '994' } as const;

const overall: Note = {
  ...{ id: 'n1', kind: 'overall', fields: { text: 'met' }, language: 'en', revision: 1 },
  ...{ author: 'p1', createdAt: by.at, ...by },
};
const note: Note = { ...overall, kind: 'entitlement', service: 'Teams', fields: { text: '<b>no</b> *plan*' } };

const CASES: readonly (readonly [what: string, change: Change, lines: readonly string[]])[] = [
  ['a task done', { ...task, before: null, after: { state: 'done', ...by } }, ['994 Hold the kickoff: Open → Done']],
  [
    'a task blocked, with what it waits for and why',
    {
      ...task,
      before: { state: 'done', ...by },
      after: { state: 'blocked', reason: 'NDA', blockedBy: 'Legal', ...by },
    },
    ['994 Hold the kickoff: Done → Blocked (Legal · NDA)'],
  ],
  [
    'a step, which has no number',
    { ...task, item: 'kickoff/prepare', before: null, after: { state: 'done', ...by } },
    ['Prepare: Open → Done'],
  ],
  [
    'an item that no playbook names any more',
    { ...task, item: 'gone/step', before: null, after: { state: 'done', ...by } },
    ['gone/step: Open → Done'],
  ],
  [
    'attributes: those that changed',
    {
      slot: 'attributes',
      before: attributes,
      after: { ...attributes, services: ['Exchange', 'Teams'], startOn: '2027-01-31', dataMoves: false },
    },
    ['Services: Exchange → Exchange, Teams', 'Engagement start date: Jan 31, 2027', 'Data is moved: No'],
  ],
  [
    'an attribute taken away',
    { slot: 'attributes', before: attributes, after: { name: 'Contoso', motion: 'csmau', services: ['Exchange'] } },
    ['Motion: RFA → CSMAU', 'Seats: 800 → none'],
  ],
  [
    'people, by their names and roles',
    {
      slot: 'people',
      before: { owner: 'p1', members: {} },
      after: { owner: 'p2', lead: 'p1', members: { SME: ['p1', 'p9'] } },
    },
    ['Owner: Ada → Bo', 'Lead: Ada', 'SME: Ada, Somebody I have not met'],
  ],
  [
    'a service, with its status in the playbook’s words',
    {
      slot: 'service',
      service: 'Exchange',
      before: { l1: 'in-progress', targetDate: '2027-01-31' },
      after: { l1: 'in-progress', l2: 'migration', businessReason: 'savings' },
    },
    [
      'Exchange, Status: In Progress → In Progress / Migration',
      'Exchange, Target date: Jan 31, 2027 → none',
      'Exchange, Business reason: Savings over the previous solution',
    ],
  ],
  [
    'an event',
    {
      slot: 'record',
      record: '4',
      before: null,
      after: { what: 'usage', on: '2027-01-31', service: 'Teams', value: '12.5' },
    },
    ['Event: Active usage · Jan 31, 2027 · Teams · 12.5'],
  ],
  [
    'a note, by its text',
    { slot: 'note', note: 'n1', before: null, after: note },
    ['Entitlement note, Teams: <\u200Bb>no<\u200B/b> \\*plan\\*'],
  ],
  [
    'a note revised',
    { slot: 'note', note: 'n1', before: note, after: { ...note, fields: { text: 'no champion' } } },
    ['Entitlement note, Teams: <\u200Bb>no<\u200B/b> \\*plan\\* → no champion'],
  ],
  ['a note taken back', { slot: 'note', note: 'n1', before: overall, after: null }, ['Overall note: met → none']],
  ['a note once only', { slot: 'last-note', subject: 'overall', before: null, after: { note: 'n1', ...by } }, []],
  [
    'a reminder that is done',
    { slot: 'reminder', reminder: 'T-06.-.2027-01-31', before: null, after: { state: 'done', ...by } },
    ['Reminder, T-06: done'],
  ],
  [
    'a reminder put off',
    {
      slot: 'reminder',
      reminder: 'quiet-phase.-.2027-01-31@p1',
      before: null,
      after: { state: 'snoozed', until: '2027-01-31', ...by },
    },
    ['Reminder, quiet-phase: until Jan 31, 2027'],
  ],
  [
    'a reminder stopped',
    { slot: 'reminder', reminder: 'T-06.-@p1', before: null, after: { state: 'stopped', ...by } },
    ['Reminder, T-06: stopped'],
  ],
  [
    'nothing of an answer that is out of date',
    { slot: 'reminder', reminder: 'T-06.-@p1', before: { state: 'stopped', ...by }, after: null },
    [],
  ],
  [
    'what was agreed about reminders',
    {
      slot: 'cadence',
      before: { off: ['T-08'], days: { 'T-06': 7, 'T-08': 7 } },
      after: { days: { 'T-06': 14, 'T-08': 7, 'quiet-phase': 30 } },
    },
    ['Rules that are off: T-08 → none', 'Days for T-06: 7 → 14', 'Days for quiet-phase: 30'],
  ],
  [
    'a pause',
    { slot: 'life', before: { state: 'open' }, after: { state: 'paused', until: '2027-01-31', reason: 'x' } },
    ['Customer: Open → Paused (Jan 31, 2027)'],
  ],
  [
    'a phase',
    { slot: 'phase', phase: 'assess', before: null, after: { state: 'complete', ...by } },
    ['Assess: Open → Complete'],
  ],
  [
    'evidence, as it is written and never as a link',
    {
      slot: 'evidence',
      phase: 'initiate',
      item: '994',
      before: null,
      after: [{ link: 'https://docs.example/x', line: '[Minutes](javascript:x)', ...by }],
    },
    ['994 Hold the kickoff, Evidence: [Minutes]\u200B(javascript:x)'],
  ],
  ['nothing that can be seen', { slot: 'playbook', before: 'a1b2c3d-1', after: 'a1b2c3d-2' }, []],
];

describe('The history tells', () => {
  for (const [what, change, lines] of CASES)
    it(what, () => assert.deepEqual(changeLines(change, { names, people }, 'en'), lines));
});
