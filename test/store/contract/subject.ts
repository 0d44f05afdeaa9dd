// The store under test and the clock it runs by.
import type { Store } from '../../../src/store/store.ts';

export const START = Date.parse('2026-03-02T09:00:00.000Z');
export const DAY_SECONDS = 86_400;
export const STALE_SECONDS = 60;

export interface Subject {
  /** A fresh and empty one for every test. */
  readonly store: Store;
  /** Another store on the same data, where there is such a thing. */
  readonly another: (() => Promise<Store>) | undefined;
  /** The present instant, ISO 8601. */
  at(): string;
  /** Lets time pass. */
  pass(seconds: number): void;
}
