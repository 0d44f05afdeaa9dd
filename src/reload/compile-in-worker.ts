// A playbook compiled and indexed in a thread of its own; here its result is only copied, which takes some hundredths of a second.
import { once } from 'node:events';
import { setImmediate as turnsFirst } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { AnswerIndex } from '../answers/answer-index.ts';
import { type AskedIndex, keepAsked } from '../answers/asked/asked-index.ts';
import { keepStatusWords, type StatusWords } from '../answers/guide/status-words.ts';
import { buildLexicon } from '../answers/lexicon/build-lexicon.ts';
import { AppError, type AppErrorKind } from '../app-error.ts';
import type { Language } from '../language/language.ts';
import { deepFreeze } from '../playbook/deep-freeze.ts';
import type { Playbook } from '../playbook/playbook.ts';

export interface CompileOrder {
  readonly dir: string;
  readonly cacheDir: string;
  /** A version that need not be had again. */
  readonly known?: string;
}

/** What comes out of the thread. */
export type CompileResult =
  | { readonly became: 'known' }
  | {
      readonly became: 'compiled';
      readonly playbook: Playbook;
      readonly index: Omit<AnswerIndex, 'lexicon'>;
      readonly statusWords: StatusWords;
      /** None where a version is known. */
      readonly asked: readonly (readonly [Language, AskedIndex])[];
    }
  | { readonly became: 'error'; readonly kind: AppErrorKind; readonly message: string };

export interface Compiled {
  readonly playbook: Playbook;
  readonly index: AnswerIndex;
}

/** A playbook of many times the real one's size takes a minute; what takes longer does not end. */
const MOST_MS = 120_000;

/**
 * Undefined: the folder holds what is `known`. Throws AppError as `load` does, and `unavailable` when the thread ends without a
 * result; also when `signal` aborts.
 */
export async function compileInWorker(order: CompileOrder, signal: AbortSignal): Promise<Compiled | undefined> {
  // Without what the process itself was told to load first: that is not for this thread.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, execArgv: [] });
  try {
    const result = await resultOf(worker, AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]));
    if (result.became === 'known') return undefined;
    if (result.became === 'error') throw new AppError(result.kind, result.message);
    const { playbook, index, statusWords, asked } = result;
    keepStatusWords(playbook.statuses, statusWords);
    for (const each of asked) keepAsked(...each);
    // Each of these holds up turns for some hundredths of a second: those that came meanwhile go in between.
    await turnsFirst();
    // A copy is not frozen, whatever it was copied from.
    deepFreeze(playbook);
    await turnsFirst();
    return { playbook, index: { ...index, lexicon: buildLexicon(playbook) } };
  } finally {
    await worker.terminate();
  }
}

async function resultOf(worker: Worker, signal: AbortSignal): Promise<CompileResult> {
  try {
    // Rejects as well when the thread fails.
    const [result] = await Promise.race([once(worker, 'message', { signal }), ended(worker)]);
    return result as CompileResult;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `The playbook was not compiled; its thread came to no result: ${why}`, { cause });
  }
}

async function ended(worker: Worker): Promise<never> {
  await once(worker, 'exit');
  throw new Error('The thread ended.');
}
