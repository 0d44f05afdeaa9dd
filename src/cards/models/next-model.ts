// The next best action on a customer's card: what, why, and the buttons that do it.
import type { NextAction } from '../../engagements/next-actions.ts';
import { dateText } from '../../language/date-text.ts';
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import { payload } from '../actions.ts';
import { nextName } from '../names/next-name.ts';
import { plain } from '../plain.ts';
import type { EngagementView } from '../views/customer-views.ts';

/** Undefined: nothing is left to do. */
export function nextModel(view: EngagementView, language: Language) {
  const { engagementId, rev, next, process, may } = view;
  if (next === undefined) return undefined;
  return {
    name: plain(nextName(next, language)),
    why: whyOf(next, language),
    process:
      process === undefined
        ? ''
        : text(language, 'engagement.process', {
            process: plain(inLanguage(process.title, language)),
            count: text(language, 'count.of', { done: process.done, total: process.total }),
          }),
    all:
      process === undefined ? undefined : payload('process.open', { engagementId, process: process.process, page: 1 }),
    ...buttonsOf(next),
  };

  function buttonsOf(action: NextAction) {
    switch (action.because) {
      case 'overdue':
        return { service: payload('service.open', { engagementId, service: serviceSlug(action.service) }) };
      case 'gate-ready':
        return { gate: may.work ? payload('phase.gate', { engagementId, phase: action.phase }) : undefined };
      case 'blocked-gate':
        return { open: payload('task.edit', { engagementId, taskId: action.item.id }) };
      default: {
        const { id } = action.item;
        return {
          done: may.work ? payload('task.done', { engagementId, rev, taskId: id }) : undefined,
          open: payload('task.edit', { engagementId, taskId: id }),
        };
      }
    }
  }
}

function whyOf(next: NextAction, language: Language): string {
  switch (next.because) {
    case 'overdue':
      return text(language, 'next.overdue', { date: dateText(next.targetDate, language) });
    case 'mandatory':
    case 'optional':
      return text(language, next.mine ? `next.${next.because}.mine` : `next.${next.because}`);
    default:
      return text(language, `next.${next.because}`);
  }
}
