// How a channel fails now and then: drawn from a seed, so that a run can be had again.

export type Fault =
  | { readonly is: 'status'; readonly status: number; readonly code: string; readonly delivered: boolean }
  | { readonly is: 'throttled'; readonly retryAfterSeconds?: number }
  | { readonly is: 'reset'; readonly delivered: boolean };

/** Each with how often of a thousand calls. */
const FAULTS: readonly (readonly [perMille: number, draw: (random: () => number) => Fault])[] = [
  [20, (random) => ({ is: 'throttled', retryAfterSeconds: 1 + Math.floor(random() * 3) })],
  [10, () => ({ is: 'throttled' })],
  [20, () => ({ is: 'status', status: 412, code: 'PreconditionFailed', delivered: false })],
  [10, (random) => serverError(random, false)],
  [10, (random) => serverError(random, true)],
  [5, () => ({ is: 'reset', delivered: false })],
  [5, () => ({ is: 'reset', delivered: true })],
];

export function drawFault(random: () => number): Fault | undefined {
  let left = random() * 1000;
  for (const [perMille, draw] of FAULTS) {
    if (left < perMille) return draw(random);
    left -= perMille;
  }
  return undefined;
}

/** As the report names it. */
export function nameOf(fault: Fault): string {
  if (fault.is === 'throttled') return `429 ${fault.retryAfterSeconds === undefined ? 'without' : 'with'} Retry-After`;
  if (fault.is === 'status' && fault.status === 412) return '412';
  return `${fault.is === 'reset' ? 'reset' : '5xx'} ${fault.delivered ? 'after' : 'before'} delivery`;
}

function serverError(random: () => number, delivered: boolean): Fault {
  const status = [500, 502, 503, 504][Math.floor(random() * 4)] ?? 500;
  return { is: 'status', status, code: 'ServiceError', delivered };
}

/** From 0 to 1, the same row of numbers for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
