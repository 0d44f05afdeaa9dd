// The store: can it be reached and written to, is it of this release, and will it last?
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AppError } from '../../app-error.ts';
import type { Config } from '../../config.ts';
import { openDocuments } from '../../store/open-documents.ts';
import { refuseNetworkStorage } from '../../store/sqlite/refuse-network-storage.ts';
import { type Finding, ok, told, warn } from '../finding.ts';
import type { Surroundings } from '../surroundings.ts';

const NAME = 'store';
const MEMORY = 'sqlite::memory:';

/** Opens it as the bot does; a file that is not there yet is not made. Throws AppError with what to do. */
export async function checkStore(
  { store, cosmos }: Pick<Config, 'store' | 'cosmos'>,
  { storage }: Pick<Surroundings, 'storage'>,
): Promise<readonly Finding[]> {
  if (store === MEMORY)
    return [warn(NAME, 'everything is forgotten when the bot ends', 'set STORE=sqlite:<file> or STORE=cosmos')];
  const doubts: Finding[] = [];
  const doubt = (sentence: string): void => {
    doubts.push(told('warn', NAME, sentence));
  };
  const file = fileOf(store);
  if (file !== undefined) {
    refuseNetworkStorage(file, storage(file), doubt);
    if (!existsSync(file)) return [...doubts, await isToBeMade(file)];
  }
  const documents = await openDocuments(store, { cosmos });
  try {
    await documents.ping();
  } finally {
    await documents.close();
  }
  const where = cosmos === undefined ? store : `${cosmos.endpoint}, database ${cosmos.database}`;
  return [...doubts, ok(NAME, `${where} can be read and written, and is of this release`)];
}

/** Undefined for a store that is no file. */
export function fileOf(store: string): string | undefined {
  return store.startsWith('sqlite:') && store !== MEMORY ? resolve(store.slice('sqlite:'.length).trim()) : undefined;
}

/** The nearest folder of a path that is there. */
export function folderThatExists(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : folderThatExists(folder);
}

async function isToBeMade(file: string): Promise<Finding> {
  const folder = folderThatExists(file);
  await access(folder, constants.W_OK | constants.X_OK).catch((cause: unknown) => {
    throw new AppError(
      'unavailable',
      `The store ${file} is not there and cannot be made; give the account that runs the bot the right to write to ${folder}.`,
      { cause },
    );
  });
  return ok(NAME, `${file} is not there yet and is made at the first start`);
}
