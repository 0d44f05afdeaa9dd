// How much of the heap a playbook and its index take: loaded alone in a process of their own. Prints megabytes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIndex } from '../../../src/answers/build-index.ts';
import { load } from '../../../src/playbook/load.ts';

const heapMb = (): number => {
  for (let times = 0; times < 3; times++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const cache = await mkdtemp(path.join(tmpdir(), 'lotse-bench-'));
const folder = process.argv[2] ?? 'playbook';
const before = heapMb();
const playbook = await load(folder, cache);
const index = buildIndex(playbook);
console.log(heapMb() - before);
await rm(cache, { recursive: true });
// Still in use, therefore still counted above.
process.exitCode = playbook.pages.length > 0 && index ? 0 : 1;
