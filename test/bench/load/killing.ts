// Fifty people who change things as fast as they are answered, and a bot that is killed in the middle of it and started again on the
// same file. What broke off is brought again by the channel, done again by the person, or left.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type LoadedServer, startBot } from './bot.ts';
import type { Ledger } from './change.ts';
import { startChannel } from './channel.ts';
import { createCrowd, inLoop, type Work } from './crowd.ts';
import { type Act, MIXES } from './person.ts';
import { takeTurn } from './take-turn.ts';

export interface Killing {
  readonly kills: number;
  readonly turns: number;
  /** Turns that a kill broke off, and what became of them: of changes. */
  readonly broken: number;
  readonly broughtAgain: number;
  readonly doneAgain: number;
  readonly left: number;
  /** Milliseconds from a kill until the bot answered that it is ready. */
  readonly backMs: readonly number[];
  /** Presses that were reached and not answered: what must not be. */
  readonly silent: number;
}

const PEOPLE = 50;
/** Facts C12. */
const BROUGHT_AGAIN_MS = 15_000;
/** Seconds between a start and the next kill. */
const RUNS_FOR = { least: 1.5, more: 2 };

export async function killingLoad(file: string, ledger: Ledger, kills: number, random: () => number): Promise<Killing> {
  const channel = await startChannel(() => undefined);
  const counts = { turns: 0, broken: 0, broughtAgain: 0, doneAgain: 0, left: 0, silent: 0 };
  const backMs: number[] = [];
  const crowd = createCrowd(random, ledger, MIXES.changing);
  let up: Promise<LoadedServer> = startBot(file, channel);
  let isOver = false;

  const work: Work = async (number) => {
    const person = crowd[number];
    if (person === undefined) return;
    const act = person.next();
    const id = randomUUID();
    const turn = await takeTurn((await up).wire, number, withId(act, id));
    counts.turns += 1;
    if (turn.ended === 'answered') return person.hear(act, turn.answer);
    if (turn.ended !== 'broken') {
      counts.silent += 1;
      return;
    }
    counts.broken += 1;
    if (act.change === undefined) return;
    const fate = random();
    if (fate < 0.4) {
      counts.broughtAgain += 1;
      await pause(BROUGHT_AGAIN_MS);
      const again = await takeTurn((await up).wire, number, withId(act, id));
      if (again.ended === 'answered') person.hear(act, again.answer);
    } else if (fate < 0.8 || act.change.is === 'tick') {
      // With the next turn: another activity, the same form.
      counts.doneAgain += 1;
    } else {
      counts.left += 1;
      person.giveUp(act);
    }
  };

  const loop = inLoop(work, PEOPLE, (number) => !isOver || (crowd[number]?.waits() ?? false));
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const bot = await up;
      await pause((RUNS_FOR.least + random() * RUNS_FOR.more) * 1000);
      const next = Promise.withResolvers<LoadedServer>();
      up = next.promise;
      const began = performance.now();
      await bot.process.kill();
      await bot.stop();
      next.resolve(await startBot(file, channel));
      backMs.push(performance.now() - began);
    }
    isOver = true;
    await loop;
    return { kills, ...counts, backMs };
  } finally {
    isOver = true;
    await (await up).stop();
    channel.close();
  }
}

function withId(act: Act, id: string): Act {
  return { ...act, said: { ...act.said, id } };
}
