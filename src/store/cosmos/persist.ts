// Trying again what may pass, for as long as a turn can wait and no longer.
import { setTimeout as wait } from 'node:timers/promises';
import { failureOf, isPassing, StatusError, translated } from './cosmos-error.ts';

const TRIES = 5;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;
const DEADLINE_MS = 8000;

export interface Patience {
  /** Milliseconds for all tries together. */
  readonly deadlineMs?: number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** From 0 to 1. */
  readonly random?: () => number;
}

export interface Try {
  /** Aborted at the deadline. */
  readonly signal: AbortSignal;
  /** An earlier try may have been applied although it failed. */
  readonly uncertain: boolean;
}

/**
 * Runs `attempt` until it resolves. Throws AppError: what `translated` makes of a failure that does not pass, and of the last one when
 * five tries or the time are used up. Throttling alone is limited by time only: Azure says when to come back.
 */
export async function persist<T>(attempt: (one: Try) => Promise<T>, patience: Patience = {}): Promise<T> {
  const { deadlineMs = DEADLINE_MS } = patience;
  const controller = new AbortController();
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => {});
  const timer = setTimeout(() => {
    controller.abort();
    // Whatever the SDK is waiting for, a token or a pause of its own.
    late.reject(new StatusError(408));
  }, deadlineMs);
  const { signal } = controller;
  try {
    return await tryAgain((uncertain) => Promise.race([attempt({ signal, uncertain }), late.promise]), signal, {
      ...patience,
      deadlineMs,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function tryAgain<T>(
  attempt: (uncertain: boolean) => Promise<T>,
  signal: AbortSignal,
  { deadlineMs, pause = wait, random = Math.random }: Patience & { readonly deadlineMs: number },
): Promise<T> {
  const began = performance.now();
  let uncertain = false;
  let failures = 0;
  let paused = 0;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt(uncertain);
    } catch (error) {
      const failure = failureOf(error);
      const isThrottled = failure.code === 429;
      if (!isThrottled) {
        failures += 1;
        if (signal.aborted || !isPassing(failure) || failures === TRIES) throw translated(error);
        uncertain = true;
      }
      const jitter = random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
      const milliseconds = Math.max(failure.retryAfter ?? 0, jitter);
      const passed = Math.max(paused, performance.now() - began);
      if (passed + milliseconds >= deadlineMs) throw translated(error);
      paused += milliseconds;
      await pause(milliseconds);
    }
  }
}
