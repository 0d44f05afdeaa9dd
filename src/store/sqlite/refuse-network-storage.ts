// SQLite stays on the machine's own disk: a file elsewhere is refused before it is opened, with what to do instead.
import { AppError } from '../../app-error.ts';
import type { Storage } from './network-storage.ts';

/** `doubt` hears of storage that may be on another machine, nobody can say. Throws AppError `invalid-input`. */
export function refuseNetworkStorage(file: string, storage: Storage, doubt?: (sentence: string) => void): void {
  if (storage.kind === 'network')
    throw new AppError(
      'invalid-input',
      `The store ${file} would lie on network storage (${storage.name}), where SQLite's locks do not hold and acknowledged data gets lost. Set STORE to a file on a disk of this machine, or STORE=cosmos to share it between machines.`,
    );
  if (storage.kind === 'unknown')
    doubt?.(
      `The store ${file} lies on ${storage.name}, which may lead to another machine. If it does, set STORE to a file on a disk of this machine.`,
    );
}
