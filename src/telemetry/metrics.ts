// Prometheus metrics: what operators watch. Labels are few and bounded: never a person, customer or text.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** A turn that ended. */
  turn(
    input: 'text' | 'action' | 'installed' | 'removed',
    outcome: 'answered' | 'repeat' | 'failed',
    seconds: number,
  ): void;
  /** A question: was the playbook able to answer it? */
  question(language: string, answered: boolean): void;
  /** An activity that was refused or ignored on purpose. */
  ignored(reason: string): void;
  /** A call to the channel. */
  sent(operation: string, outcome: string): void;
  /** Prometheus text. */
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: 'lotse_turn_seconds',
    help: 'Duration of turns from the received activity to the delivered reply',
    labelNames: ['input', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15],
    registers,
  });
  const questions = new Counter({
    name: 'lotse_questions_total',
    help: 'Questions to the playbook',
    labelNames: ['language', 'answered'],
    registers,
  });
  const ignored = new Counter({
    name: 'lotse_activities_ignored_total',
    help: 'Activities refused or ignored on purpose',
    labelNames: ['reason'],
    registers,
  });
  const sends = new Counter({
    name: 'lotse_sends_total',
    help: 'Calls to the channel',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  return {
    turn: (input, outcome, seconds) => turns.observe({ input, outcome }, seconds),
    question: (language, answered) => questions.inc({ language, answered: String(answered) }),
    ignored: (reason) => ignored.inc({ reason }),
    sent: (operation, outcome) => sends.inc({ operation, outcome }),
    text: () => registry.metrics(),
  };
}
