// Which of the five statuses a note shows signs of, whatever it is filed as.
import { coreClauses } from './noise.ts';
import type { Reading } from './read-note.ts';
import { refusesBoth } from './refuses-both.ts';
import type { Signal } from './signals.ts';
import type { Span } from './spans.ts';

const DENYING: readonly Signal[] = ['negative', 'refuses', 'notDeploying', 'stopped'];

/** The service itself is refused; what is said of FastTrack's help, and "never an answer to our mails", are not counted. */
export function refusesService(reading: Reading): boolean {
  return (
    clausesOfService(reading).some(
      (clause) => says(reading, 'refuses', clause) && !(says(reading, 'unanswered', clause) && reading.says('attempt')),
    ) || refusesBoth(reading)
  );
}

/** Refused, or not deployed, whatever is said of FastTrack's help. */
export function deniesIntent(reading: Reading): boolean {
  return refusesService(reading) || clausesOfService(reading).some((clause) => says(reading, 'notDeploying', clause));
}

/** Denied in whatever words: enough where No Intent is filed anyway. */
export function deniesSomething(reading: Reading): boolean {
  return (
    deniesIntent(reading) ||
    clausesOfService(reading).some(
      (clause) => says(reading, 'negative', clause) && !says(reading, 'unanswered', clause),
    )
  );
}

function clausesOfService(reading: Reading): readonly Span[] {
  return coreClauses(reading).filter((clause) => !says(reading, 'help', clause));
}

/** FastTrack's help is declined, or the customer does it alone: the clauses that say so. */
export function declinedHelp(reading: Reading): readonly Span[] {
  return reading.clauses.filter(
    (clause) =>
      (says(reading, 'help', clause) && (says(reading, 'declines', clause) || says(reading, 'refuses', clause))) ||
      // "Not something they see themselves doing" is no doing it alone.
      (says(reading, 'alone', clause) && !says(reading, 'negative', clause)),
  );
}

/** Said in the note, where it belongs to it. */
export function saysAny(reading: Reading, ...signals: readonly Signal[]): boolean {
  const clauses = coreClauses(reading);
  return signals.some((signal) => clauses.some((clause) => reading.says(signal, clause)));
}

/** Said in a clause that denies and restricts nothing: "runs", not "only runs with". */
export function affirms(reading: Reading, ...signals: readonly Signal[]): boolean {
  return coreClauses(reading).some(
    (clause) =>
      signals.some((signal) => reading.says(signal, clause)) && !DENYING.some((signal) => reading.says(signal, clause)),
  );
}

function says(reading: Reading, signal: Signal, clause: Span): boolean {
  return reading.says(signal, clause);
}
