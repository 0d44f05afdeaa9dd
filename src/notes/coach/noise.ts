// Clauses of a note that do not belong there: appointments and correspondence, bare figures of use.
import type { Reading } from './read-note.ts';
import type { Signal } from './signals.ts';
import { masked, overlaps, type Span } from './spans.ts';

/** So near stands the figure of a word of use. */
const NEAR = 24;
const FIGURE = /\d|zero|null|cero|ゼロ|零/;
/** `3 %`, `3 of 250`. */
const SHARE = /\d\s*(?:[%‰]|(?:out of|of|de|von)\s\d)/;

const OF_WORK: readonly Signal[] = ['refuses', 'notDeploying', 'stopped', 'activity'];
const STANDS: readonly Signal[] = ['refuses', 'notDeploying', 'stopped'];
const COUNTED: readonly Signal[] = ['measure', 'uses', 'usage'];
const TOLD: readonly Signal[] = [
  'running',
  'activity',
  'later',
  'wants',
  'logistics',
  'specific',
  'duplicate',
  'unfilled',
];
const TROUBLE: readonly Signal[] = [
  'refuses',
  'notDeploying',
  'stopped',
  'obstacle',
  'negative',
  'because',
  'catchAll',
  'help',
  'alone',
  'unanswered',
];
const OF_REASONS: readonly Signal[] = ['refuses', 'notDeploying', 'stopped', 'obstacle', 'category'];

/** Clauses with words of logistics in which nothing is said of the service itself. */
export function logisticClauses(reading: Reading): readonly Span[] {
  return reading.clauses.filter((clause) => reading.says('logistics', clause) && !saysWhy(reading, clause));
}

export function usageClauses(reading: Reading): readonly Span[] {
  if (isFigureAlone(reading)) return reading.clauses;
  const figures = reading.spans('usage').filter((span) => FIGURE.test(around(reading, span)));
  return reading.clauses.filter(
    (clause) =>
      (figures.some(([from, to]) => from - NEAR < clause[1] && clause[0] < to + NEAR) &&
        FIGURE.test(reading.folded.text.slice(...clause)) &&
        !saysWhy(reading, clause) &&
        !reading.says('activity', clause)) ||
      isMeasured(reading, clause),
  );
}

/** Nothing but a figure, whose use it is and since when: "41 of 2,300 have ever logged in", "7 % last month". */
function isMeasured(reading: Reading, clause: Span): boolean {
  const { l1 } = reading.note;
  if (l1 === 'duplicate-invalid' || (l1 === 'status-unknown' && reading.says('fresh'))) return false;
  const text = reading.folded.text.slice(...clause);
  if (!FIGURE.test(reading.folded.text) && !reading.says('amount')) return false;
  if (!SHARE.test(text) && !reading.says('usage', clause) && !reading.says('uses', clause)) return false;
  if (STANDS.some((signal) => reading.says(signal, clause))) return false;
  // "5 of 8 floors done" is progress.
  if (l1 === 'in-progress' && reading.says('running', clause)) return false;
  const measure = [...reading.spans('measure'), ...reading.spans('uses')];
  const inTheWay = reading
    .spans('obstacle')
    .some((span) => overlaps(span, clause) && !measure.some((each) => overlaps(span, each)));
  const { words, names } = reading.content(['usage', 'uses', 'measure', 'amount', 'hedge'], [clause]);
  return words + names === 0 && !inTheWay;
}

/** Whatever is counted, nothing is in its way, nothing goes on and nothing is named: "14 people sent a message in the last 28 days". */
function isFigureAlone(reading: Reading): boolean {
  const { note, folded, says, whole } = reading;
  if (note.l1 !== 'blocked' && note.l1 !== 'no-intent') return false;
  if (!FIGURE.test(folded.text) && !says('amount')) return false;
  if (!SHARE.test(folded.text) && !COUNTED.some((signal) => says(signal))) return false;
  if (tellsTrouble(reading) || TOLD.some((signal) => says(signal))) return false;
  return reading.content(['usage', 'uses', 'measure', 'amount'], [whole]).names === 0;
}

/** Anything that a reason or a refusal could be told with; "only" before a figure is none. */
export function tellsTrouble({ spans }: Reading): boolean {
  const measure = spans('measure');
  return TROUBLE.some((signal) =>
    spans(signal).some((span) => !measure.some((each) => each[0] <= span[0] && span[1] <= each[1])),
  );
}

/** The clauses that are none of these. */
export function coreClauses(reading: Reading): readonly Span[] {
  const noise = [...logisticClauses(reading), ...usageClauses(reading)];
  return reading.clauses.filter((clause) => !noise.includes(clause));
}

function saysWhy(reading: Reading, clause: Span): boolean {
  const { l1 } = reading.note;
  const why = l1 === 'in-progress' || l1 === 'status-unknown' ? OF_WORK : OF_REASONS;
  return why.some((signal) => reading.says(signal, clause));
}

function around({ folded: { text }, spans }: Reading, [from, to]: Span): string {
  return masked(text, spans('help')).slice(Math.max(0, from - NEAR), to + NEAR);
}
