// Two bars that show how many customers are how healthy and in which phase; below each the same numbers as text. A press narrows.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { PortfolioFilter } from '../../portfolio/narrowing.ts';
import type { Payload } from '../actions.ts';
import { phaseName } from '../names/phase-name.ts';
import { title } from '../title.ts';
import type { PortfolioView } from '../views/portfolio-view.ts';

/** Of a hundred: narrower ones could not hold their number on a phone. */
const NARROWEST = 10;

const HEALTH_STYLE = { good: 'good', watch: 'warning', risk: 'attention' } as const;

interface Part {
  readonly name: string;
  readonly count: number;
  readonly style: string;
  readonly show: PortfolioFilter;
}

/** None where there is nothing to compare. */
export function portfolioBars(
  { charts }: Pick<PortfolioView, 'charts'>,
  open: (show: PortfolioFilter) => Payload | undefined,
  language: Language,
) {
  const bar = (heading: string, parts: readonly Part[]) => {
    const all = parts.reduce((sum, { count }) => sum + count, 0);
    return {
      heading,
      parts: parts.map(({ name, count, style, show }) => ({
        count: String(count),
        width: Math.max(NARROWEST, Math.round((100 * count) / all)),
        style,
        title: title(said(name, count, language)),
        open: open(show),
      })),
      said: parts.map(({ name, count }) => said(name, count, language)).join(' · '),
    };
  };
  if (charts.health.length === 0) return [];
  return [
    bar(
      text(language, 'portfolio.byHealth'),
      charts.health.map(({ level, count }) => ({
        name: text(language, `health.${level}`),
        count,
        style: HEALTH_STYLE[level],
        show: level,
      })),
    ),
    bar(
      text(language, 'portfolio.byPhase'),
      charts.phases.map(({ phase, count }, index) => ({
        name: phase === 'finished' ? text(language, 'list.finished') : phaseName(phase, language),
        count,
        style: index % 2 === 0 ? 'accent' : 'emphasis',
        show: phase,
      })),
    ),
  ];
}

function said(name: string, count: number, language: Language): string {
  return text(language, 'portfolio.bar', { name, count });
}
