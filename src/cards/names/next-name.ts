// What the next best action is called: the task, the phase to complete, the service that is late.
import type { NextAction } from '../../engagements/next-actions.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { itemName } from './item-name.ts';
import { phaseName } from './phase-name.ts';

/** As it is written; not yet fit for a card. */
export function nextName(next: NextAction, language: Language): string {
  switch (next.because) {
    case 'overdue':
      return next.service;
    case 'gate-ready':
      return text(language, 'next.completePhase', { phase: phaseName(next.phase, language) });
    default:
      return itemName(next.item, language);
  }
}
