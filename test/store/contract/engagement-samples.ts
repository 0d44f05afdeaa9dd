// One customer on their way: what the contract about engagements is tried on. The types hold the samples to every field and case
// of the domain, so that whatever it gains is tried too.
import assert from 'node:assert/strict';
import { applyEvent } from '../../../src/engagements/apply-event.ts';
import type { Attributes } from '../../../src/engagements/attributes.ts';
import type { Command } from '../../../src/engagements/command.ts';
import type {
  Cadence,
  Engagement,
  Entitlement,
  Evidence,
  LastNote,
  Life,
  Mark,
  People,
  PhaseProgress,
  PhaseStatus,
  RecordedEvent,
  ReminderAnswer,
} from '../../../src/engagements/engagement.ts';
import type { Change, HistoryEvent, Surface } from '../../../src/engagements/history.ts';
import type { PhaseState } from '../../../src/engagements/phase-state.ts';
import type { Summary } from '../../../src/engagements/summary.ts';
import type { Note } from '../../../src/notes/note.ts';
import type { PhaseSlug } from '../../../src/playbook/slugs.ts';
import { PARTNER, USER } from './samples.ts';
import { START } from './subject.ts';

export const ENGAGEMENT = 'contoso-1';

const AT = new Date(START).toISOString();

/** As it begins: nobody has touched a phase. */
export function engagement(own: Partial<Engagement> = {}): Engagement {
  return {
    id: ENGAGEMENT,
    partner: PARTNER,
    createdAt: AT,
    changedAt: AT,
    rev: 1,
    playbook: 'v1',
    attributes: { name: 'Contoso GmbH', motion: 'rfa', services: ['Exchange', 'Teams'] },
    people: { owner: USER, members: {} },
    life: { state: 'open' },
    services: {},
    records: {},
    lastNotes: {},
    reminders: {},
    cadence: {},
    stamps: {},
    phases: {},
    ...own,
  };
}

export function began(after: Engagement): HistoryEvent {
  const changes: readonly Change[] = [{ slot: 'engagement', before: null, after }];
  return { rev: after.rev, at: AT, by: USER, surface: 'personal', command: 'customer.create', changes };
}

/** The engagement after these changes, and the event that says so. */
export function next(before: Engagement, ...changes: readonly Change[]) {
  const event: HistoryEvent = {
    rev: before.rev + 1,
    at: AT,
    by: USER,
    surface: 'personal',
    command: 'tasks.save',
    changes,
  };
  const after = applyEvent(before, event);
  assert.ok(after);
  return { engagement: after, event };
}

export function ticked(phase: PhaseSlug, item: string, own: Partial<Mark> = {}): Change {
  return { slot: 'mark', phase, item, before: null, after: { state: 'done', by: USER, at: AT, ...own } };
}

export const SUMMARY: Summary = {
  current: 'assess',
  phases: [{ phase: 'assess', state: 'open', done: 3, total: 48, blocked: 1, mandatoryOpen: 20 }],
};

const attributes: Required<Attributes> = {
  name: 'Übermöbel „Nord“ 家具 🧭',
  motion: 'targeting',
  services: ['Core Onboarding', 'Classroom/SDS'],
  tenant: 'contoso.example',
  seats: 0,
  managed: false,
  country: 'DE-BY',
  assignedOn: '2026-02-01',
  startOn: '2026-02-28',
  dataMoves: false,
  enterprise: true,
  success: true,
  reached: 'enable',
};

const people: Required<People> = {
  owner: USER,
  lead: 'lead',
  members: { 'FastTrack Manager': ['a', 'b'], SME: [] },
};

const entitlement: Required<Entitlement> = {
  l1: 'in-progress',
  l2: 'on-track',
  statusAt: AT,
  targetDate: '2026-05-01',
  engagementStart: '2026-03-01',
  businessReason: 'security',
  successOwner: 'Jo',
  stakeholders: 'IT, HR',
  scenarios: 'mail',
  awareness: 'posters',
  training: 'videos',
};

const recorded: Required<RecordedEvent> = { what: 'usage', on: '2026-03-01', service: 'Teams', value: '12.5' };

const note: Required<Note> = {
  id: 'note-1',
  kind: 'entitlement',
  service: 'Teams',
  fields: { status: 'blocked/adoption-readiness', text: 'Kein Schulungsplan „vor Ort“ 研修 🧭\nzweite Zeile' },
  language: 'de',
  author: USER,
  createdAt: AT,
  by: 'other',
  at: AT,
  revision: 2,
};

const lastNote: Required<LastNote> = {
  note: 'note-1',
  by: USER,
  at: AT,
  revisedAt: AT,
  nextActionOn: '2026-03-10',
  nextAction: 'call them',
  nextActionOwner: 'Jo',
  nextUpdateOn: '2026-03-15',
  health: 'yellow',
};

const answers = {
  done: { state: 'done', by: USER, at: AT },
  stopped: { state: 'stopped', by: USER, at: AT },
  snoozed: { state: 'snoozed', until: '2026-03-09', by: USER, at: AT },
} as const satisfies { readonly [S in ReminderAnswer['state']]: Extract<ReminderAnswer, { readonly state: S }> };

const cadence: Required<Cadence> = { off: ['T-06'], days: { 'T-08': 10 } };

const status: Required<PhaseStatus> = {
  state: 'complete',
  by: USER,
  at: AT,
  reason: 'agreed with the customer',
  open: ['4017'],
};

const mark: Required<Mark> = { state: 'blocked', reason: 'no licences', blockedBy: 'procurement', by: USER, at: AT };

const evidence: Required<Evidence> = { link: 'https://contoso.example/plan', line: 'signed', by: USER, at: AT };

const progress: Required<PhaseProgress> = {
  status,
  marks: { '4017': mark, 'a step/without tasks': { state: 'done', by: USER, at: AT } },
  assignees: { '4017': [USER, 'b'] },
  evidence: { '4017': [evidence] },
  stamps: { 'mark:4017': 1, phase: 1 },
};

/** With everything that there can be. */
export const FULL: Required<Engagement> = {
  ...engagement(),
  previous: 'contoso-0',
  attributes,
  pending: { ...attributes, seats: 150 },
  people,
  life: { state: 'paused', until: '2026-04-01', reason: 'holidays' },
  services: { Exchange: entitlement, 'Classroom/SDS': { l1: 'no-intent' } },
  records: { r1: recorded, r2: { what: 'meeting', on: '2026-03-02' } },
  lastNotes: { 'entitlement:Classroom/SDS': lastNote, overall: { note: 'n2', by: USER, at: AT } },
  reminders: {
    'T-06.-.2026-03-02': answers.done,
    [`T-08.-@${USER}`]: answers.stopped,
    [`T-14.2.2026-03-09@${USER}`]: answers.snoozed,
  },
  cadence,
  stamps: { attributes: 1, 'service:Exchange': 1 },
  phases: { initiate: progress, success: { ...progress, marks: {} } },
};

const item = { phase: 'assess', item: '4017' } as const;

/** A change of each kind, with everything in it. */
export const CHANGES: { readonly [S in Change['slot']]: Extract<Change, { readonly slot: S }> } = {
  engagement: { slot: 'engagement', before: null, after: FULL },
  attributes: { slot: 'attributes', before: attributes, after: { ...attributes, seats: 3 } },
  pending: { slot: 'pending', before: attributes, after: null },
  people: { slot: 'people', before: people, after: { owner: 'other', members: {} } },
  life: { slot: 'life', before: { state: 'open' }, after: { state: 'closed', reason: 'done' } },
  playbook: { slot: 'playbook', before: 'v1', after: 'v2' },
  service: { slot: 'service', service: 'Teams', before: null, after: entitlement },
  record: { slot: 'record', record: 'r1', before: recorded, after: null },
  note: { slot: 'note', note: note.id, before: null, after: note },
  'last-note': { slot: 'last-note', subject: 'entitlement:Teams', before: null, after: lastNote },
  reminder: { slot: 'reminder', reminder: 'T-06.-.2026-03-02', before: answers.snoozed, after: null },
  cadence: { slot: 'cadence', before: {}, after: cadence },
  phase: { slot: 'phase', phase: 'assess', before: null, after: status },
  mark: { slot: 'mark', ...item, before: null, after: mark },
  assignees: { slot: 'assignees', ...item, before: [USER], after: [] },
  evidence: { slot: 'evidence', ...item, before: null, after: [evidence] },
};

/** Every name of a union, once. */
type Names<T extends string> = { readonly [K in T]: K };

export const COMMANDS: Names<Command['kind']> = {
  'customer.create': 'customer.create',
  'customer.save': 'customer.save',
  'plan.apply': 'plan.apply',
  'customer.pause': 'customer.pause',
  'customer.close': 'customer.close',
  'customer.delete': 'customer.delete',
  'customer.reopen': 'customer.reopen',
  'tasks.save': 'tasks.save',
  'task.done': 'task.done',
  'task.reopen': 'task.reopen',
  'task.skip': 'task.skip',
  'task.block': 'task.block',
  'task.assign': 'task.assign',
  'task.evidence': 'task.evidence',
  'phase.complete': 'phase.complete',
  'phase.reopen': 'phase.reopen',
  'service.save': 'service.save',
  'event.record': 'event.record',
  'people.save': 'people.save',
  'playbook.move': 'playbook.move',
  'note.save': 'note.save',
  'reminder.done': 'reminder.done',
  'reminder.stop': 'reminder.stop',
  'reminder.snooze': 'reminder.snooze',
  'cadence.save': 'cadence.save',
  undo: 'undo',
};

export const SURFACES: Names<Surface> = { personal: 'personal', group: 'group', channel: 'channel', import: 'import' };

export const MARK_STATES: Names<Mark['state']> = {
  open: 'open',
  done: 'done',
  'not-applicable': 'not-applicable',
  blocked: 'blocked',
};

export const PHASE_STATUSES: Names<PhaseStatus['state']> = { complete: 'complete', open: 'open' };

export const PHASE_STATES: Names<PhaseState> = { open: 'open', complete: 'complete', settled: 'settled' };

export const LIVES: { readonly [S in Life['state']]: Extract<Life, { readonly state: S }> } = {
  open: { state: 'open' },
  paused: { state: 'paused', until: '2026-04-01', reason: 'holidays' },
  closed: { state: 'closed', reason: 'done' },
  deleted: { state: 'deleted', reason: 'a mistake' },
};
