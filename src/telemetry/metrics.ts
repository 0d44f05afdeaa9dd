// Prometheus metrics: what operators watch. Labels are few and bounded: never a person, customer or text.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** A turn that ended. */
  turn(
    input: 'text' | 'action' | 'file' | 'quote' | 'installed' | 'removed',
    outcome: 'answered' | 'repeat' | 'failed',
    seconds: number,
  ): void;
  /** A question: was the playbook able to answer it? */
  question(language: string, answered: boolean): void;
  /** A turn that took longer than the channel waits. */
  late(): void;
  /** An activity that was ignored on purpose. */
  ignored(reason: string): void;
  /** A request that was turned away. */
  refused(reason: string): void;
  /** A call to the channel. */
  sent(call: string, outcome: string): void;
  /** What became of an attempt to send a reminder or digest. */
  reminder(kind: 'digest' | 'single', state: 'sent' | 'unreachable' | 'retry' | 'unknown'): void;
  /** So many reminders were found due for somebody. */
  remindersDue(count: number): void;
  /** How long the person who waits longest has been due; 0 where another instance sends. */
  remindersLag(seconds: number): void;
  /** The playbook's folder was looked at again, and what was there was put in use, was in use, or was refused. */
  playbook(outcome: 'used' | 'same' | 'refused'): void;
  /** A request to a database that bills each: `charge` in its units, `code` as HTTP has it (429: throttled) or what went wrong. */
  storeRequest(request: {
    readonly operation: string;
    readonly container: string;
    readonly code: number | string;
    readonly charge: number;
  }): void;
  /** Prometheus text. */
  text(): Promise<string>;
  /** The same as data. */
  snapshot(): ReturnType<Registry['getMetricsAsJSON']>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const turns = new Histogram({
    name: 'lotse_turn_seconds',
    help: 'Duration of turns from the received activity to the delivered reply',
    labelNames: ['input', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15],
    registers: [registry],
  });
  const questions = counter('lotse_questions_total', 'Questions to the playbook', ['language', 'answered']);
  const late = counter('lotse_turns_late_total', 'Turns that took longer than the channel waits', []);
  const ignored = counter('lotse_activities_ignored_total', 'Activities ignored on purpose', ['reason']);
  const refused = counter('lotse_requests_refused_total', 'Requests turned away', ['reason']);
  const sends = counter('lotse_sends_total', 'Calls to the channel', ['call', 'outcome']);
  const reminders = counter('lotse_reminders_total', 'Attempts to send a reminder or digest', ['kind', 'state']);
  const due = counter('lotse_reminders_due_total', 'Reminders that were due when somebody was looked at', []);
  const lag = new Gauge({
    name: 'lotse_reminders_lag_seconds',
    help: 'How long the person who waits longest for their reminders has been waiting',
    registers: [registry],
  });
  const reloads = counter('lotse_playbook_reloads_total', 'Looks at the changed playbook, by what came of it', [
    'outcome',
  ]);
  const isRefused = new Gauge({
    name: 'lotse_playbook_refused',
    help: '1 while what is in the folder of the playbook is not in use because it is broken',
    registers: [registry],
  });
  const storeRequests = counter('lotse_store_requests_total', 'Requests to the database', ['operation', 'code']);
  const storeUnits = new Histogram({
    name: 'lotse_store_request_units',
    help: 'What each request to the database was charged, in request units',
    labelNames: ['operation', 'container'],
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: [registry],
  });
  return {
    turn: (input, outcome, seconds) => turns.observe({ input, outcome }, seconds),
    question: (language, answered) => questions.inc({ language, answered: String(answered) }),
    late: () => late.inc(),
    ignored: (reason) => ignored.inc({ reason }),
    refused: (reason) => refused.inc({ reason }),
    sent: (call, outcome) => sends.inc({ call, outcome }),
    reminder: (kind, state) => reminders.inc({ kind, state }),
    remindersDue: (count) => due.inc(count),
    remindersLag: (seconds) => lag.set(seconds),
    playbook: (outcome) => {
      reloads.inc({ outcome });
      isRefused.set(outcome === 'refused' ? 1 : 0);
    },
    storeRequest: ({ operation, container, code, charge }) => {
      storeRequests.inc({ operation, code: String(code) });
      storeUnits.observe({ operation, container }, charge);
    },
    text: () => registry.metrics(),
    snapshot: () => registry.getMetricsAsJSON(),
  };
}
