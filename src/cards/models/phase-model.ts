// What the card of a phase is filled with: its processes with how far they are, and its gate.
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { formElements } from '../form-elements.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { PhaseView } from '../views/plan-views.ts';
import type { ProcessLine } from '../views/view-parts.ts';
import { noticeElements } from './notice-elements.ts';
import { reasonField } from './reason-field.ts';
import { reasonText } from './reason-text.ts';

export function phaseModel(view: PhaseView, language: Language) {
  const { engagementId, rev, phase, state, may, ready } = view;
  const isOpen = state === 'open';
  const data = { engagementId, rev, phase };
  return {
    heading: plain(phaseName(phase, language)),
    customer: plain(view.customer),
    state: [text(language, `phase.${state}`), ...(view.reason === undefined ? [] : [plain(view.reason)])].join(' · '),
    why: reasonText(view.reasons, language),
    notice: noticeElements(view, language),
    processes: view.processes.map((process) => processRow(process, engagementId, language)),
    complete:
      may.work && isOpen
        ? ready
          ? payload('phase.complete', data)
          : payload('phase.gate', { engagementId, phase })
        : undefined,
    reopen: may.work && !isOpen ? payload('phase.reopen', data) : undefined,
    reopening: view.problems.length > 0,
    fields: formElements([reasonField(language)], view, language),
    back: payload('customer.show', { engagementId }),
  };
}

function processRow(line: ProcessLine, engagementId: string, language: Language) {
  const { process, done, total, blocked, mandatoryOpen } = line;
  const name = inLanguage(line.title, language);
  return {
    name: plain(name),
    title: title(name),
    detail: [
      text(language, 'count.done', { done, total }),
      ...(mandatoryOpen > 0 ? [text(language, 'count.mandatoryOpen', { count: mandatoryOpen })] : []),
      ...(blocked > 0 ? [text(language, 'count.blocked', { count: blocked })] : []),
    ].join(' · '),
    open: payload('process.open', { engagementId, process, page: 1 }),
  };
}
