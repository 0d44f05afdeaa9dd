// Takes to the disk what SQLite has written to its log, off the event loop: nobody else's turn waits for the disk.
import { closeSync, fdatasync, openSync } from 'node:fs';
import { AppError } from '../../app-error.ts';

export interface DiskSync {
  /** Resolves when all that was committed before this call would outlast a power failure. Throws AppError `unavailable`. */
  done(): Promise<void>;
  /** After the last `done`, whose end it awaits. */
  close(): Promise<void>;
}

/** `path`: of the database, in write-ahead mode; null: in memory, where there is no disk. `flush`: as `fdatasync`. */
export function diskSync(
  path: string | null,
  flush: (file: number, done: (error: Error | null) => void) => void = fdatasync,
): DiskSync {
  // There is one only after the first commit; it stays for as long as anybody has the database open.
  let log: number | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function sync(file: string): Promise<void> {
    return new Promise((resolve, reject) => {
      log ??= openSync(`${file}-wal`, 'r+');
      flush(log, (error) => (error ? reject(error) : resolve()));
    });
  }

  async function run(file: string): Promise<void> {
    try {
      await sync(file);
    } catch (cause) {
      throw new AppError(
        'unavailable',
        `What was written to the store ${file} may not have reached the disk; check the disk, then start again.`,
        { cause },
      );
    } finally {
      running = undefined;
    }
  }

  /** One that runs already may have begun before the commit: all who come meanwhile share the one after it. */
  async function afterRunning(file: string): Promise<void> {
    await running?.catch(() => undefined);
    next = undefined;
    running = run(file);
    return running;
  }

  return {
    done: () => {
      if (path === null) return Promise.resolve();
      if (running !== undefined) {
        next ??= afterRunning(path);
        return next;
      }
      running = run(path);
      return running;
    },
    close: async () => {
      await (next ?? running)?.catch(() => undefined);
      if (log !== undefined) closeSync(log);
      log = undefined;
    },
  };
}
