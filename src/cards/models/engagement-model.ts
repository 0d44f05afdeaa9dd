// What the card of a customer is filled with: where it stands, what is next and why, how healthy it is.
import type { Life } from '../../engagements/engagement.ts';
import type { PhaseSummary } from '../../engagements/summary.ts';
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { personName } from '../names/person-name.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { EngagementView } from '../views/customer-views.ts';
import { findingText } from './finding-text.ts';
import { hintText } from './hint-text.ts';
import { nextModel } from './next-model.ts';
import { noticeElements } from './notice-elements.ts';

const LONGEST_FACTS = 200;
const MOST_FINDINGS = 5;
const MOST_HINTS = 10;

/** Good is nothing to call out. */
/** Warning yellow cannot be read on every background. */
const HEALTH_COLOR = { good: 'Default', watch: 'Default', risk: 'Attention' } as const;

export function engagementModel(view: EngagementView, language: Language) {
  const { engagementId, may, life, health, hints, previous } = view;
  const { findings } = health;
  const isClosed = life.state === 'closed';
  const current = view.phases.find(({ state }) => state === 'open')?.phase;
  const of = { engagementId };
  return {
    heading: plain(view.customer),
    facts: plain([text(language, `motion.${view.motion}`), view.services.join(', ')].join(' · '), LONGEST_FACTS),
    owner: text(language, 'engagement.owner', { name: plain(personName(view.owner, language)) }),
    notice: noticeElements(view, language),
    life: lifeText(life, language),
    pending: view.pending ? payload('plan.open', of) : undefined,
    phases: view.phases.map((phase) => phaseRow(phase, current, engagementId, language)),
    next: nextModel(view, language),
    health: text(language, 'engagement.health', { level: text(language, `health.${health.level}`) }),
    healthColor: HEALTH_COLOR[health.level],
    findings: [
      ...findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, language)),
      ...(findings.length > MOST_FINDINGS
        ? [text(language, 'list.more', { count: findings.length - MOST_FINDINGS })]
        : []),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    hints: [...hints]
      .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
      .slice(0, MOST_HINTS)
      .map((hint) => `- ${hintText(hint, language)}`)
      .join('\n'),
    services: payload('services.open', of),
    notes: payload('note.list', { ...of, page: 1, filter: 'all' }),
    people: payload('people.open', of),
    history: payload('history.open', { ...of, page: 1 }),
    event: may.work ? payload('event.new', of) : undefined,
    edit: may.work ? payload('customer.edit', of) : undefined,
    reminders: may.work ? payload('cadence.open', of) : undefined,
    preview: may.work && view.newerPlaybook === true ? payload('playbook.preview', of) : undefined,
    previous: previous === undefined ? undefined : payload('customer.open', { engagementId: previous }),
    pause: may.decide && life.state === 'open' ? payload('life.open', { ...of, to: 'pause' }) : undefined,
    reopen: may.decide && life.state !== 'open' ? payload('life.open', { ...of, to: 'reopen' }) : undefined,
    close: may.decide && !isClosed ? payload('life.open', { ...of, to: 'close' }) : undefined,
    delete: may.decide ? payload('life.open', { ...of, to: 'delete' }) : undefined,
  };
}

const VERDICTS = ['eligible', 'goal', 'unknown', 'not-eligible'];

function lifeText(life: Life, language: Language): string {
  switch (life.state) {
    case 'open':
      return '';
    case 'paused':
      return text(language, 'life.paused', { until: dateText(life.until, language), reason: plain(life.reason) });
    case 'closed':
    case 'deleted':
      return text(language, `life.${life.state}`, { reason: plain(life.reason) });
  }
}

/** Symbols are read as nothing; the state stands there in words as well. */
function phaseRow(line: PhaseSummary, current: string | undefined, engagementId: string, language: Language) {
  const { phase, state, done, total, blocked, mandatoryOpen } = line;
  const name = phaseName(phase, language);
  const isCurrent = phase === current;
  const details = [
    ...(state === 'open' ? (isCurrent ? [text(language, 'phase.current')] : []) : [text(language, `phase.${state}`)]),
    ...(isCurrent && mandatoryOpen > 0 ? [text(language, 'count.mandatoryOpen', { count: mandatoryOpen })] : []),
    ...(blocked > 0 ? [text(language, 'count.blocked', { count: blocked })] : []),
  ];
  return {
    symbol: state === 'open' ? (isCurrent ? '●' : '○') : state === 'complete' ? '✓' : '–',
    color: state === 'complete' ? 'Good' : isCurrent ? 'Accent' : 'Default',
    weight: isCurrent ? 'Bolder' : 'Default',
    name: plain(name),
    title: title(name),
    count: text(language, 'count.of', { done, total }),
    detail: details.join(' · '),
    open: payload('phase.open', { engagementId, phase }),
  };
}
