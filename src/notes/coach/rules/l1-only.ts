// The status once more in other words, and nothing beyond it.
import type { L1Slug } from '../../../playbook/slugs.ts';
import { coreClauses } from '../noise.ts';
import { progressOf } from '../progress-of.ts';
import type { Reading } from '../read-note.ts';
import { reasonOf } from '../reason-of.ts';
import type { Finding, Rule } from '../rule.ts';
import { saysAny } from '../signs.ts';
import { unknownOf } from '../unknown-of.ts';

export const l1Only: Rule = {
  rule: 'l1-only',
  source: 'F7, R1, R7; playbook 9.1 (no L1 name alone)',
  absorbs: ['too-short'],
  check: (reading) => CHECKS[reading.note.l1](reading),
  examples: {
    good: [
      { language: 'en', l1: 'in-progress', text: 'Starts after the Exchange migration' },
      { language: 'de', l1: 'in-progress', text: 'Pilot mit 30 Benutzern im Vertrieb läuft' },
      { language: 'en', l1: 'duplicate-invalid', text: 'Test tenant of the partner, never used by a customer' },
      { language: 'de', l1: 'no-intent', text: 'Kein Interesse, nutzt Zoom' },
    ],
    bad: [
      { language: 'en', l1: 'in-progress', text: 'In progress, going well' },
      { language: 'de', l1: 'in-progress', text: 'Läuft aktuell noch.' },
      { language: 'en', l1: 'no-intent', text: 'Customer has no intent.' },
      { language: 'de', l1: 'blocked', text: 'Kunde ist blockiert' },
      { language: 'en', l1: 'status-unknown', text: 'Intent unknown' },
      { language: 'de', l1: 'duplicate-invalid', text: 'Dublette' },
      { language: 'es', l1: 'no-intent', text: 'Sin intención.' },
      { language: 'ja', l1: 'in-progress', text: '進行中' },
      { language: 'zh', l1: 'blocked', text: '受阻' },
    ],
  },
};

const CHECKS: Readonly<Record<L1Slug, (reading: Reading) => Finding | undefined>> = {
  'in-progress': (reading) => (progressOf(reading) === 'bare' ? { grade: 'marginal' } : undefined),
  'no-intent': checkReason,
  blocked: checkReason,
  'duplicate-invalid': checkReason,
  'status-unknown': (reading) => {
    const level = unknownOf(reading);
    if (level === 'bare') return { grade: 'poor' };
    return level === 'label' ? { grade: 'marginal' } : undefined;
  },
};

function checkReason(reading: Reading): Finding | undefined {
  if (reasonOf(reading) !== 'none' || reading.says('catchAll') || reading.says('category')) return undefined;
  if (reading.says('hedge')) return undefined;
  const { l1 } = reading.note;
  const said = saysAny(reading, `bare.${l1}`, 'refuses', 'notDeploying', 'stopped');
  return said && coreClauses(reading).length > 0 ? { grade: 'poor' } : undefined;
}
