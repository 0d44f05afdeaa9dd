// The cards about reminders as the conversation fills them, usual ones and ones that nobody should make.
import {
  REMINDERS_A_PAGE,
  type ReminderCardView,
  type ReminderLine,
  TODAY_A_PAGE,
} from '../../src/cards/views/reminder-views.ts';
import type { Somebody } from '../../src/cards/views/view-parts.ts';
import type { FieldProblem } from '../../src/engagements/outcome.ts';
import { RULES } from '../../src/reminders/rules.ts';
import type { Why } from '../../src/reminders/why.ts';

/** What a view is made of: the words that come from outside, and what is wrong with them. */
interface World {
  readonly word: string;
  /** The same where it is an id. */
  readonly id: string;
  /** Customers of a digest. */
  readonly many: number;
  readonly problems: readonly FieldProblem['problem'][];
}

export const ON = { date: '2026-12-01', zone: 'Europe/Berlin' } as const;
const AT = '2026-12-04T08:00:00.000Z';

export function reminderViews({ word, id, many, problems }: World): readonly ReminderCardView[] {
  const ada: Somebody = { id: 'ada', name: word, met: true };
  const ben: Somebody = { id: 'ben', met: false };
  const whys: readonly Why[] = [
    { key: 'next-action', args: { named: 'yes', on: { date: '2026-11-30' }, action: word } },
    { key: 'T-26.over', args: { service: word, target: { date: '2026-11-28' } } },
    { key: 'T-06', args: { first: 'no', last: { date: '2026-11-10' }, days: 14 } },
    { key: 'pause-ends', args: { until: { date: '2026-12-01' }, reason: word } },
  ];
  const lineOf = (n: number): ReminderLine => ({
    customer: word,
    reminder: {
      id: `${id}.${RULES[n % RULES.length]?.id ?? 'T-06'}.-.2026-11-${10 + (n % 20)}`,
      engagement: id,
      rule: RULES[n % RULES.length]?.id ?? 'T-06',
      subject: n % 2 === 0 ? '-' : 'near-teams',
      dueDate: '2026-11-28',
      urgency: n % 3 === 0 ? 'overdue' : n % 3 === 1 ? 'today' : 'due',
      daysLate: n % 3 === 0 ? n + 1 : 0,
      why: whys[n % whys.length] ?? { key: 'kickoff', args: { start: { date: '2026-12-01' } } },
      ...(n % 4 === 0 && { escalates: { on: '2026-12-03', to: 'ada' } }),
      ...(n % 4 === 1 && { standingInFor: 'ada' }),
      ...(n % 4 === 2 && { escalatedFrom: { user: 'ben', told: AT } }),
    },
    ...(n % 4 === 0 && { escalatesTo: ada }),
    ...(n % 4 === 1 && { standingInFor: ada }),
    ...(n % 4 === 2 && { escalatedFrom: ben }),
  });
  const own: ReminderLine = {
    at: AT,
    reminder: {
      id: '-.own.r1.2026-12-04',
      rule: 'own',
      subject: 'r1',
      dueDate: '2026-12-04',
      urgency: 'due',
      daysLate: 0,
      why: { key: 'own', args: { what: word } },
    },
  };
  const lines = (count: number) => Array.from({ length: count }, (_, n) => lineOf(n));
  const groups = (count: number, each: number) =>
    Array.from({ length: count }, (_, n) => ({ engagementId: `${id}${n}`, customer: word, lines: lines(each) }));
  const wrong = (field: string) => problems.map((problem) => ({ field, problem }));
  const reminders = RULES.map((_, n): ReminderCardView => ({ name: 'reminder', line: lineOf(n), ...ON }));
  const answered = [{ is: 'done' }, { is: 'stopped' }, { is: 'snoozed', until: '2026-12-08' }, { is: 'over' }] as const;
  return [
    { name: 'digest', ...ON, customers: groups(2, 2) },
    { name: 'digest', ...ON, customers: [{ lines: [own] }] },
    { name: 'digest', ...ON, customers: [...groups(many, 3), { lines: [own, own] }] },
    { name: 'digest', ...ON, customers: groups(many, 3), short: true },
    ...reminders,
    { name: 'reminder', line: own, ...ON },
    {
      name: 'reminder',
      line: lineOf(0),
      ...ON,
      snooze: { typed: { until: 'next-week', untilOn: word }, problems: wrong('untilOn') },
    },
    ...answered.flatMap((each): readonly ReminderCardView[] => [
      { name: 'reminder', line: lineOf(1), answered: each, undoId: id, ...ON },
      { name: 'reminder', line: own, answered: each, ...ON },
    ]),
    { name: 'reminder', line: lineOf(2), notice: { kind: 'undone' }, ...ON },
    { name: 'reminder-past', is: 'done', date: '2026-11-30' },
    { name: 'reminder-past', is: 'superseded', date: '2026-11-30' },
    { name: 'reminders', page: 1, more: false, lines: [], unreachable: [], ...ON },
    {
      name: 'reminders',
      page: 2,
      more: true,
      lines: [own, ...lines(REMINDERS_A_PAGE - 1)],
      unreachable: ['BotNotInConversationRoster', 'MessageWritesBlocked', 'BotDisabledByAdmin', word]
        .flatMap((code) => [code, code, code])
        .map((code) => ({ who: ada, code, since: AT })),
      ...ON,
    },
    { name: 'today', page: 1, pages: 1, customers: [], ...ON },
    {
      name: 'today',
      page: 2,
      pages: 3,
      customers: groups(TODAY_A_PAGE, 4).map((group) => ({
        ...group,
        next: { because: 'gate-ready', phase: 'initiate' } as const,
      })),
      ...ON,
    },
    { name: 'own-reminder', form: 'f1', what: word, at: AT, zone: ON.zone, state: 'asked' },
    {
      name: 'own-reminder',
      form: 'f1',
      what: word,
      at: AT,
      zone: ON.zone,
      engagementId: id,
      customer: word,
      state: 'kept',
      isQuiet: true,
      undoId: id,
    },
    ...(['too-long', 'no-time', 'past', 'too-far', 'no-what', 'too-many'] as const).map(
      (problem): ReminderCardView => ({ name: 'own-reminder-help', problem }),
    ),
    {
      name: 'cadence',
      engagementId: id,
      rev: 3,
      customer: word,
      typed: { rules: 'T-01,T-06', 'days-T-06': '14', 'days-T-08': word },
      problems: wrong('days-T-08'),
    },
  ];
}
