// What the bench of turns has measured, as a table that says how we stand beside the echo that answers with a card.

export interface Figures {
  readonly name: string;
  /** Milliseconds from the request until the reply has reached the connector, at the fixed rate. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Turns a second in the closed loop, with 8 and with 16 people. */
  readonly perSecond8: number;
  readonly perSecond16: number;
  /** Processor time of a turn in the closed loop. */
  readonly cpuMs: number;
  /** Left after collection. */
  readonly heapMb: number;
  readonly rssMb: number;
}

export interface Report {
  readonly cardBytes: number;
  readonly servers: readonly Figures[];
  readonly playbooks: readonly { readonly folder: string; readonly heapMb: number }[];
}

const COLUMNS = [
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'turns/s 8',
  'turns/s 16',
  'CPU ms',
  'heap MB',
  'RSS MB',
  'of card echo: 8',
  '16',
  'heap',
];

export function table({ cardBytes, servers, playbooks }: Report): string {
  const echo = servers.find(({ name }) => name === 'echo, card');
  const rows = servers.map((server) => [
    server.name,
    ...[server.p50, server.p95, server.p99].map((ms) => ms.toFixed(1)),
    ...[server.perSecond8, server.perSecond16].map((turns) => turns.toFixed(0)),
    server.cpuMs.toFixed(2),
    ...[server.heapMb, server.rssMb].map((mb) => mb.toFixed(1)),
    ...(echo === undefined
      ? []
      : [server.perSecond8 / echo.perSecond8, server.perSecond16 / echo.perSecond16, server.heapMb / echo.heapMb].map(
          (ratio) => ratio.toFixed(2),
        )),
  ]);
  const lines = [['', ...COLUMNS], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return [
    ...lines.map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    ),
    '',
    `The echo's card weighs what ours does in the middle: ${cardBytes} bytes.`,
    ...playbooks.map(({ folder, heapMb }) => {
      const allowed = echo && 1.6 * echo.heapMb + heapMb;
      return `${folder} and its index, loaded alone: ${heapMb.toFixed(1)} MB of heap; so a server may keep ${allowed?.toFixed(1)} MB.`;
    }),
  ].join('\n');
}

/** By nearest rank; NaN of nothing. */
export function percentile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? Number.NaN;
}
