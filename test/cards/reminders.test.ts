// What the cards of reminders say and offer: every line leads somewhere, nothing is left out unsaid.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAction } from '../../src/cards/actions.ts';
import { createCards } from '../../src/cards/render.ts';
import { TEMPLATES } from '../../src/cards/templates.ts';
import type { View } from '../../src/cards/view.ts';
import {
  type DigestGroup,
  type DigestView,
  type ReminderLine,
  type ReminderView,
  TODAY_A_PAGE,
} from '../../src/cards/views/reminder-views.ts';
import type { Somebody } from '../../src/cards/views/view-parts.ts';
import { summaryOf } from '../../src/conversation/summary-of.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { parseOwn } from '../../src/reminders/own/parse-own.ts';
import type { Reminder } from '../../src/reminders/reminder.ts';
import { RULES } from '../../src/reminders/rules.ts';
import { ON } from './reminder-samples.ts';

type Part = Readonly<Record<string, unknown>>;

const cards = createCards(TEMPLATES);
const CARLA: Somebody = { id: 'carla', name: 'Carla', met: true };
const BEN: Somebody = { id: 'ben', name: 'Ben', met: true };

function reminder(change: Partial<Reminder> = {}): Reminder {
  const { engagement = 'e1', rule = 'T-06', subject = '-' } = change;
  return {
    id: `${engagement}.${rule}.${subject}.2026-11-28`,
    engagement,
    rule,
    subject,
    dueDate: '2026-11-28',
    urgency: 'overdue',
    daysLate: 3,
    why: { key: 'T-06', args: { first: 'no', last: { date: '2026-11-14' }, days: 14 } },
    ...change,
  };
}

function line(change: Partial<Reminder> = {}, of: Partial<ReminderLine> = {}): ReminderLine {
  return { customer: 'Contoso', ...of, reminder: reminder(change) };
}

const OWN: ReminderLine = {
  at: '2026-12-04T08:00:00.000Z',
  reminder: {
    id: '-.own.r1.2026-12-04',
    rule: 'own',
    subject: 'r1',
    dueDate: '2026-12-04',
    urgency: 'due',
    daysLate: 0,
    why: { key: 'own', args: { what: 'Call Ms. Lee' } },
  },
};

describe('The digest', () => {
  const digest = (customers: readonly DigestGroup[], more: Partial<DigestView> = {}): DigestView => ({
    name: 'digest',
    ...ON,
    customers,
    ...more,
  });
  const two = digest([
    { engagementId: 'e1', customer: 'Contoso', lines: [line(), line({ urgency: 'today', daysLate: 0, rule: 'T-08' })] },
    { engagementId: 'e2', customer: 'Fabrikam', lines: [line({ engagement: 'e2', urgency: 'due', daysLate: 0 })] },
  ]);

  it('says of each reminder how urgent it is, what to do and why', () => {
    assert.deepEqual(words(two), [
      'Your day, Dec 1, 2026',
      '1 overdue · 1 due today · 1 open',
      'Contoso',
      '3 days overdue',
      'Hold the governance meeting and record it',
      'The last governance meeting was on Nov 14, 2026. One is held every 14 days.',
      'Due today',
      'Hold the governance meeting and record it',
      'The last governance meeting was on Nov 14, 2026. One is held every 14 days.',
      'Fabrikam',
      'Open',
      'Hold the governance meeting and record it',
      'The last governance meeting was on Nov 14, 2026. One is held every 14 days.',
      'One message a day, and none when nothing is due. Time, days and rules are in the settings.',
    ]);
  });

  it('shows only what is overdue in red', () => {
    const red = parts(two).filter(({ color }) => color === 'Attention');
    assert.deepEqual(
      red.map(({ text: said }) => said),
      ['3 days overdue'],
    );
  });

  it('opens a customer by its name and a reminder by its line, and stays as it is', () => {
    assert.deepEqual(
      presses(two).map(({ verb, data }) => [verb, data.engagementId ?? data.reminderId ?? data.keep]),
      [
        ['customer.open', 'e1'],
        ['reminder.open', 'e1.T-06.-.2026-11-28'],
        ['reminder.open', 'e1.T-08.-.2026-11-28'],
        ['customer.open', 'e2'],
        ['reminder.open', 'e2.T-06.-.2026-11-28'],
        ['reminder.list', true],
        ['settings.open', true],
      ],
    );
  });

  it('says who else is concerned', () => {
    const escalates = { escalates: { on: '2026-12-03', to: 'carla' } };
    const said = (of: ReminderLine) => words(digest([{ customer: 'Contoso', lines: [of] }])).join('\n');
    assert.match(
      said(line(escalates, { escalatesTo: CARLA })),
      /Goes to Carla on Dec 3, 2026, unless it is done before\./,
    );
    const gone = { escalates: { on: ON.date, to: 'carla' } };
    assert.match(said(line(gone, { escalatesTo: CARLA })), /Carla is told as well\./);
    assert.match(said(line({ standingInFor: 'ben' }, { standingInFor: BEN })), /You stand in for Ben\./);
    const told = { escalatedFrom: { user: 'ben', told: '2026-11-27T07:00:00.000Z' } };
    assert.match(
      said(line(told, { escalatedFrom: BEN })),
      /Ben was told on Nov 27, 2026, 8:00\sAM, and it is still open/,
    );
  });

  it('counts and names whatever finds no room, in every language', () => {
    const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(90)), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(sizes, fc.constantFrom(...LANGUAGES), (counts, language) => {
        const customers = counts.map(([count, length], n) => ({
          engagementId: `e${n}`,
          customer: `${'x'.repeat(length)} ${n}`,
          lines: Array.from({ length: count }, (_, subject) => line({ engagement: `e${n}`, subject: `s${subject}` })),
        }));
        const card = cards.render(digest(customers), language);
        assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25_000);
        const all = [...partsOf(card)];
        const opened = pressesOf(all).filter(({ verb }) => verb === 'reminder.open').length;
        const left = counts.reduce((sum, [count]) => sum + count, 0) - opened;
        assert.ok(opened > 0);
        // Nobody less urgent goes before somebody who is left out.
        const names = pressesOf(all).flatMap(({ data }) => data.engagementId ?? []);
        assert.deepEqual(
          names,
          names.map((_, n) => `e${n}`),
        );
        const told = text(language, 'digest.left', { count: left, customers: '' }).trim();
        assert.equal(wordsOf(all).join('\n').includes(told), left > 0);
      }),
      { numRuns: 20 },
    );
  });

  it('shows the most urgent customers where there are sixty', () => {
    const customers = Array.from({ length: 60 }, (_, n) => ({
      engagementId: `e${n}`,
      customer: `Customer ${n}`,
      lines: [line({ engagement: `e${n}` })],
    }));
    const opened = presses(digest(customers)).filter(({ verb }) => verb === 'customer.open');
    assert.ok(opened.length >= 10, `${opened.length}`);
    assert.deepEqual(
      opened.map(({ data }) => data.engagementId),
      opened.map((_, n) => `e${n}`),
    );
    assert.match(words(digest(customers)).join('\n'), /more are in the list: .*Customer 59/);
  });

  it('has a short form that only counts, names and leads to the list', () => {
    const short = digest(two.customers, { short: true });
    assert.deepEqual(
      presses(short).map(({ verb }) => verb),
      ['reminder.list', 'settings.open'],
    );
    assert.match(words(short).join('\n'), /1 overdue · 1 due today · 1 open\n.*\nContoso, Fabrikam/);
    assert.ok(Buffer.byteLength(JSON.stringify(cards.render(short, 'ja'))) < 2_500);
  });

  it('is announced by counts and names', () => {
    assert.equal(summaryOf(two, 'en'), '1 overdue · 1 due today · 1 open: Contoso, Fabrikam');
    const five = ['A', 'B', 'C', 'D', 'E'].map((customer) => ({ customer, lines: [line()] }));
    assert.equal(summaryOf(digest(five), 'de'), '5 überfällig: A, B, C, …');
    assert.equal(summaryOf(digest([{ lines: [OWN] }]), 'en'), '1 open: Your own reminders');
  });
});

describe('A reminder', () => {
  const card = (of: ReminderLine, more: Partial<ReminderView> = {}): ReminderView => ({
    name: 'reminder',
    line: of,
    ...ON,
    ...more,
  });
  const verbs = (view: View) => presses(view).map(({ verb }) => verb);

  it('says why it came and how to stop it', () => {
    const said = words(card(line())).join('\n');
    assert.match(said, /The last governance meeting was on Nov 14, 2026/);
    assert.match(said, /“Never again” ends this reminder for you/);
  });

  it('can be done, put off, stopped, and leads to the customer', () => {
    assert.deepEqual(verbs(card(line())), [
      'reminder.done',
      'reminder.snooze',
      'event.new',
      'customer.open',
      'reminder.stop',
    ]);
    assert.deepEqual(verbs(card(OWN)), ['reminder.done', 'reminder.snooze']);
  });

  const DEEDS: readonly (readonly [rule: string, subject: string, verb: string | undefined, data?: Part])[] = [
    ['T-01', '-', 'task.edit', { taskId: '3616' }],
    ['kickoff', '-', 'task.edit', { taskId: '994' }],
    ['T-06', '-', 'event.new'],
    ['T-08', '-', 'event.new'],
    ['next-action', 'overall', 'note.new', { kind: 'overall' }],
    ['next-action', 'entitlement-teams', 'note.new', { kind: 'entitlement', noteService: 'teams' }],
    ['T-26', 'missing-teams', 'service.open', { service: 'teams' }],
    ['T-26', 'near-onedrive-for-business', 'service.open', { service: 'onedrive-for-business' }],
    ['T-26', 'exchange', 'service.open', { service: 'exchange' }],
    ['unblock', 'exchange', 'service.open', { service: 'exchange' }],
    ['note-missing', 'exchange', 'note.new', { kind: 'entitlement', noteService: 'exchange' }],
    ['status-unknown', '-', 'services.open'],
    ['stalled', 'assess', 'phase.open', { phase: 'assess' }],
    ['stalled', 'nowhere', undefined],
    ['T-22', '-', 'note.new', { kind: 'enterprise' }],
    ['T-14', 'r1', 'task.edit', { taskId: '2543' }],
    ['T-17', 'windows-10', 'event.new'],
    ['T-19', 'teams', 'event.new'],
    ['T-24', 'triage-r1', undefined],
    ['T-15', '-', 'note.new', { kind: 'overall' }],
    ['pause-ends', '-', 'life.open', { to: 'reopen' }],
  ];
  for (const [rule, subject, verb, data = {}] of DEEDS) {
    it(`of the rule ${rule} about ${subject} offers ${verb ?? 'only the customer'}`, () => {
      const usual = ['reminder.done', 'reminder.snooze', 'customer.open', 'reminder.stop'];
      const [deed, ...more] = presses(card(line({ rule, subject }))).filter((each) => !usual.includes(each.verb));
      assert.deepEqual([deed?.verb, more], [verb, []]);
      for (const [name, value] of Object.entries(data)) assert.equal(deed?.data[name], value);
    });
  }

  it('has something to offer for every rule there is', () => {
    const known = DEEDS.map(([rule]) => rule);
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !known.includes(id)),
      [],
    );
  });

  it('asks until when behind a button, and says there and then what is wrong with a date', () => {
    assert.equal(parts(card(line())).filter(({ type }) => type === 'Action.ShowCard').length, 1);
    const wrong = card(line(), {
      snooze: {
        typed: { until: 'next-week', untilOn: '2026-11-01' },
        problems: [{ field: 'untilOn', problem: 'not-in-future' }],
      },
    });
    assert.equal(parts(wrong).filter(({ type }) => type === 'Action.ShowCard').length, 0);
    assert.match(words(wrong).join('\n'), /This date must be later than today/);
    const values = parts(wrong).filter(({ type }) => String(type).startsWith('Input.'));
    assert.deepEqual(
      values.map(({ id, value }) => [id, value]),
      [
        ['until', 'next-week'],
        ['untilOn', '2026-11-01'],
      ],
    );
  });

  it('once answered, says what became of it and can be taken back', () => {
    const escalates = line({ escalates: { on: '2026-12-03', to: 'carla' } }, { escalatesTo: CARLA });
    const done = card(escalates, { answered: { is: 'done' }, undoId: 'u1' });
    assert.deepEqual(verbs(done), ['undo', 'customer.open', 'reminder.list']);
    assert.doesNotMatch(words(done).join('\n'), /Carla|overdue/);
    const said = (answered: ReminderView['answered'], of = line()) =>
      words(card(of, answered === undefined ? {} : { answered })).join('\n');
    assert.match(said({ is: 'done' }), /I will not remind anybody of this again/);
    assert.match(said({ is: 'done' }, OWN), /I will not remind you of this again/);
    assert.match(said({ is: 'stopped' }), /I will never remind you of this again/);
    assert.match(said({ is: 'snoozed', until: '2026-12-08' }), /I will remind you again on Dec 8, 2026/);
    assert.match(said({ is: 'over' }), /there is nothing to do any more/);
  });

  it('is announced by its customer and what to do', () => {
    assert.equal(summaryOf(card(line()), 'en'), 'Contoso: Hold the governance meeting and record it');
    assert.equal(summaryOf(card(OWN), 'en'), 'Call Ms. Lee');
  });
});

describe('The list of reminders', () => {
  const list = (more: Partial<Extract<View, { name: 'reminders' }>> = {}): View => ({
    name: 'reminders',
    page: 1,
    more: false,
    lines: [line(), OWN],
    unreachable: [],
    ...ON,
    ...more,
  });

  it('names the customer of each, and tells when an own one comes', () => {
    const said = words(list());
    assert.ok(said.includes('3 days overdue · Contoso'));
    assert.match(said.join('\n'), /For Dec 4, 2026, 9:00\sAM/);
  });

  it('turns its pages', () => {
    const turned = presses(list({ page: 2, more: true })).filter(({ verb }) => verb === 'reminder.list');
    assert.deepEqual(
      turned.map(({ data }) => data.page),
      [1, 3],
    );
    assert.deepEqual(
      presses(list()).filter(({ verb }) => verb === 'reminder.list'),
      [],
    );
  });

  it('tells a lead who cannot be reached, since when and why', () => {
    const since = '2026-11-20T08:00:00.000Z';
    const codes = ['BotNotInConversationRoster', 'ConversationBlockedByUser', 'BotDisabledByAdmin', 'Other42'];
    const said = words(list({ unreachable: codes.map((code) => ({ who: BEN, code, since })) })).join('\n');
    assert.match(said, /Ben does not have me installed \(since Nov 20, 2026/);
    assert.match(said, /Ben has blocked me/);
    assert.match(said, /an administrator has switched me off/);
    assert.match(said, /Other42/);
    assert.doesNotMatch(words(list()).join('\n'), /reach/);
  });
});

describe('Today', () => {
  it('shows what is due of each customer, and its next best action', () => {
    const lines = [1, 2, 3, 4, 5].map((n) => line({ subject: `s${n}` }));
    const next = { because: 'gate-ready', phase: 'assess' } as const;
    const customers = [
      { engagementId: 'e1', customer: 'Contoso', lines, next },
      { engagementId: 'e2', customer: 'Fabrikam', lines: [], next },
    ];
    const today: View = { name: 'today', page: 1, pages: 1, customers, ...ON };
    const said = words(today);
    assert.equal(presses(today).filter(({ verb }) => verb === 'reminder.open').length, 3);
    assert.equal(said.filter((each) => each === 'Next: Complete Assess').length, 2);
    assert.ok(said.includes('2 more are in the list: Contoso'));
  });

  it('has room for every customer of a page, whatever is due of the first ones', () => {
    const next = { because: 'gate-ready', phase: 'assess' } as const;
    const customers = Array.from({ length: TODAY_A_PAGE }, (_, n) => {
      const engagementId = `5f0c2f6e-0000-4000-8000-00000000000${n}`;
      const lines = [1, 2, 3, 4].map((m) => line({ engagement: engagementId, subject: `s${m}` }));
      return { engagementId, customer: `Customer ${n}`, lines: n === TODAY_A_PAGE - 1 ? [] : lines, next };
    });
    for (const language of LANGUAGES) {
      const opened = presses({ name: 'today', page: 1, pages: 1, customers, ...ON }, language);
      assert.equal(opened.filter(({ verb }) => verb === 'customer.open').length, TODAY_A_PAGE);
    }
  });
});

describe('An own reminder', () => {
  const asked: View = {
    name: 'own-reminder',
    form: 'f1',
    what: 'Call Ms. Lee',
    at: '2026-12-04T08:00:00.000Z',
    zone: 'Europe/Berlin',
    engagementId: 'e1',
    customer: 'Contoso',
    state: 'asked',
  };

  it('is told back with its time before it is kept', () => {
    assert.match(words(asked).join('\n'), /Call Ms\. Lee\nDec 4, 2026, 9:00\sAM\nContoso/);
    const [confirm] = presses(asked);
    assert.deepEqual(parseAction('reminder.confirm', 1, confirm?.data ?? {}, {}), {
      verb: 'reminder.confirm',
      data: { form: 'f1', at: '2026-12-04T08:00:00.000Z', what: 'Call Ms. Lee', engagementId: 'e1' },
      inputs: {},
    });
  });

  it('once kept, is not asked for again', () => {
    assert.deepEqual(
      presses({ ...asked, state: 'kept', undoId: 'u1' }).map(({ verb }) => verb),
      ['undo', 'reminder.list'],
    );
  });

  for (const language of LANGUAGES) {
    it(`is explained in ${language} by examples that are understood`, () => {
      const where = { now: '2026-12-01T09:00:00.000Z', zone: 'Europe/Berlin', digestAt: '08:00' };
      const read = (n: 1 | 2) =>
        parseOwn(text(language, `own.example${n}`), language, { ...where, customers: ['Contoso'] });
      const [first, second] = [read(1), read(2)];
      assert.ok('at' in first && 'at' in second, JSON.stringify([first, second]));
      assert.deepEqual([first.at.slice(0, 16), first.customer], ['2026-12-04T08:00', 0]);
      assert.deepEqual([second.at.slice(0, 10), second.customer], ['2026-12-15', undefined]);
      const command = text(language, 'command.remind', { what: text(language, 'own.example1') });
      assert.ok(words({ name: 'own-reminder-help', problem: 'no-time' }, language).includes(command));
    });
  }
});

describe('The reminders of a customer', () => {
  it('can be switched off by rule, and spaced where the playbook leaves it open', () => {
    const typed = { rules: 'T-06,stalled', 'days-T-06': '7' };
    const view: View = { name: 'cadence', engagementId: 'e1', rev: 3, customer: 'Contoso', typed, problems: [] };
    const fields = parts(view).filter(({ type }) => String(type).startsWith('Input.'));
    assert.deepEqual(
      fields.map(({ id, value }) => [id, value]),
      [
        ['rules', 'T-06,stalled'],
        ...RULES.filter(({ days }) => days !== undefined).map(({ id }) => [
          `days-${id}`,
          id === 'T-06' ? 7 : undefined,
        ]),
      ],
    );
    const inputs = Object.fromEntries(fields.map(({ id }) => [String(id), '1']));
    const saved = parseAction('cadence.save', 1, presses(view)[0]?.data ?? {}, inputs);
    assert.deepEqual(saved?.inputs, inputs);
  });
});

describe('Settings that are saved', () => {
  const data = { form: 'f1' };

  it('bring every field of the card', () => {
    const typed = {
      language: 'de',
      zone: 'Europe/Berlin',
      digestAt: '07:30',
      digestDays: '',
      quietFrom: '',
      quietTo: '',
      rules: 'T-06',
      delegate: 'auto',
      awayFrom: '2026-12-21',
      awayUntil: '2027-01-06',
    };
    const read = parseAction('settings.save', 1, data, typed);
    assert.deepEqual(read?.inputs, { ...typed, delegate: '' });
  });

  it('take an absent date for an empty one, and leave alone what an older card did not ask', () => {
    const read = parseAction('settings.save', 1, data, { rules: '' });
    assert.deepEqual(read?.inputs, { language: '', zone: '', rules: '', awayFrom: '', awayUntil: '' });
    const older = parseAction('settings.save', 1, data, { language: 'de', zone: '' });
    assert.deepEqual(older?.inputs, { language: 'de', zone: '' });
  });
});

function words(view: View, language: Language = 'en'): readonly string[] {
  return wordsOf(parts(view, language));
}

function wordsOf(card: readonly Part[]): readonly string[] {
  return card.filter(({ type }) => type === 'TextBlock').map(({ text: said }) => String(said));
}

interface Press {
  readonly verb: string;
  readonly data: Part;
}

function presses(view: View, language: Language = 'en'): readonly Press[] {
  return pressesOf(parts(view, language));
}

function pressesOf(card: readonly Part[]): readonly Press[] {
  return card.flatMap(({ type, verb, data }) =>
    type === 'Action.Execute' && isPart(data) ? [{ verb: String(verb), data }] : [],
  );
}

/** In the order in which they are read. */
function parts(view: View, language: Language = 'en'): readonly Part[] {
  return [...partsOf(cards.render(view, language))];
}

function* partsOf(value: unknown): Generator<Part> {
  if (Array.isArray(value)) for (const item of value) yield* partsOf(item);
  else if (isPart(value)) {
    yield value;
    for (const item of Object.values(value)) yield* partsOf(item);
  }
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
