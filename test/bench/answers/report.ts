// The bench's figures as a table.
import type { Figures } from './measure.ts';

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
] as const;
const WIDTH = 10;

export function table(title: string, rows: readonly (readonly [name: string, figures: Figures])[]): string {
  const first = Math.max(title.length, ...rows.map(([name]) => name.length)) + 2;
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(first) + cells.map((cell) => cell.padStart(WIDTH)).join('');
  return [line(title, COLUMNS), ...rows.map(([name, figures]) => line(name, cells(figures)))].join('\n');
}

/** "refused" are answerable questions that were refused, "guessed" unanswerable ones that were answered. */
function cells(f: Figures): readonly string[] {
  const share = (value: number | null): string => (value === null || f.answerable === 0 ? '–' : value.toFixed(2));
  return [
    String(f.questions),
    share(f.page1),
    share(f.page3),
    share(f.mrr),
    share(f.section1),
    share(f.section3),
    share(f.shown),
    f.length === null ? '–' : String(f.length),
    `${f.wronglyRefused}/${f.answerable}`,
    `${f.wronglyAnswered}/${f.unanswerable}`,
    f.medianMs.toFixed(2),
    f.p95Ms.toFixed(2),
  ];
}
