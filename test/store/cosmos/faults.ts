// The faults that Azure and networks have, by name: what every promise of the store is tried under.
import type { Fault } from '../../support/fault-proxy.ts';

/** What a request waits where a fault may keep it waiting: less than the one that is too late. */
export const SHORT_MS = 100;

export const FAULTS: Readonly<Record<string, Fault>> = {
  '429 with a time to come back': { kind: 'status', status: 429, retryAfterMs: 3 },
  '429 without one': { kind: 'status', status: 429 },
  408: { kind: 'status', status: 408 },
  '408 of what was applied': { kind: 'status', status: 408, applied: true },
  410: { kind: 'status', status: 410 },
  449: { kind: 'status', status: 449 },
  500: { kind: 'status', status: 500 },
  503: { kind: 'status', status: 503 },
  '503 of what was applied': { kind: 'status', status: 503, applied: true },
  'a reset before': { kind: 'reset', applied: false },
  'a reset after': { kind: 'reset', applied: true },
  'half an answer': { kind: 'truncated' },
  'a late answer': { kind: 'late', milliseconds: 5 },
  'an answer after nobody waits for it': { kind: 'late', milliseconds: SHORT_MS + 50 },
  'no answer': { kind: 'hang', applied: false },
  'no answer to what was applied': { kind: 'hang', applied: true },
};
