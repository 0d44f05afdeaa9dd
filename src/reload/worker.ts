// The thread in which a playbook is compiled and indexed: both take a second, in which turns are to go on.
import { parentPort, workerData } from 'node:worker_threads';
import { buildIndex } from '../answers/build-index.ts';
import { AppError } from '../app-error.ts';
import { load } from '../playbook/load.ts';
import type { CompileOrder, CompileResult } from './compile-in-worker.ts';

const { dir, cacheDir, known } = workerData as CompileOrder;

parentPort?.postMessage(await result());

async function result(): Promise<CompileResult> {
  try {
    const playbook = await load(dir, cacheDir);
    if (playbook.version === known) return { became: 'known' };
    return { became: 'compiled', playbook, index: buildIndex(playbook) };
  } catch (error) {
    // An error that crosses threads loses its class.
    if (error instanceof AppError) return { became: 'error', kind: error.kind, message: error.message };
    throw error;
  }
}
