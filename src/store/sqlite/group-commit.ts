// Commits together what was asked for in one pass of the event loop, and tells it when the disk has it: one wait for many writes, off
// the event loop. A commit by itself outlasts the end of our process; the log's order makes of several what one transaction is.
import type { DatabaseSync } from 'node:sqlite';
import type { Survives } from '../documents.ts';
import type { DiskSync } from './disk-sync.ts';

export interface GroupCommit {
  /**
   * Runs `work` at the end of this pass and resolves with its result when that is durable. Undefined or an error undoes this work
   * alone. Rejects with what `work` threw, with SQLite's error when the whole group could not be committed, and with what `disk` throws.
   */
  add<T>(work: () => T | undefined, survives?: Survives): Promise<T | undefined>;
  /**
   * Resolves as soon as what is waiting now has been committed or has failed; undefined when nothing is. For readers: they see what
   * was written before they asked, on the disk or not, and one who asks again and again, without ever letting the event loop turn,
   * holds up no writer.
   */
  ahead(): Promise<void> | undefined;
  /** Commits what is waiting without waiting for the end of the pass. */
  flush(): void;
}

interface Waiting {
  readonly survives: Survives;
  readonly run: () => Ended;
  readonly reject: (error: unknown) => void;
}

interface Ended {
  readonly keep: boolean;
  /** Tells whoever is waiting. */
  readonly settle: () => void;
}

interface Committed extends Waiting, Ended {}

export function groupCommit(database: DatabaseSync, disk: DiskSync): GroupCommit {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const savepoint = database.prepare('SAVEPOINT work');
  const undo = database.prepare('ROLLBACK TO work');
  const release = database.prepare('RELEASE work');
  let waiting: Waiting[] = [];
  let ending: Promise<void> | undefined;

  function flush(): void {
    const group = waiting;
    waiting = [];
    ending = undefined;
    if (group.length === 0) return;
    try {
      const ended = committed(group);
      const awaited = ended.filter(({ keep, survives }) => keep && survives === 'power-failure');
      if (awaited.length > 0) settleOnDisk(awaited);
      for (const each of ended) if (!awaited.includes(each)) each.settle();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function settleOnDisk(awaited: readonly Committed[]): void {
    disk.done().then(
      () => {
        for (const { settle } of awaited) settle();
      },
      (error: unknown) => {
        for (const { reject } of awaited) reject(error);
      },
    );
  }

  /** From its first statement to its last without a pause, so that nobody sees what may still be undone. */
  function committed(group: readonly Waiting[]): readonly Committed[] {
    begin.run();
    try {
      const ended = group.map((each) => ({ ...each, ...inSavepoint(each) }));
      commit.run();
      return ended;
    } finally {
      if (database.isTransaction) rollback.run();
    }
  }

  function inSavepoint({ run, reject }: Waiting): Ended {
    savepoint.run();
    const ended = attempt(run, reject);
    if (!ended.keep) undo.run();
    release.run();
    return ended;
  }

  function attempt(run: Waiting['run'], reject: Waiting['reject']): Ended {
    try {
      return run();
    } catch (error) {
      // On some errors, a full disk, say, SQLite itself undoes the whole transaction, and with it what others wrote.
      if (!database.isTransaction) throw error;
      return { keep: false, settle: () => reject(error) };
    }
  }

  function endOfPass(): Promise<void> {
    return new Promise((ended) => {
      setImmediate(() => {
        flush();
        ended();
      });
    });
  }

  return {
    add: (work, survives = 'power-failure') =>
      new Promise((resolve, reject) => {
        ending ??= endOfPass();
        const run = () => {
          const result = work();
          return { keep: result !== undefined, settle: () => resolve(result) };
        };
        waiting.push({ survives, run, reject });
      }),
    ahead: () => ending,
    flush,
  };
}
