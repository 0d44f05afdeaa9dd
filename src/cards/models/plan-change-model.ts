// What the preview of another plan is filled with: what comes, what goes, what changes.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { itemName } from '../names/item-name.ts';
import { plain } from '../plain.ts';
import type { ItemDifference, PlanChangeView } from '../views/plan-views.ts';
import { itemLines, linesOf } from './item-lines.ts';

export function planChangeModel(view: PlanChangeView, language: Language) {
  const { engagementId, rev, apply, comes, goes, changes, to } = view;
  const isSame = comes.total + goes.total + changes.total === 0;
  const isMove = apply === 'playbook.move';
  return {
    heading: text(language, isMove ? 'plan.move.title' : 'plan.change.title'),
    customer: plain(view.customer),
    explanation: text(language, isSame ? 'plan.same' : 'plan.kept'),
    comes: itemLines(comes, text(language, 'plan.comes', { count: comes.total }), language),
    goes: itemLines(goes, text(language, 'plan.goes', { count: goes.total }), language),
    changes: linesOf(
      changes.items.map((each) => differenceLine(each, language)),
      changes.total,
      text(language, 'plan.changes', { count: changes.total }),
      language,
    ),
    applyTitle: text(language, isMove ? 'plan.move' : 'plan.apply'),
    apply: isMove
      ? payload('playbook.move', { engagementId, ...(to !== undefined && { to }) })
      : payload('plan.apply', { engagementId, rev }),
    ...(isMove && {
      moveAll: payload('playbook.move-all', { engagementId, ...(to !== undefined && { to }) }),
    }),
    back: payload('customer.show', { engagementId }),
  };
}

function differenceLine({ before, after, moved }: ItemDifference, language: Language): string {
  const differences = [
    ...(before.mandatory === after.mandatory
      ? []
      : [text(language, after.mandatory ? 'plan.becomesMandatory' : 'plan.becomesOptional')]),
    ...(moved ? [text(language, 'plan.moved')] : []),
  ];
  const what = differences.length === 0 ? [text(language, 'plan.otherRole')] : differences;
  return `- ${plain(itemName(after, language))} · ${what.join(' · ')}`;
}
