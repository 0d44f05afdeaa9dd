// A customer of a portfolio in a few short lines; a press opens it.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { differs } from '../../portfolio/differs.ts';
import { payload } from '../actions.ts';
import { personName } from '../names/person-name.ts';
import { phaseName } from '../names/phase-name.ts';
import { portfolioNextName } from '../names/portfolio-next-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { PortfolioView } from '../views/portfolio-view.ts';
import { findingText } from './finding-text.ts';

const MOST_FINDINGS = 2;
/** Good is nothing to call out; warning yellow cannot be read on every background. */
const HEALTH_COLOR = { good: 'Default', watch: 'Default', risk: 'Attention' } as const;
/** Two lines on a phone. */
const LONGEST_NAME = 80;

export function portfolioRowModel(row: PortfolioView['rows'][number], language: Language) {
  const { engagementId, customer, life, phase, done, total, health, reported, owner, targetDate, lastNoteAt, next } =
    row;
  const { level, findings } = health;
  const isClosed = life === 'closed';
  const isBetter = differs(row);
  const reportedKey = isBetter ? 'portfolio.reported.better' : 'portfolio.reported';
  return {
    name: plain(customer, LONGEST_NAME),
    title: title(customer, LONGEST_NAME),
    // The word stands there as well: a colour says nothing to who cannot see it.
    health: isClosed ? text(language, 'life.closed.short') : text(language, `health.${level}`),
    color: isClosed ? 'Default' : HEALTH_COLOR[level],
    detail: [
      ...(life === 'paused' ? [text(language, 'life.paused.short')] : []),
      phase === undefined ? text(language, 'list.finished') : plain(phaseName(phase, language)),
      text(language, 'count.of', { done, total }),
      plain(personName(owner, language), 40),
    ].join(' · '),
    findings: [
      ...findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, language)),
      ...(findings.length > MOST_FINDINGS
        ? [text(language, 'list.more', { count: findings.length - MOST_FINDINGS })]
        : []),
    ].join(' · '),
    dates: [
      ...(targetDate === undefined
        ? []
        : [text(language, 'portfolio.target', { date: dateText(targetDate, language) })]),
      ...(lastNoteAt === undefined
        ? []
        : [text(language, 'portfolio.noted', { date: dateText(lastNoteAt.slice(0, 10), language) })]),
    ].join(' · '),
    reported:
      reported === undefined ? '' : text(language, reportedKey, { health: text(language, `note.label.${reported}`) }),
    reportedColor: isBetter ? 'Attention' : 'Default',
    next:
      next === undefined
        ? ''
        : text(language, 'today.next', { name: plain(portfolioNextName(next, language), LONGEST_NAME) }),
    open: payload('customer.open', { engagementId }),
  };
}
