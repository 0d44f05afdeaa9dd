// There is content, but not whether the customer wants the service, refuses it, or cannot be asked.
import { logisticClauses } from '../noise.ts';
import { progressOf } from '../progress-of.ts';
import { reasonOf } from '../reason-of.ts';
import type { Rule } from '../rule.ts';
import { deniesSomething } from '../signs.ts';
import { isUnresponsive, unknownOf } from '../unknown-of.ts';
import { engagementLogistics } from './engagement-logistics.ts';

export const noIntentStated: Rule = {
  rule: 'no-intent-stated',
  source: 'F12, R3, F5; playbook 9.1 (states intent or lack)',
  absorbs: [],
  check: (reading) => {
    const { l1 } = reading.note;
    if (l1 === 'no-intent') {
      if (deniesSomething(reading)) return undefined;
      return { grade: reasonOf(reading) === 'none' ? 'poor' : 'marginal' };
    }
    if (l1 === 'in-progress') {
      const logistics = engagementLogistics.check(reading)?.grade === 'poor';
      return logistics || progressOf(reading) === 'none' ? { grade: 'poor' } : undefined;
    }
    if (l1 !== 'status-unknown' || isUnresponsive(reading)) return undefined;
    const level = unknownOf(reading);
    if (logisticClauses(reading).length > 0 || engagementLogistics.check(reading)?.grade === 'poor')
      return level === 'told' || level === 'label' ? undefined : { grade: 'poor' };
    return level === 'no-intent' ? { grade: 'marginal' } : undefined;
  },
  examples: {
    good: [
      { language: 'en', l1: 'no-intent', text: 'Stays with Slack, developers rely on its integrations' },
      { language: 'en', l1: 'blocked', text: 'Proxy breaks sign-in for 300 users' },
      {
        language: 'de',
        l1: 'status-unknown',
        l2: 'new-subscription-or-workload',
        text: 'Intune-Lizenzen im Mai hinzugekauft, Absicht noch nicht abgefragt',
      },
    ],
    bad: [
      { language: 'en', l1: 'no-intent', text: 'Customer has Slack' },
      { language: 'de', l1: 'no-intent', text: 'Nutzt Zoom für 800 Benutzer' },
      { language: 'en', l1: 'in-progress', text: 'Kickoff meeting scheduled for Tuesday' },
      { language: 'pt', l1: 'no-intent', text: 'Usam o Slack em toda a empresa' },
    ],
  },
};
