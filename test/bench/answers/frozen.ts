// The questions kept apart: how often we were right, with intervals; never which ones, so that nobody tunes on them.
import type { Playbook } from '../../../src/playbook/playbook.ts';
import { fts5 } from './fts5.ts';
import { lotse } from './lotse.ts';
import { type Asked, askAll, type Figures, figures } from './measure.ts';
import type { BenchQuestion } from './questions.ts';
import { wilson } from './wilson.ts';

export interface Frozen {
  /** Tables to print. */
  readonly text: string;
  readonly engines: readonly Named[];
  readonly languages: readonly Named[];
  readonly kinds: readonly Named[];
}

type Named = readonly [name: string, figures: Figures];

const COLUMNS = ['page@1', 'page@3', 'section@1', 'shown', 'wrongly refused', 'rightly refused'] as const;
const WIDTH = 18;

export function frozen(name: string, playbook: Playbook, questions: readonly BenchQuestion[], rounds: number): Frozen {
  const ours = askAll(lotse(playbook), questions, rounds);
  const engines: readonly Named[] = [
    ['lotse', figures(ours)],
    ['fts5', figures(askAll(fts5(playbook), questions, rounds))],
  ];
  const languages = by(ours, 'lang');
  const kinds = by(ours, 'kind');
  const text = [
    table(`frozen: ${name}`, engines),
    table(`frozen: ${name}, languages`, languages),
    table(`frozen: ${name}, kinds`, kinds),
  ].join('\n\n');
  return { text, engines, languages, kinds };
}

function by(asked: readonly Asked[], key: 'lang' | 'kind'): readonly Named[] {
  return [...Map.groupBy(asked, ({ question }) => question[key])].map(([name, group]) => [name, figures(group)]);
}

function table(title: string, rows: readonly Named[]): string {
  const first = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2;
  const line = (name: string, n: string, cells: readonly string[], ms: string): string =>
    name.padEnd(first) + n.padStart(5) + cells.map((cell) => cell.padStart(WIDTH)).join('') + ms.padStart(9);
  return [
    line(title, 'n', COLUMNS, 'p50 ms'),
    ...rows.map(([name, row]) => line(name, String(row.questions), cells(row), row.medianMs.toFixed(2))),
  ].join('\n');
}

function cells(row: Figures): readonly string[] {
  const { answerable, unanswerable } = row;
  return [
    ...[row.page1, row.page3, row.section1, row.shown].map((share) => withInterval(share, answerable)),
    withInterval(row.wronglyRefused / answerable, answerable),
    withInterval((unanswerable - row.wronglyAnswered) / unanswerable, unanswerable),
  ];
}

function withInterval(share: number | null, n: number): string {
  if (share === null || n === 0) return '–';
  const [from, to] = wilson(share, n);
  return `${share.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)})`;
}
