// The two hundred people of the load, and two ways of having them work: at a fixed rate, and as fast as they are answered.
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from './change.ts';
import { createPerson, type MIXES, type Person } from './person.ts';

/** What one person does next, to its end. */
export type Work = (person: number) => Promise<void>;

export const PEOPLE = 200;

export function createCrowd(
  random: () => number,
  ledger: Ledger,
  mix: (typeof MIXES)[keyof typeof MIXES],
): readonly Person[] {
  return Array.from({ length: PEOPLE }, (_, number) => createPerson(number, random, ledger, mix));
}

/** Turns begin at equal distances, whether or not the ones before are done; who is still at one begins the next right after it. */
export async function atRate(work: Work, perSecond: number, seconds: number, delayMs = 0): Promise<void> {
  const began = performance.now() + delayMs;
  const last = new Map<number, Promise<void>>();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    await pause(Math.max(0, began + (n * 1000) / perSecond - performance.now()));
    const person = n % PEOPLE;
    last.set(
      person,
      (last.get(person) ?? Promise.resolve()).then(() => work(person)),
    );
  }
  await Promise.all(last.values());
}

/** Each of so many people goes on until told to stop. */
export async function inLoop(work: Work, people: number, goesOn: (person: number) => boolean): Promise<void> {
  const loop = async (person: number): Promise<void> => {
    while (goesOn(person)) await work(person);
  };
  await Promise.all(Array.from({ length: people }, (_, person) => loop(person)));
}
