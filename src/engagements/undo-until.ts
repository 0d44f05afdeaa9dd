// How long something can be undone.
import type { HistoryEvent } from './history.ts';

const MINUTES = 10;

/** ISO instant, itself included. Undefined: it cannot be undone at all, because it is an undoing itself. */
export function undoUntil({ command, at }: Pick<HistoryEvent, 'command' | 'at'>): string | undefined {
  return command === 'undo' ? undefined : new Date(Date.parse(at) + MINUTES * 60_000).toISOString();
}
