// The disk under an embedded store: is there room to grow?
import type { Config } from '../../config.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';
import type { Surroundings } from '../surroundings.ts';
import { fileOf, folderThatExists } from './store.ts';

const NAME = 'disk';
const MB = 1024 * 1024;
const LITTLE = 1024 * MB;
const TOO_LITTLE = 100 * MB;

export async function checkDisk(
  { store }: Pick<Config, 'store'>,
  { freeBytes }: Pick<Surroundings, 'freeBytes'>,
): Promise<readonly Finding[]> {
  const file = fileOf(store);
  if (file === undefined) return [];
  const folder = folderThatExists(file);
  const free = await freeBytes(folder);
  const what = `${Math.round(free / MB)} MB are free where ${folder} is`;
  const remedy = 'make room, or move the store to another disk (STORE)';
  if (free < TOO_LITTLE) return [fail(NAME, what, remedy)];
  return [free < LITTLE ? warn(NAME, what, remedy) : ok(NAME, what)];
}
