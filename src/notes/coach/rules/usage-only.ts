// Bare figures of use: they are in the reports anyway and say nothing about intent.
import { logisticClauses, usageClauses } from '../noise.ts';
import type { Rule } from '../rule.ts';
import type { Signal } from '../signals.ts';

const SAYS_MORE: readonly Signal[] = [
  'refuses',
  'notDeploying',
  'wants',
  'stopped',
  'obstacle',
  'activity',
  'later',
  'unanswered',
  'duplicate',
];

export const usageOnly: Rule = {
  rule: 'usage-only',
  source: 'F6; playbook 9.1 (no bare usage figure)',
  absorbs: ['no-intent-stated', 'l1-only', 'too-short', 'generic-reason'],
  check: (reading) => {
    const usage = usageClauses(reading);
    const [words] = usage;
    if (words === undefined) return undefined;
    const noise = [...usage, ...logisticClauses(reading)];
    const rest = reading.clauses.filter((clause) => !noise.includes(clause));
    const more = rest.some((clause) => SAYS_MORE.some((signal) => reading.says(signal, clause)));
    const { words: left } = reading.content(
      ['usage', 'uses', 'measure', 'amount', 'hedge', 'bare.in-progress', 'running', 'category'],
      rest,
    );
    return more || left > 1 ? undefined : { grade: 'poor', words };
  },
  examples: {
    good: [
      {
        language: 'en',
        l1: 'in-progress',
        text: 'Adoption phase: champions trained in sales, active users up to 34 %',
      },
      { language: 'de', l1: 'in-progress', text: '300 von 500 Postfächern migriert, Rest bis Ende Mai' },
      { language: 'en', l1: 'no-intent', text: 'No intent, stays with Slack; usage 0 %' },
      { language: 'en', l1: 'blocked', text: 'Only 2 admins for 9,000 devices, both tied up with SAP' },
    ],
    bad: [
      { language: 'en', l1: 'in-progress', text: 'Usage 12 %' },
      { language: 'en', l1: 'blocked', text: 'MAU 45 of 1200' },
      { language: 'de', l1: 'no-intent', text: 'Nutzung 0,3 %' },
      { language: 'de', l1: 'in-progress', text: 'Aktive Nutzer: 120 von 900' },
      { language: 'es', l1: 'in-progress', text: 'Uso 12 %' },
      { language: 'zh', l1: 'in-progress', text: '使用率 3%' },
      { language: 'en', l1: 'no-intent', text: '41 of 2,300 have ever logged in' },
      { language: 'de', l1: 'blocked', text: 'Speicher zu 2 % belegt' },
      { language: 'ja', l1: 'blocked', text: 'ライセンス割当 12%' },
    ],
  },
};
