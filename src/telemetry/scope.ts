// What is going on in this asynchronous context: every line logged in it carries these ids, and spans find their parent.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from '@opentelemetry/api';

export interface Scope {
  /** Ids of our own making, by which lines are found: `turnId`, `lookId`, `traceId`. */
  readonly ids: Readonly<Record<string, string>>;
  /** Where it is traced. */
  readonly trace?: Context;
}

const scopes = new AsyncLocalStorage<Scope>();

export function currentScope(): Scope | undefined {
  return scopes.getStore();
}

export function inScope<T>(scope: Scope, work: () => T): T {
  return scopes.run(scope, work);
}
