// The card of a portfolio as the conversation fills it: empty, usual, as full as it can be, and with what nobody should write.
import type { PortfolioView } from '../../src/cards/views/portfolio-view.ts';
import type { PortfolioNext } from '../../src/portfolio/portfolio-row.ts';

interface World {
  /** Whatever a person or a playbook can write. */
  readonly word: string;
  /** The same where it is an id. */
  readonly id: string;
}

const EMPTY: PortfolioView = {
  name: 'portfolio',
  scope: 'mine',
  leads: false,
  today: '2026-03-02',
  page: 1,
  pages: 1,
  total: 0,
  search: '',
  show: 'open',
  sort: 'health',
  from: '',
  actions: { counts: { overdue: 0, today: 0, due: 0 }, first: [] },
  charts: { health: [], phases: [] },
  rows: [],
};

export function portfolioViews({ word, id }: World): readonly PortfolioView[] {
  const step = { kind: 'task', id, name: { en: word, de: word, ja: word } } as const;
  const nexts: readonly (PortfolioNext | undefined)[] = [
    { because: 'optional', phase: 'assess', item: { ...step, kind: 'output' } },
    { because: 'promised', action: word, on: '2026-03-02' },
    { because: 'promised', action: word },
    { because: 'gate-ready', phase: 'assess' },
    { because: 'blocked-gate', phase: 'assess', item: step },
    undefined,
  ];
  return [
    EMPTY,
    { ...EMPTY, search: word, show: 'differs', sort: 'note', scope: 'team', leads: true },
    {
      ...EMPTY,
      scope: 'team',
      leads: true,
      page: 2,
      pages: 84,
      total: 500,
      search: word.slice(0, 100),
      show: 'remediate',
      sort: 'target',
      from: '636f6e746f736f.e1',
      others: { from: '77.e2', looked: 500 },
      actions: {
        counts: { overdue: 1203, today: 12, due: 40 },
        first: (['overdue', 'today', 'due'] as const).map((urgency, n) => ({
          engagementId: id,
          customer: word,
          dueDate: '2026-02-27',
          urgency,
          daysLate: urgency === 'overdue' ? 5 : 0,
          why:
            n === 0
              ? { key: 'next-action', args: { named: 'yes', action: word, on: { date: '2026-02-27' } } }
              : { key: 'T-26.over', args: { service: 'Exchange', target: { date: '2026-03-02' } } },
        })),
      },
      charts: {
        health: [
          { level: 'risk', count: 1 },
          { level: 'watch', count: 199 },
          { level: 'good', count: 300 },
        ],
        phases: [
          { phase: 'initiate', count: 1 },
          { phase: 'assess', count: 2 },
          { phase: 'remediate', count: 450 },
          { phase: 'enable', count: 10 },
          { phase: 'migrate', count: 5 },
          { phase: 'success', count: 2 },
          { phase: 'finished', count: 30 },
        ],
      },
      rows: nexts.map((next, n) => ({
        engagementId: `${id}${n}`,
        customer: word,
        owner: n % 2 === 0 ? { id: 'p1', name: word, met: true } : { id: 'p2', met: false },
        life: n === 4 ? 'paused' : n === 5 ? 'closed' : 'open',
        ...(n > 0 && { phase: 'remediate' as const }),
        done: n,
        total: 111,
        blocked: n,
        health: {
          level: n < 2 ? 'risk' : n < 4 ? 'watch' : 'good',
          findings:
            n > 3
              ? []
              : [
                  { kind: 'overdue', service: 'Exchange', targetDate: '2026-02-01' },
                  { kind: 'open-gate', phase: 'initiate', count: 12 },
                  { kind: 'stale-note', days: 40 },
                ],
        },
        ...(n !== 3 && { reported: n === 0 ? ('green' as const) : ('red' as const) }),
        ...(n < 4 && { targetDate: '2026-02-01', lastNoteAt: '2026-01-20T09:00:00.000Z' }),
        ...(next && { next }),
      })),
    },
    { ...EMPTY, search: 'con', others: { looked: 500 } },
  ];
}
