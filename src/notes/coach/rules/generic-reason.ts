// The why is only a category, which nobody can act on.
import { reasonOf } from '../reason-of.ts';
import type { Rule } from '../rule.ts';

export const genericReason: Rule = {
  rule: 'generic-reason',
  source: 'R4; playbook 9.1 (primary blocker with technical detail)',
  absorbs: [],
  check: (reading) => {
    const { l1 } = reading.note;
    if (l1 === 'in-progress' || l1 === 'status-unknown') return undefined;
    if (reasonOf(reading) !== 'category') return undefined;
    const words = reading.spans('category')[0];
    return { grade: 'marginal', ...(words && { words }) };
  },
  examples: {
    good: [
      { language: 'en', l1: 'blocked', text: 'Works council must approve call recording first' },
      { language: 'de', l1: 'blocked', text: 'CISO verlangt eigene Schlüssel (BYOK)' },
    ],
    bad: [
      { language: 'en', l1: 'blocked', text: 'Blocked by the network' },
      { language: 'en', l1: 'no-intent', text: 'Not interested because of cost' },
      { language: 'de', l1: 'blocked', text: 'Blockiert wegen Security' },
      { language: 'de', l1: 'no-intent', text: 'Kein Interesse, nutzt ein Konkurrenzprodukt' },
      { language: 'pt', l1: 'blocked', text: 'Bloqueado por causa da rede' },
      { language: 'ja', l1: 'blocked', text: 'セキュリティのため展開できない' },
    ],
  },
};
