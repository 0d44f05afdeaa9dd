// Meetings, invitations, minutes: they belong to the overall note.

import { logisticClauses } from '../noise.ts';
import { progressOf } from '../progress-of.ts';
import type { Reading } from '../read-note.ts';
import { reasonOf } from '../reason-of.ts';
import type { Rule } from '../rule.ts';
import type { Signal } from '../signals.ts';
import { saysAny } from '../signs.ts';
import { isUnresponsive, unknownOf } from '../unknown-of.ts';

/** What tells an appointment about the work from the work itself. */
const MOVES: readonly Signal[] = ['running', 'activity', 'later', 'wants', 'alone', 'bare.in-progress'];

export const engagementLogistics: Rule = {
  rule: 'engagement-logistics',
  source: 'F5; playbook 9.1 (logistics belong to the overall note)',
  absorbs: [],
  check: (reading) => {
    const words = reading.spans('logistics')[0];
    // Who counts attempts names calls and invitations.
    if (words === undefined || isUnresponsive(reading)) return undefined;
    return { grade: hasCore(reading) ? 'marginal' : 'poor', words };
  },
  examples: {
    good: [
      {
        language: 'en',
        l1: 'blocked',
        service: 'Teams',
        text: 'Meeting rooms run on Cisco gear that cannot join Teams',
      },
      {
        language: 'en',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: '2 calls and 1 meeting invitation unanswered, managed',
      },
    ],
    bad: [
      { language: 'en', l1: 'in-progress', text: 'Pilot with 30 users running, minutes sent, next meeting on 4 June' },
      {
        language: 'de',
        l1: 'blocked',
        text: 'Proxy blockiert Uploads über 2 GB. Nächster Termin am 3.6., Einladung ist raus.',
      },
      { language: 'de', l1: 'status-unknown', text: 'Kick-off-Termin wird abgestimmt' },
      { language: 'pt', l1: 'in-progress', text: 'Reunião de kickoff marcada para terça, convite enviado' },
      { language: 'zh', l1: 'in-progress', text: '下周二开会，会议邀请已发' },
    ],
  },
};

function hasCore(reading: Reading): boolean {
  const { l1 } = reading.note;
  if (l1 === 'in-progress') return progressOf(reading) !== 'none' && saysAny(reading, ...MOVES);
  if (l1 === 'status-unknown') return ['told', 'label'].includes(unknownOf(reading));
  return logisticClauses(reading).length === 0 || reasonOf(reading) !== 'none';
}
