// What a portfolio is narrowed to, in words.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { PHASES, type PhaseSlug } from '../../playbook/slugs.ts';
import type { PortfolioFilter } from '../../portfolio/narrowing.ts';
import { phaseName } from './phase-name.ts';

export function portfolioFilterName(filter: PortfolioFilter, language: Language): string {
  if (isPhase(filter)) return text(language, 'list.show.phase', { phase: phaseName(filter, language) });
  switch (filter) {
    case 'open':
    case 'risk':
    case 'watch':
    case 'paused':
    case 'closed':
      return text(language, `list.show.${filter}`);
    case 'finished':
      return text(language, 'list.finished');
    default:
      return text(language, `portfolio.show.${filter}`);
  }
}

function isPhase(filter: PortfolioFilter): filter is PhaseSlug {
  return (PHASES as readonly string[]).includes(filter);
}
