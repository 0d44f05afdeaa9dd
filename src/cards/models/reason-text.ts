// Why something is in a plan, in words.

import type { Reason } from '../../engagements/reason.ts';
import { inLanguage } from '../../language/in-language.ts';
import type { Language, Texts } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { plain } from '../plain.ts';

/** `processes`: titles of those that reasons name. */
export function reasonText(
  reasons: readonly Reason[],
  language: Language,
  processes: Readonly<Record<string, Texts>> = {},
): string {
  return reasons.map((reason) => sentence(reason, language, processes)).join(' · ');
}

function sentence(reason: Reason, language: Language, processes: Readonly<Record<string, Texts>>): string {
  switch (reason.kind) {
    case 'service':
      return text(language, 'reason.service', { service: reason.service });
    case 'motion':
      return text(language, 'reason.motion', { motion: text(language, `motion.${reason.motion}`) });
    case 'enterprise':
      return text(language, `reason.enterprise.${reason.by}`);
    case 'mandatory-elsewhere': {
      const process = plain(inLanguage(processes[reason.process] ?? {}, language) || reason.process, 60);
      return text(language, 'reason.mandatory-elsewhere', { process });
    }
    default:
      return text(language, `reason.${reason.kind}`);
  }
}
