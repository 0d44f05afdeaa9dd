// Two kinds of load on one server: a modest fixed rate for the time a turn takes, a closed loop for how many it manages.
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from './server.ts';

/** Milliseconds of every turn, begun at equal distances whether or not the ones before are done. */
export async function atRate(server: Server, turnsPerSecond: number, seconds: number): Promise<number[]> {
  const began = performance.now();
  const turns: Promise<{ readonly ms: number }>[] = [];
  for (let n = 0; n < turnsPerSecond * seconds; n++) {
    await pause(Math.max(0, began + (n * 1000) / turnsPerSecond - performance.now()));
    turns.push(server.turn());
  }
  return (await Promise.all(turns)).map(({ ms }) => ms);
}

export interface Closed {
  readonly turns: number;
  readonly seconds: number;
  readonly cpuMs: number;
}

/** `concurrency` people who write again as soon as they are answered and the request is done as well. */
export async function closedLoop(server: Server, concurrency: number, seconds: number): Promise<Closed> {
  const before = await server.usage('usage');
  const began = performance.now();
  let turns = 0;
  const person = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1000) {
      await server.turn();
      turns++;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, person));
  const took = (performance.now() - began) / 1000;
  const after = await server.usage('usage');
  return { turns, seconds: took, cpuMs: after.cpuMs - before.cpuMs };
}
