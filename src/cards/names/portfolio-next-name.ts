// What a portfolio calls the next thing to do for a customer.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { PortfolioNext } from '../../portfolio/portfolio-row.ts';
import { itemName } from './item-name.ts';
import { phaseName } from './phase-name.ts';

/** As it is written; not yet fit for a card. */
export function portfolioNextName(next: PortfolioNext, language: Language): string {
  switch (next.because) {
    case 'promised':
      return next.on === undefined
        ? next.action
        : text(language, 'portfolio.promised', { action: next.action, date: dateText(next.on, language) });
    case 'gate-ready':
      return text(language, 'next.completePhase', { phase: phaseName(next.phase, language) });
    default:
      return itemName(next.item, language);
  }
}
