// An unresponsive customer, and not whether the account is managed.
import type { Rule } from '../rule.ts';
import { isUnresponsive } from '../unknown-of.ts';

export const missingManaged: Rule = {
  rule: 'missing-managed',
  source: 'F8, R5; playbook 9.1 (managed or unmanaged)',
  absorbs: [],
  check: (reading) => (isUnresponsive(reading) && !reading.says('managed') ? { grade: 'marginal' } : undefined),
  examples: {
    good: [
      {
        language: 'en',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'Silent after 4 mails, no account team',
      },
      {
        language: 'de',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: '3 Mails ohne Antwort, verwalteter Kunde',
      },
      {
        language: 'en',
        l1: 'status-unknown',
        l2: 'new-subscription-or-workload',
        text: 'Intune added in May, intent not asked',
      },
      {
        language: 'zh',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: '3封邮件、2通电话均无回复，非托管客户',
      },
    ],
    bad: [
      { language: 'en', l1: 'status-unknown', l2: 'customer-unresponsive', text: 'Silent after 4 mails' },
      { language: 'de', l1: 'status-unknown', l2: 'customer-unresponsive', text: '3 Anrufe, keine Rückmeldung' },
      {
        language: 'pt',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: '3 e-mails e 2 ligações sem resposta',
      },
    ],
  },
};
