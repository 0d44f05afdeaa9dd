// What the card of a gate is filled with: what stands between a phase and its completion.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { formElements } from '../form-elements.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';
import type { GateList, GateView } from '../views/plan-views.ts';
import { itemLines } from './item-lines.ts';
import { itemRow } from './item-row.ts';
import { reasonField } from './reason-field.ts';

export function gateModel(view: GateView, language: Language) {
  const { engagementId, rev, phase, mandatory, outputs, blocked } = view;
  const name = phaseName(phase, language);
  const needsReason = mandatory.total > 0;
  const isClear = !needsReason && outputs.total === 0 && blocked.total === 0;
  return {
    heading: text(language, 'gate.title', { phase: plain(name) }),
    customer: plain(view.customer),
    explanation: text(language, isClear ? 'gate.clear' : needsReason ? 'gate.needsReason' : 'gate.open'),
    mandatory: rowsOf(mandatory, 'gate.mandatory'),
    blocked: rowsOf(withoutThose(blocked, mandatory), 'gate.blocked'),
    outputs: itemLines(outputs, text(language, 'gate.outputs', { count: outputs.total }), language),
    fields: isClear ? [] : formElements([reasonField(language, needsReason)], view, language),
    complete: payload('phase.complete', { engagementId, rev, phase }),
    back: payload('phase.open', { engagementId, phase }),
  };

  function rowsOf({ items, total }: GateList, title: 'gate.mandatory' | 'gate.blocked') {
    return {
      title: text(language, title, { count: total }),
      rows: items.map((item) => itemRow(item, engagementId, language)),
      more: total > items.length ? text(language, 'list.more', { count: total - items.length }) : '',
    };
  }
}

/** A mandatory task that is blocked stands among the mandatory ones, with what blocks it. */
function withoutThose({ items, total }: GateList, { items: others }: GateList): GateList {
  const rest = items.filter(({ id }) => !others.some((other) => other.id === id));
  return { items: rest, total: total - (items.length - rest.length) };
}
