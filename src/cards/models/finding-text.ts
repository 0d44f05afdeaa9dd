// A finding about a customer's health, in words.
import type { Finding } from '../../engagements/health.ts';
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';

export function findingText(finding: Finding, language: Language): string {
  switch (finding.kind) {
    case 'overdue':
      return text(language, 'finding.overdue', {
        service: finding.service,
        date: dateText(finding.targetDate, language),
      });
    case 'blocked-service':
    case 'no-target-date':
      return text(language, `finding.${finding.kind}`, { service: finding.service });
    case 'blocked-tasks':
    case 'open-gate': {
      const phase = plain(phaseName(finding.phase, language));
      return text(language, `finding.${finding.kind}`, { phase, count: finding.count });
    }
    case 'silent':
    case 'stale-note':
      return text(language, `finding.${finding.kind}`, { days: finding.days });
    case 'no-owner':
      return text(language, 'finding.no-owner');
  }
}
