// Of the phases of an engagement, what rules that remind look at: small enough to stand beside the header, so that what is due for many
// customers is told without reading their phases.
import type { Engagement, PhaseProgress } from './engagement.ts';

/** First contact, kickoff, advice after a migration, the two completion discussions: tasks that rules ask after by number. */
const TASKS = ['3616', '994', '2543', '4058', '4060'];

/** Rules find in it what they find in all of it: those tasks, where each phase stands, and when somebody last worked on it. */
export function watched({ phases }: Pick<Engagement, 'phases'>): Engagement['phases'] {
  return Object.fromEntries(Object.entries(phases).map(([phase, progress]) => [phase, watchedOf(progress)]));
}

function watchedOf({ status, marks, assignees, evidence }: PhaseProgress): PhaseProgress {
  const lastMark = newest(Object.entries(marks), ([, { at }]) => at);
  const lines = Object.entries(evidence).flatMap(([item, all]) => all.map((line) => ({ item, line })));
  const lastLine = newest(lines, ({ line }) => line.at);
  return {
    ...(status && { status: { state: status.state, by: status.by, at: status.at } }),
    marks: Object.fromEntries(
      Object.entries(marks)
        .filter(([item]) => TASKS.includes(item) || item === lastMark?.[0])
        .map(([item, { state, by, at }]) => [item, { state, by, at }]),
    ),
    assignees: Object.fromEntries(Object.entries(assignees).filter(([item]) => TASKS.includes(item))),
    // Only that there was some counts, and when.
    evidence: lastLine ? { [lastLine.item]: [{ by: lastLine.line.by, at: lastLine.line.at }] } : {},
    stamps: {},
  };
}

function newest<T>(all: readonly T[], at: (each: T) => string): T | undefined {
  return all.reduce<T | undefined>(
    (last, each) => (last === undefined || at(each) > at(last) ? each : last),
    undefined,
  );
}
