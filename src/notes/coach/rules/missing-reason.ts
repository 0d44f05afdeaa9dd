// The why is missing: nothing, a catch-all, or several causes with no primary one.
import { reasonOf } from '../reason-of.ts';
import type { Rule } from '../rule.ts';

export const missingReason: Rule = {
  rule: 'missing-reason',
  source: 'F1, R4; playbook 9.1 (states the why; one primary blocker)',
  absorbs: [],
  check: (reading) => {
    const { l1 } = reading.note;
    if (l1 === 'in-progress' || l1 === 'status-unknown') return undefined;
    return reasonOf(reading) === 'none' ? { grade: 'poor' } : undefined;
  },
  examples: {
    good: [
      { language: 'en', l1: 'blocked', text: 'Line at the plants too thin for video until Q3' },
      { language: 'de', l1: 'no-intent', text: 'Will kein Yammer, nutzt das Intranet auf Confluence' },
      {
        language: 'en',
        l1: 'duplicate-invalid',
        text: 'Licences counted twice, already under tenant northwind.example',
      },
      { language: 'ja', l1: 'blocked', text: '工場の回線が4Mbpsしかなく会議が途切れる' },
    ],
    bad: [
      { language: 'en', l1: 'blocked', text: 'Blocked due to various issues' },
      { language: 'en', l1: 'no-intent', text: 'No intent: cost, security, culture' },
      { language: 'de', l1: 'blocked', text: 'Kann wegen technischer Probleme nicht starten' },
      { language: 'de', l1: 'blocked', text: 'Geht nicht wegen Netzwerk/Security/Budget' },
      { language: 'de', l1: 'duplicate-invalid', text: 'Ungültig' },
      { language: 'es', l1: 'blocked', text: 'Bloqueado por varios problemas técnicos' },
      { language: 'zh', l1: 'blocked', text: '因各种问题无法部署' },
      { language: 'en', l1: 'blocked', text: 'Staffing / proxy / unions / old Office builds' },
      { language: 'zh', l1: 'blocked', text: '预算/人手/宏/培训' },
    ],
  },
};
