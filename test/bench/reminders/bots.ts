// Two processes that send reminders; whichever leads can be killed, and another is started in its place.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const LEADER_WITHIN_MS = 90_000;

/** Milliseconds since 1970. */
export interface Led {
  readonly from: number;
  readonly until: number;
}

export interface Bots {
  /** Resolves when one of them leads; rejects when none does for too long. */
  leader(): Promise<void>;
  killLeader(): Promise<void>;
  /** Times of leading that are over, each ended by a kill or by closing. */
  readonly led: readonly Led[];
  close(): Promise<void>;
}

export function startBots(args: readonly string[]): Bots {
  const children = new Set<ChildProcess>();
  const led: Led[] = [];
  let leading: { readonly child: ChildProcess; readonly from: number } | undefined;
  let waiting: (() => void) | undefined;

  function start(): void {
    const child = fork(new URL('./bot-process.ts', import.meta.url), args);
    children.add(child);
    child.on('message', (said: { readonly leads: boolean }) => {
      if (!said.leads) return;
      leading = { child, from: Date.now() };
      waiting?.();
    });
    child.once('exit', () => {
      children.delete(child);
      if (leading?.child !== child) return;
      led.push({ from: leading.from, until: Date.now() });
      leading = undefined;
    });
  }
  start();
  start();

  return {
    led,
    leader: async () => {
      if (leading !== undefined) return;
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(() => late.reject(new Error('Nobody leads.')), LEADER_WITHIN_MS);
      await Promise.race([new Promise<void>((leads) => (waiting = leads)), late.promise]);
      clearTimeout(timer);
    },
    killLeader: async () => {
      if (leading === undefined) throw new Error('Nobody leads.');
      const { child } = leading;
      child.kill('SIGKILL');
      await once(child, 'exit');
      start();
    },
    close: async () => {
      for (const child of [...children]) {
        if (child.connected) child.send('close');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }
    },
  };
}
