// A time hedge in the clause that says that the customer does not deploy: for how long, and until what?
import { coreClauses } from '../noise.ts';
import type { Reading } from '../read-note.ts';
import { reasonOf } from '../reason-of.ts';
import type { Rule } from '../rule.ts';
import type { Signal } from '../signals.ts';
import type { Span } from '../spans.ts';
import { isUnresponsive, unknownOf } from '../unknown-of.ts';

const DECIDING: readonly Signal[] = ['refuses', 'notDeploying', 'bare.no-intent', 'bare.blocked', 'stopped'];
const CONCRETE: readonly Signal[] = ['obstacle', 'specific', 'category', 'unknownIntent', 'unanswered', 'attempt'];

/** Hedges that are weighed: nobody writes more. */
const READ = 20;

export const vagueWord: Rule = {
  rule: 'vague-word',
  source: 'F2; playbook 9.1 (vague words, a warning)',
  absorbs: [],
  check: (reading) => {
    const { l1 } = reading.note;
    if (l1 === 'in-progress' || l1 === 'duplicate-invalid') return undefined;
    const hedges = reading.spans('hedge');
    if (hedges.length === 0) return undefined;
    const clauses = coreClauses(reading);
    const bare = l1 === 'status-unknown' && isBare(reading);
    const words = bare ? hedges[0] : hedges.slice(0, READ).find((hedge) => isDeciding(reading, hedge, clauses));
    if (words === undefined) return undefined;
    const concrete = l1 === 'status-unknown' ? !bare : reasonOf(reading) === 'specific';
    return { grade: concrete ? 'marginal' : 'poor', words };
  },
  examples: {
    good: [
      { language: 'en', l1: 'duplicate-invalid', text: 'Blocked for now, seats already counted under fabrikam.com' },
      { language: 'en', l1: 'in-progress', text: 'Currently migrating the last 40 mailboxes' },
      { language: 'en', l1: 'blocked', text: 'Cannot deploy because the proxy currently drops UDP 3478' },
      {
        language: 'de',
        l1: 'blocked',
        text: 'Add-in läuft nur mit der aktuellen Version von SAP, Umstieg scheitert daran',
      },
      { language: 'en', l1: 'no-intent', text: 'No intent for yet another chat tool, Slack stays' },
      { language: 'pt', l1: 'in-progress', text: 'Atualmente migrando as últimas 40 caixas' },
    ],
    bad: [
      { language: 'en', l1: 'no-intent', text: 'No intent for now' },
      { language: 'en', l1: 'blocked', text: 'Customer currently cannot deploy because SAP add-in fails' },
      { language: 'de', l1: 'no-intent', text: 'Zurzeit kein Interesse, nutzt Slack' },
      { language: 'de', l1: 'blocked', text: 'Kunde kann aktuell nicht ausrollen' },
      { language: 'es', l1: 'no-intent', text: 'Por ahora sin interés, usan Slack' },
      { language: 'ja', l1: 'no-intent', text: '現時点では導入の意図なし' },
      { language: 'zh', l1: 'blocked', text: '目前无法部署，防火墙不支持' },
      {
        language: 'de',
        l1: 'blocked',
        service: 'OneDrive for Business',
        text: 'Setzen OneDrive bislang nicht ein, weil AutoCAD-Referenzen kaputtgehen',
      },
    ],
  },
};

function isDeciding(reading: Reading, hedge: Span, clauses: readonly Span[]): boolean {
  const at = clauses.findIndex(([from, to]) => from <= hedge[0] && hedge[0] < to);
  const clause = clauses[at];
  if (clause === undefined) return false;
  if (decides(reading, clause)) return true;
  // "No intent, for now" and "Right now, they will not": the hedge belongs to its neighbour.
  if (reading.content(['hedge', 'because'], [clause]).words > 0) return false;
  return [clauses[at - 1], clauses[at + 1]].some((near) => near !== undefined && decides(reading, near));
}

function decides(reading: Reading, clause: Span): boolean {
  return DECIDING.some((signal) => reading.says(signal, clause)) || onlyDenies(reading, clause);
}

/** Something is denied and it is nothing but the service: "they are not putting in Teams yet". */
function onlyDenies(reading: Reading, clause: Span): boolean {
  const { l1, language } = reading.note;
  // Without spaces, "not yet" and a verb are no words more than the denial of an obstacle.
  if (l1 === 'status-unknown' || language === 'ja' || language === 'zh') return false;
  if (!reading.says('negative', clause) || reading.says('because', clause)) return false;
  if (CONCRETE.some((signal) => reading.says(signal, clause))) return false;
  const { words, names, figures } = reading.content(['hedge', 'negative'], [clause]);
  return words <= 1 && names + figures === 0;
}

function isBare(reading: Reading): boolean {
  return isUnresponsive(reading) ? !reading.says('attempt') : unknownOf(reading) === 'bare';
}
