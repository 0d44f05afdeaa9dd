// Customers as rows: what each says, what can be narrowed to, in which order, counted, and as a spreadsheet.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/language/language.ts';
import { charts } from '../../src/portfolio/charts.ts';
import { portfolioCsv } from '../../src/portfolio/csv.ts';
import { differs } from '../../src/portfolio/differs.ts';
import { narrow } from '../../src/portfolio/narrow.ts';
import { PORTFOLIO_FILTERS, PORTFOLIO_SORTS, type PortfolioFilter } from '../../src/portfolio/narrowing.ts';
import type { PortfolioHeader } from '../../src/portfolio/portfolio-header.ts';
import { type PortfolioRow, portfolioRow } from '../../src/portfolio/portfolio-row.ts';
import { engagement } from '../store/contract/engagement-samples.ts';

/** Three days after it began. */
const TODAY = '2026-03-05';
const AT = '2026-03-04T09:00:00.000Z';
const STEP = {
  because: 'mandatory',
  phase: 'assess',
  item: { kind: 'task', id: '7', name: { en: 'Assess' } },
} as const;

const phase = { phase: 'assess', state: 'open', done: 3, total: 40, blocked: 0, mandatoryOpen: 9 } as const;

function header(name: string, own: Partial<PortfolioHeader> = {}): PortfolioHeader {
  const { phases: _, ...rest } = engagement({ id: name, changedAt: AT });
  return {
    ...rest,
    attributes: { ...rest.attributes, name },
    summary: { current: 'assess', phases: [phase], next: STEP },
    ...own,
  };
}

const noted = (own: object) => ({ overall: { note: 'n', by: 'anna', at: AT, ...own } });
const inProgress = (targetDate?: string) => ({
  Exchange: { l1: 'in-progress' as const, ...(targetDate !== undefined && { targetDate }) },
});
const row = (name: string, own: Partial<PortfolioHeader> = {}) => portfolioRow(header(name, own), TODAY);

describe('A row of a portfolio', () => {
  const NEXT: readonly (readonly [string, Partial<PortfolioHeader>, PortfolioRow['next']])[] = [
    ['the playbook’s next step', {}, STEP],
    [
      'what was promised for today',
      { lastNotes: noted({ nextAction: 'Call', nextActionOn: TODAY }) },
      { because: 'promised', action: 'Call', on: TODAY },
    ],
    [
      'the step before what is promised for later',
      { lastNotes: noted({ nextAction: 'Call', nextActionOn: '2026-03-06' }) },
      STEP,
    ],
    [
      'what is promised for later where nothing else is left',
      { lastNotes: noted({ nextAction: 'Call', nextActionOn: '2026-03-06' }), summary: { phases: [] } },
      { because: 'promised', action: 'Call', on: '2026-03-06' },
    ],
    [
      'the earliest promise of several',
      {
        lastNotes: {
          ...noted({ nextAction: 'Later', nextActionOn: '2026-03-04' }),
          engineer: { note: 'e', by: 'eva', at: AT, nextAction: 'First', nextActionOn: '2026-03-03' },
          executive: { note: 'x', by: 'eva', at: AT, nextAction: 'Some day' },
        },
      },
      { because: 'promised', action: 'First', on: '2026-03-03' },
    ],
    ['nothing of who is closed', { life: { state: 'closed', reason: 'r' } }, undefined],
  ];
  for (const [what, own, next] of NEXT)
    it(`says what is next: ${what}`, () => assert.deepEqual(row('a', own).next, next));

  it('sums up what was saved beside the header, and says little where another release wrote it', () => {
    const full = row('Contoso', {
      services: inProgress('2026-03-09'),
      lastNotes: noted({ revisedAt: '2026-03-05T08:00:00.000Z' }),
    });
    assert.deepEqual(
      { ...full, health: full.health.level, next: undefined },
      {
        engagementId: 'Contoso',
        customer: 'Contoso',
        owner: header('x').people.owner,
        life: 'open',
        phase: 'assess',
        done: 3,
        total: 40,
        blocked: 0,
        health: 'good',
        targetDate: '2026-03-09',
        lastNoteAt: '2026-03-05T08:00:00.000Z',
        next: undefined,
      },
    );
    const { summary: _, ...old } = header('Old');
    const bare = portfolioRow(old, TODAY);
    assert.deepEqual([bare.total, bare.phase, bare.next], [0, undefined, undefined]);
  });

  it('differs when somebody reported better than the facts are, and not the other way round', () => {
    const health = (level: 'good' | 'watch' | 'risk') => ({ level, findings: [] });
    for (const [reported, level, expected] of [
      ['green', 'good', false],
      ['green', 'watch', true],
      ['green', 'risk', true],
      ['yellow', 'risk', true],
      ['yellow', 'good', false],
      ['red', 'risk', false],
      ['red', 'good', false],
    ] as const)
      assert.equal(differs({ health: health(level), reported, life: 'open' }), expected, `${reported}, ${level}`);
    assert.equal(differs({ health: health('risk'), life: 'open' }), false);
    assert.equal(differs({ health: health('risk'), reported: 'green', life: 'closed' }), false);
  });
});

describe('The rows of a portfolio', () => {
  const enterprise = { enterprise: { note: 'n', by: 'anna', at: AT, health: 'green' as const } };
  const ROWS = [
    row('good'),
    row('overdue', { services: inProgress('2026-03-01'), lastNotes: enterprise }),
    row('no date', { services: inProgress() }),
    row('no owner', { people: { owner: '', members: {} } }),
    row('blocked', { services: { Teams: { l1: 'blocked', targetDate: '2026-03-20' } } }),
    row('stale', { createdAt: '2026-01-01T09:00:00.000Z' }),
    row('open gate', {
      summary: { current: 'assess', phases: [{ ...phase, phase: 'initiate', state: 'complete' }, phase] },
      lastNotes: noted({}),
    }),
    row('finished', { summary: { phases: [{ ...phase, state: 'complete', mandatoryOpen: 0 }] } }),
    row('paused', { life: { state: 'paused', until: '2026-06-01', reason: 'r' } }),
    row('closed', { life: { state: 'closed', reason: 'r' } }),
  ];
  const OPEN = ROWS.map(({ customer }) => customer).filter((name) => name !== 'closed');

  const SHOWN: Readonly<Record<PortfolioFilter, readonly string[]>> = {
    open: OPEN,
    risk: ['overdue', 'no owner'],
    watch: ['no date', 'blocked', 'stale', 'open gate'],
    good: ['good', 'finished', 'paused'],
    overdue: ['overdue'],
    'no-owner': ['no owner'],
    'no-target-date': ['no date'],
    'stale-note': ['stale'],
    'open-gate': ['open gate'],
    blocked: ['blocked'],
    differs: ['overdue'],
    initiate: [],
    assess: OPEN.filter((name) => name !== 'finished'),
    remediate: [],
    enable: [],
    migrate: [],
    success: [],
    finished: ['finished'],
    paused: ['paused'],
    closed: ['closed'],
  };
  for (const show of PORTFOLIO_FILTERS)
    it(`are narrowed: ${show}`, () => {
      assert.deepEqual(names(narrow(ROWS, show, 'name')), [...SHOWN[show]].sort());
    });

  it('come in each order, those alike by name', () => {
    const some = ROWS.filter(({ customer }) => ['good', 'overdue', 'no owner', 'blocked', 'paused'].includes(customer));
    const orders = Object.fromEntries(
      PORTFOLIO_SORTS.map((sort) => [sort, names(narrow([...some].reverse(), 'open', sort))]),
    );
    assert.deepEqual(orders, {
      health: ['no owner', 'overdue', 'blocked', 'good', 'paused'],
      target: ['overdue', 'blocked', 'good', 'no owner', 'paused'],
      note: ['blocked', 'good', 'no owner', 'paused', 'overdue'],
      name: ['blocked', 'good', 'no owner', 'overdue', 'paused'],
    });
  });

  it('are counted: each open one once in each bar, none of nothing', () => {
    const counted = charts(ROWS);
    assert.deepEqual(counted, {
      health: [
        { level: 'risk', count: 2 },
        { level: 'watch', count: 4 },
        { level: 'good', count: 3 },
      ],
      phases: [
        { phase: 'assess', count: 8 },
        { phase: 'finished', count: 1 },
      ],
    });
    const all = (bar: readonly { readonly count: number }[]) => bar.reduce((sum, { count }) => sum + count, 0);
    assert.deepEqual([all(counted.health), all(counted.phases)], [OPEN.length, OPEN.length]);
    assert.deepEqual(charts([]), { health: [], phases: [] });
  });

  it('are a file that no spreadsheet calculates, in every language', () => {
    const nasty = row('=HYPERLINK("x")\n2', { id: '00123' });
    for (const language of LANGUAGES) {
      const csv = portfolioCsv(
        [nasty, ...ROWS],
        { person: () => '+49 1', phase: (slug) => slug, finding: ({ kind }) => `@${kind}`, next: () => '-1' },
        language,
      );
      assert.ok(csv.startsWith('\uFEFF"'), 'a byte order mark, for spreadsheets');
      const cells = csv.split('","');
      for (const cell of cells) assert.doesNotMatch(cell.replace(/^"/, ''), /^\s*[=+\-@]/, cell);
      assert.ok(csv.includes(`"'=HYPERLINK(""x"")\n2"`) && csv.includes(`"'00123"`));
      assert.equal(csv.split('\r\n').length, ROWS.length + 3);
    }
  });
});

function names(rows: readonly PortfolioRow[]): readonly string[] {
  return rows.map(({ customer }) => customer);
}
