// Logs as JSON lines. Message texts, names and raw ids never get here: callers log kinds, outcomes, durations and the turn's id.
import { type Logger, pino } from 'pino';
import { currentScope } from './scope.ts';

export type { Logger } from 'pino';

export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // The turn's id, whoever of the store, the connector or the conversation it is that logs.
    mixin: () => ({ ...currentScope()?.ids }),
    serializers: { err: describeError },
  });
}

/** Name, message and stack with its causes; no enumerable extras, for those may hold a request with its text or token. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
