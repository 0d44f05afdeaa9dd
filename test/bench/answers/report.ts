// The bench's figures as a table.
import type { Figures } from './measure.ts';
import { wilson } from './wilson.ts';

const COLUMNS = [
  'n',
  'page@1',
  '@3',
  'MRR',
  'section@1',
  '@3',
  'shown',
  'chars',
  'refused',
  'guessed',
  'p50 ms',
  'p95 ms',
  'p99 ms',
] as const;
const WIDTH = 11;

export function table(title: string, rows: readonly (readonly [name: string, figures: Figures])[]): string {
  const first = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2;
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(first) + cells.map((cell) => cell.padStart(WIDTH)).join('');
  return [line(title, COLUMNS), ...rows.map(([name, figures]) => line(name, cells(figures)))].join('\n');
}

/** "refused" are answerable questions that were refused, "guessed" unanswerable ones that were answered. */
function cells(f: Figures): readonly string[] {
  const share = (value: number | null): string => (value === null || f.answerable === 0 ? '–' : value.toFixed(2));
  const likely = (value: number): string => {
    const [from, to] = wilson(value, f.answerable);
    return f.answerable === 0 ? '–' : `${value.toFixed(2)}±${((to - from) / 2).toFixed(2)}`;
  };
  return [
    String(f.questions),
    likely(f.page1),
    share(f.page3),
    share(f.mrr),
    likely(f.section1),
    share(f.section3),
    share(f.shown),
    f.length === null ? '–' : String(f.length),
    `${f.wronglyRefused}/${f.answerable}`,
    `${f.wronglyAnswered}/${f.unanswerable}`,
    f.medianMs.toFixed(2),
    f.p95Ms.toFixed(2),
    f.p99Ms.toFixed(2),
  ];
}
