// The cards about customers as the conversation fills them, usual ones and ones that nobody should make.

import { LIVES } from '../../src/cards/lives.ts';
import { pageOfItems } from '../../src/cards/page-of-items.ts';
import type { EngagementCardView } from '../../src/cards/views/engagement-card-view.ts';
import type { EventLine } from '../../src/cards/views/record-views.ts';
import type { ItemLine, May, OfCustomer, ProcessLine, Somebody, StatusName } from '../../src/cards/views/view-parts.ts';
import type { Attributes } from '../../src/engagements/attributes.ts';
import { BUSINESS_REASONS } from '../../src/engagements/business-reason.ts';
import type { Engagement, Entitlement } from '../../src/engagements/engagement.ts';
import { hintsFor } from '../../src/engagements/hints-for.ts';
import type { FieldProblem } from '../../src/engagements/outcome.ts';
import type { PhaseSummary } from '../../src/engagements/summary.ts';
import type { Texts } from '../../src/language/language.ts';
import type { Note } from '../../src/notes/note.ts';
import { PHASES } from '../../src/playbook/slugs.ts';
import { roleSlug } from '../../src/playbook/vocabulary/role-slug.ts';
import { ROLES } from '../../src/playbook/vocabulary/roles.ts';
import { SERVICES } from '../../src/playbook/vocabulary/services.ts';

const KICKOFF = 'initiate-conduct-customer-kick-off-partner';
const everything: May = { work: true, decide: true };
const reading: May = { work: false, decide: false };

/** What a view is made of: the words that come from outside, and how many of each thing there are. */
interface World {
  /** Whatever a person or a playbook can write. */
  readonly word: string;
  /** The same where it is an id. */
  readonly id: string;
  readonly many: number;
  readonly problems: readonly FieldProblem['problem'][];
}

export function customerViews({ word, id, many, problems }: World): readonly EngagementCardView[] {
  const texts: Texts = { en: word, de: word, ja: word };
  const of: OfCustomer = { engagementId: id, rev: 7, customer: word };
  const people: readonly Somebody[] = times(many, (n) => ({ id: `p${n}`, name: word, met: n % 2 === 0 }));
  const ada = people[0] ?? { id: 'p0', met: false };
  const stranger: Somebody = { id: 'p99', met: false };
  const item = (n: number, change: Partial<ItemLine> = {}): ItemLine => ({
    kind: 'task',
    id: `${1000 + n}`,
    name: texts,
    mandatory: n % 3 === 0,
    state: 'open',
    mine: n % 2 === 0,
    ...change,
  });
  const asideItem = (n: number): ItemLine =>
    item(n, { state: n % 2 === 0 ? 'blocked' : 'not-applicable', reason: word, blockedBy: word });
  const items = times(many, (n) => item(n));
  const phases: readonly PhaseSummary[] = PHASES.map((phase, n) => ({
    phase,
    state: n === 0 ? 'complete' : n === 1 ? 'settled' : 'open',
    done: n,
    total: 40,
    blocked: n,
    mandatoryOpen: 3,
  }));
  const process: ProcessLine = { process: KICKOFF, title: texts, done: 3, total: 11, blocked: 1, mandatoryOpen: 2 };
  const statuses: readonly StatusName[] = times(24, (n) => ({
    l1: { l1: 'in-progress', title: texts },
    l2: { key: `k${n}`, title: texts },
  }));
  const wrong = (...fields: readonly string[]) => ({
    typed: Object.fromEntries(fields.map((field) => [field, word])),
    problems: fields.flatMap((field) => problems.map((problem) => ({ field, problem }))),
  });
  const nothing = { typed: {}, problems: [] };
  const attributes: Attributes = {
    name: word,
    motion: 'rfa',
    services: SERVICES.slice(2),
    seats: 800,
    dataMoves: true,
  };
  const entitlement: Entitlement = {
    l1: 'in-progress',
    l2: 'migration',
    targetDate: '2027-01-31',
    businessReason: 'savings',
    stakeholders: word,
  };
  const list = { items: items.slice(0, 8), total: many + 30 };
  const pages = pageOfItems(
    [
      { title: texts, items: items.slice(0, 20) },
      { title: texts, items: [...items.slice(20), ...times(4, (n) => asideItem(500 + n))] },
      {
        items: [
          item(900, { kind: 'output', id: `${KICKOFF}#out` }),
          item(901, { kind: 'step', id: `${KICKOFF}/step` }),
        ],
      },
    ],
    2,
  );
  const engagement: Engagement = {
    id: 'e1',
    partner: 't',
    createdAt: AT,
    changedAt: AT,
    rev: 1,
    playbook: 'v',
    attributes,
    people: { owner: 'p0', members: {} },
    life: { state: 'open' },
    services: {},
    records: {},
    lastNotes: {},
    reminders: {},
    cadence: {},
    stamps: {},
    phases: {},
  };
  const slot = { phase: 'initiate', item: '994' } as const;
  const person = { by: 'p0', at: AT };
  const note: Note = {
    ...{ id: 'n1', kind: 'entitlement', service: 'Teams', language: 'de', revision: 1 },
    ...{ author: 'p0', createdAt: AT, ...person },
    fields: { status: 'blocked', text: word },
  };
  const changes: EventLine['changes'] = [
    { slot: 'engagement', before: null, after: engagement },
    {
      slot: 'attributes',
      before: attributes,
      after: { ...attributes, name: `${word}!`, motion: 'csmau', reached: 'enable' },
    },
    { slot: 'pending', before: null, after: attributes },
    { slot: 'pending', before: attributes, after: null },
    {
      slot: 'people',
      before: { owner: 'p0', members: {} },
      after: { owner: 'p1', lead: 'p99', members: { SME: ['p0'] } },
    },
    { slot: 'life', before: { state: 'open' }, after: { state: 'paused', until: '2027-01-31', reason: word } },
    { slot: 'playbook', before: 'a1b2c3d4e5', after: 'f6a7b8c9d0' },
    { slot: 'service', service: 'Exchange', before: null, after: entitlement },
    { slot: 'service', service: 'Teams', before: entitlement, after: { l1: 'blocked', l2: 'gone' } },
    {
      slot: 'record',
      record: '3',
      before: null,
      after: { what: 'usage', on: '2027-01-31', service: 'Teams', value: '12.5' },
    },
    { slot: 'note', note: 'n1', before: null, after: note },
    { slot: 'note', note: 'n1', before: note, after: { ...note, fields: { text: `${word}!` }, revision: 2 } },
    { slot: 'last-note', subject: 'entitlement:Teams', before: null, after: { note: 'n1', ...person } },
    { slot: 'reminder', reminder: 'T-06.-.2027-01-31', before: null, after: { state: 'done', ...person } },
    { slot: 'reminder', reminder: 'T-06.-@p0', before: { state: 'stopped', ...person }, after: null },
    {
      slot: 'reminder',
      reminder: `${word}.-.2027-01-31@p0`,
      before: null,
      after: { state: 'snoozed', until: '2027-01-31', ...person },
    },
    {
      slot: 'cadence',
      before: { off: ['T-08'], days: { 'T-06': 7 } },
      after: { off: [word], days: { 'T-06': 14, [word]: 3 } },
    },
    { slot: 'phase', phase: 'initiate', before: null, after: { state: 'complete', reason: word, ...person } },
    { slot: 'mark', ...slot, before: null, after: { state: 'blocked', reason: word, blockedBy: word, ...person } },
    { slot: 'mark', ...slot, before: { state: 'done', ...person }, after: null },
    { slot: 'assignees', ...slot, before: null, after: ['p0', 'p99'] },
    {
      slot: 'evidence',
      ...slot,
      before: null,
      after: [
        { link: 'https://docs.example/a', line: word, ...person },
        { link: word, ...person },
      ],
    },
  ];
  const event = (n: number): EventLine => ({
    at: AT,
    by: n === 0 ? stranger : ada,
    command: COMMANDS[n % COMMANDS.length] ?? 'undo',
    surface: SURFACES[n % SURFACES.length] ?? 'personal',
    reason: word,
    changes: changes.slice(n % changes.length),
    names: { '994': texts, initiate: texts },
    people,
  });

  return [
    { name: 'customer-form', form: 'f1', known: people, ...nothing },
    {
      name: 'customer-form',
      form: 'f2',
      edits: of,
      known: people,
      ...wrong('name', 'motion', 'services', 'tenant', 'seats', 'country', 'assignedOn', 'reached', 'owner', 'lead'),
    },
    { name: 'customer-list', page: 1, pages: 1, total: 0, search: '', show: 'open', rows: [] },
    { name: 'customer-list', page: 1, pages: 1, total: 0, search: word, show: 'enable', rows: [] },
    {
      name: 'customer-list',
      page: 2,
      pages: 9,
      total: 70,
      search: word.slice(0, 100),
      show: 'risk',
      rows: times(8, (n) => ({
        engagementId: `${id}${n}`,
        customer: word,
        life: n === 0 ? 'paused' : n === 1 ? 'closed' : 'open',
        ...(n > 2 && { phase: 'assess' as const }),
        done: n,
        total: 111,
        blocked: n,
        health: n < 3 ? 'good' : n < 5 ? 'watch' : 'risk',
        owner: n === 4 ? stranger : ada,
      })),
    },
    {
      name: 'engagement',
      ...of,
      motion: 're-engagement',
      services: SERVICES.slice(2),
      life: { state: 'paused', until: '2027-01-31', reason: word },
      owner: ada,
      phases,
      process,
      next: { because: 'mandatory', phase: 'remediate', process: KICKOFF, item: planItem(item(1)), mine: true },
      health: {
        level: 'risk',
        findings: [
          { kind: 'overdue', service: 'Exchange', targetDate: '2026-11-01' },
          { kind: 'no-owner' },
          { kind: 'blocked-tasks', phase: 'assess', count: 2 },
          { kind: 'blocked-service', service: 'Teams' },
          { kind: 'no-target-date', service: 'Yammer' },
          { kind: 'silent', days: 20 },
          { kind: 'open-gate', phase: 'initiate', count: 1 },
        ],
      },
      hints: hintsFor({ ...attributes, success: true }),
      previous: id,
      newerPlaybook: true,
      pending: true,
      may: everything,
      notice: { kind: 'saved' },
      undoId: id,
    },
    ...(['blocked-gate', 'optional', 'gate-ready', 'overdue'] as const).map(
      (because): EngagementCardView => ({
        name: 'engagement',
        ...of,
        motion: 'rfa',
        services: ['Exchange', 'Teams'],
        life: { state: 'open' },
        owner: stranger,
        phases,
        process,
        next:
          because === 'overdue'
            ? { because, service: 'Exchange', targetDate: '2026-11-01' }
            : because === 'gate-ready'
              ? { because, phase: 'remediate' }
              : { because, phase: 'remediate', process: KICKOFF, item: planItem(item(2)), mine: false },
        health: { level: 'good', findings: [] },
        hints: [],
        pending: false,
        may: because === 'overdue' ? reading : everything,
      }),
    ),
    {
      name: 'engagement',
      ...of,
      motion: 'csmau',
      services: ['Yammer'],
      life: { state: 'closed', reason: word },
      owner: ada,
      phases: phases.map((phase) => ({ ...phase, state: 'complete' as const })),
      health: { level: 'watch', findings: [{ kind: 'silent', days: 15 }] },
      hints: [],
      pending: false,
      may: { work: false, decide: true },
      notice: { kind: 'undone' },
    },
    {
      name: 'phase',
      ...of,
      phase: 'assess',
      title: texts,
      state: 'open',
      reasons: [{ kind: 'data-moves' }, { kind: 'success' }],
      processes: times(6, () => process),
      ready: false,
      may: everything,
      notice: { kind: 'phase-complete', phase: 'initiate' },
      undoId: id,
      ...nothing,
    },
    {
      name: 'phase',
      ...of,
      phase: 'migrate',
      title: texts,
      state: 'complete',
      reason: word,
      reasons: [],
      processes: [process],
      ready: true,
      may: everything,
      ...wrong('reason'),
    },
    {
      name: 'phase',
      ...of,
      phase: 'success',
      title: {},
      state: 'open',
      reasons: [],
      processes: [],
      ready: true,
      may: reading,
      ...nothing,
    },
    {
      name: 'process',
      ...of,
      phase: 'assess',
      process: KICKOFF,
      title: texts,
      done: 3,
      total: 48,
      mandatoryOpen: 9,
      ...pages,
      leadsTo: [{ title: texts }, { title: texts, when: 'no-workshop-needed' }, { title: texts, when: 'no-gaps' }],
      may: everything,
      notice: { kind: 'changed-meanwhile', items: times(5, () => texts) },
      undoId: id,
    },
    {
      name: 'process',
      ...of,
      phase: 'assess',
      process: KICKOFF,
      title: texts,
      done: 1,
      total: 2,
      mandatoryOpen: 0,
      ...pageOfItems([{ title: texts, items: [item(1, { state: 'done' }), asideItem(2)] }], 1),
      leadsTo: [],
      may: reading,
      notice: { kind: 'changed-meanwhile', items: [] },
    },
    {
      name: 'task',
      ...of,
      item: asideItem(0),
      process: { process: KICKOFF, title: texts, page: 3 },
      reasons: [
        { kind: 'always' },
        { kind: 'service', service: 'Exchange' },
        { kind: 'motion', motion: 'rfa' },
        { kind: 'enterprise', by: 'seats' },
        { kind: 'enterprise', by: 'exception' },
        { kind: 'mandatory-elsewhere', process: KICKOFF },
      ],
      roles: ['FastTrack Manager', 'SME'],
      services: [...SERVICES],
      assignees: [ada, stranger],
      evidence: times(many, () => ({ link: 'https://docs.example/a', line: word, ...person })),
      changed: { by: stranger, at: AT },
      zone: 'Europe/Berlin',
      known: people,
      processes: { [KICKOFF]: texts },
      may: everything,
      notice: { kind: 'unchanged' },
      ...wrong('reason', 'blockedBy', 'assignee', 'link', 'line'),
    },
    {
      name: 'task',
      ...of,
      item: item(1),
      process: { process: KICKOFF, title: texts },
      reasons: [{ kind: 'always' }],
      roles: [],
      services: [],
      assignees: [],
      evidence: [
        { link: word, ...person },
        { line: word, ...person },
      ],
      zone: 'Moon/Crater',
      known: [],
      processes: {},
      may: everything,
      ...nothing,
    },
    {
      name: 'gate',
      ...of,
      phase: 'assess',
      title: texts,
      mandatory: list,
      outputs: list,
      blocked: { items: times(8, asideItem), total: 8 },
      ...wrong('reason'),
    },
    { name: 'gate', ...of, phase: 'assess', title: texts, mandatory: NONE, outputs: list, blocked: NONE, ...nothing },
    { name: 'gate', ...of, phase: 'assess', title: texts, mandatory: NONE, outputs: NONE, blocked: NONE, ...nothing },
    {
      name: 'services',
      ...of,
      services: SERVICES.slice(1).map((service, n) => ({
        service,
        ...(n > 0 && { status: statuses[0] ?? BLOCKED, targetDate: '2027-01-31' }),
      })),
      notice: { kind: 'saved' },
    },
    {
      name: 'service',
      ...of,
      service: 'Classroom/SDS',
      statuses,
      may: everything,
      ...wrong(
        'status',
        'targetDate',
        'engagementStart',
        'changeReason',
        'businessReason',
        'successOwner',
        'stakeholders',
        'scenarios',
        'awareness',
        'training',
      ),
    },
    {
      name: 'service',
      ...of,
      service: 'Skype for Business - PSTN Conferencing',
      statuses: [BLOCKED],
      may: reading,
      typed: { status: 'blocked', targetDate: '2027-01-31', businessReason: BUSINESS_REASONS[3] },
      problems: [],
    },
    { name: 'event-form', ...of, form: 'f3', services: SERVICES.slice(2), typed: { on: '2026-11-22' }, problems: [] },
    { name: 'event-form', ...of, form: 'f4', services: [], ...wrong('what', 'on', 'service', 'value') },
    {
      name: 'people',
      ...of,
      known: people,
      may: everything,
      ...wrong('owner', 'lead', ...ROLES.map((role) => `member-${roleSlug(role)}`)),
    },
    {
      name: 'people',
      ...of,
      known: people,
      may: reading,
      typed: { owner: 'p1', 'member-sme': 'p0,p99' },
      problems: [],
      notice: { kind: 'recorded' },
    },
    { name: 'history', ...of, page: 2, more: true, events: times(10, event), zone: 'Asia/Tokyo' },
    { name: 'history', ...of, page: 3, more: true, events: times(10, (n) => event(n + 10)), zone: 'Asia/Tokyo' },
    {
      name: 'history',
      ...of,
      page: 1,
      more: false,
      events: COMMANDS.map((_, n) => ({ ...event(n), changes: [] })).slice(0, 10),
      zone: 'UTC',
    },
    {
      name: 'history',
      ...of,
      page: 1,
      more: false,
      events: COMMANDS.map((_, n) => ({ ...event(n), changes: [] })).slice(10, 20),
      zone: 'UTC',
    },
    {
      name: 'history',
      ...of,
      page: 1,
      more: false,
      events: COMMANDS.map((_, n) => ({ ...event(n), changes: [] })).slice(20),
      zone: 'UTC',
    },
    {
      name: 'plan-change',
      ...of,
      apply: 'plan.apply',
      comes: list,
      goes: list,
      changes: {
        items: [
          { before: item(0), after: item(1), moved: true },
          { before: item(1), after: item(0), moved: false },
          { before: item(1), after: item(1), moved: false },
        ],
        total: 4,
      },
    },
    {
      name: 'plan-change',
      ...of,
      apply: 'playbook.move',
      to: 'v2',
      comes: NONE,
      goes: NONE,
      changes: { items: [], total: 0 },
    },
    ...LIVES.map(
      (life): EngagementCardView => ({
        name: 'life-form',
        ...of,
        verb: `customer.${life}`,
        ...wrong('reason', 'until'),
      }),
    ),
    {
      name: 'phases',
      phases: PHASES.map((phase) => ({
        phase,
        purpose: texts,
        processes: times(6, (n) => ({ title: texts, motions: n === 0 ? ['rfa'] : [], tasks: 48, mandatory: n })),
      })),
    },
    ...REFUSALS.map((reason): EngagementCardView => ({ name: 'refused', reason })),
    { name: 'refused', reason: 'already-open', open: { engagementId: id, customer: word } },
    { name: 'own-chat', reached: true },
    { name: 'own-chat', reached: false },
  ];
}

const AT = '2026-11-22T17:00:00.000Z';
const NONE = { items: [], total: 0 } as const;
const BLOCKED: StatusName = { l1: { l1: 'blocked', title: {} } };
const REFUSALS = [
  'closed',
  'forbidden',
  'gone',
  'not-in-plan',
  'no-undo',
  'already-open',
  'changed-meanwhile',
] as const;
const SURFACES = ['personal', 'group', 'channel', 'import'] as const;
const COMMANDS: readonly EventLine['command'][] = [
  'customer.create',
  'customer.save',
  'plan.apply',
  'customer.pause',
  'customer.close',
  'customer.reopen',
  'customer.delete',
  'tasks.save',
  'task.done',
  'task.reopen',
  'task.skip',
  'task.block',
  'task.assign',
  'task.evidence',
  'phase.complete',
  'phase.reopen',
  'service.save',
  'event.record',
  'people.save',
  'playbook.move',
  'note.save',
  'reminder.done',
  'reminder.stop',
  'reminder.snooze',
  'cadence.save',
];

function planItem({ kind, id, name, mandatory }: ItemLine) {
  return { kind, id, name, mandatory, roles: [], services: [], reasons: [{ kind: 'always' as const }] };
}

function times<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
