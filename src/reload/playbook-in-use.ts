// The playbook that turns are answered from, and another in its place when its folder changes: a sound one at once, a broken one never.
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../app-error.ts';
import { type Compiled, compileInWorker } from './compile-in-worker.ts';
import { folderMark } from './folder-mark.ts';
import { whyRefused } from './why-refused.ts';

export interface PlaybookInUse {
  /** Undefined until the first is compiled. */
  current(): Compiled | undefined;
  /** Compiles the first one and from then on looks for changes. Throws AppError when there is none. */
  begin(): Promise<void>;
  /** Looks at the folder again, whether or not it seems to have changed; resolves when that is decided. Never throws. */
  reload(): Promise<void>;
  /** Why what is in the folder now is not in use, a sentence each; none: it is. */
  refused(): readonly string[];
  close(): Promise<void>;
}

export interface InUseDeps {
  readonly dir: string;
  /** Keeps the compiled playbook for the next start. */
  readonly cacheDir: string;
  /** Milliseconds between two looks at the folder; what is as it was one look ago has been written to its end. */
  readonly lookEveryMs?: number;
  readonly log: {
    info(details: object, message: string): void;
    error(details: object, message: string): void;
  };
  readonly observe: (outcome: 'used' | 'same' | 'refused') => void;
}

/**
 * By looking, not by being told: the system's own notices do not come over a network's file system, and end where a folder or a link
 * to it is replaced, which is how most playbooks are brought.
 */
const LOOK_EVERY_MS = 2_000;
/** The log gets so many reasons, and how many more there are. */
const MOST_REASONS = 20;

export function createPlaybookInUse({
  dir,
  cacheDir,
  lookEveryMs = LOOK_EVERY_MS,
  log,
  observe,
}: InUseDeps): PlaybookInUse {
  const closing = new AbortController();
  let inUse: Compiled | undefined;
  let refused: readonly string[] = [];
  /** Of the folder when it was compiled last. */
  let mark = '';
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  async function begin(): Promise<void> {
    const first = await compiled();
    // Nothing is known, so this is one.
    if (first !== undefined) use(...first);
    watch().catch((error: unknown) => {
      if (!closing.signal.aborted) throw error;
    });
  }

  function reload(): Promise<void> {
    isAskedAgain = true;
    running ??= untilNobodyAsks().finally(() => {
      running = undefined;
    });
    return running;
  }

  /** One after the other: what changes while one is compiled is seen by the next, and the last one stays. */
  async function untilNobodyAsks(): Promise<void> {
    while (isAskedAgain && inUse !== undefined && !closing.signal.aborted) {
      isAskedAgain = false;
      await replace(inUse);
    }
  }

  async function replace(before: Compiled): Promise<void> {
    try {
      const next = await compiled(before.playbook.version);
      refused = next === undefined ? [] : whyRefused(next[0], before);
      if (next === undefined) {
        observe('same');
        log.info({ version: before.playbook.version }, 'playbook unchanged');
      } else if (refused.length === 0) {
        use(...next);
        observe('used');
      } else {
        refuse(before, next[0].playbook.version);
      }
    } catch (error) {
      if (closing.signal.aborted) return;
      refused = [error instanceof AppError ? error.message : String(error)];
      refuse(before);
    }
  }

  async function compiled(known?: string): Promise<readonly [Compiled, ms: number] | undefined> {
    const began = performance.now();
    // Before it is read: what changes in between is another mark.
    mark = await folderMark(dir);
    const next = await compileInWorker({ dir, cacheDir, ...(known !== undefined && { known }) }, closing.signal);
    return next && [next, Math.round(performance.now() - began)];
  }

  function use(next: Compiled, ms: number): void {
    inUse = next;
    const { version, languages, pages, diagnostics } = next.playbook;
    log.info({ version, languages, pages: pages.length, diagnostics: diagnostics.length, ms }, 'playbook ready');
  }

  function refuse({ playbook: { version: inUse } }: Compiled, version?: string): void {
    observe('refused');
    const reasons = refused.slice(0, MOST_REASONS);
    log.error({ version, inUse, reasons, more: refused.length - reasons.length }, 'playbook refused');
  }

  async function watch(): Promise<void> {
    let seen = mark;
    for (;;) {
      await wait(lookEveryMs, undefined, { ref: false, signal: closing.signal });
      const now = await folderMark(dir);
      if (now === seen && now !== mark) await reload();
      seen = now;
    }
  }

  return {
    current: () => inUse,
    begin,
    reload,
    refused: () => refused,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
