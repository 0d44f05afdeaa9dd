// The thread in which a playbook is compiled and indexed: both take a second, in which turns are to go on.
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { askedIndex } from '../answers/asked/asked-index.ts';
import { buildIndex } from '../answers/build-index.ts';
import { statusWords } from '../answers/guide/status-words.ts';
import { AppError } from '../app-error.ts';
import { LANGUAGES } from '../language/language.ts';
import { load } from '../playbook/load.ts';
import type { CompileOrder, CompileResult } from './compile-in-worker.ts';
import type { Plain } from './plain.ts';

const { dir, cacheDir, known } = workerData as CompileOrder;

// Turns go first. On Linux a thread has a niceness of its own; elsewhere this would be the whole process's. Nobody is answered before
// the first playbook is there.
if (known !== undefined && process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.postMessage(await result());

async function result(): Promise<Plain<CompileResult>> {
  try {
    const playbook = await load(dir, cacheDir);
    if (playbook.version === known) return { became: 'known' };
    const { lexicon: _, ...index } = buildIndex(playbook);
    // They are the same for all playbooks: whoever knows one has them.
    const asked =
      known === undefined && index.isNoted ? LANGUAGES.map((each) => [each, askedIndex(each)] as const) : [];
    return { became: 'compiled', playbook, index, statusWords: statusWords(playbook.statuses), asked };
  } catch (error) {
    // An error that crosses threads loses its class.
    if (error instanceof AppError) return { became: 'error', kind: error.kind, message: error.message };
    throw error;
  }
}
