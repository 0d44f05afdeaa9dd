// What a change of the customer or of the playbook would bring and take, before anybody agrees to it.
import type { GateList, PlanChangeView } from '../../cards/views/plan-views.ts';
import type { PlaybookModel } from '../../engagements/at.ts';
import { comparePlans } from '../../engagements/compare-plans.ts';
import type { PlanItem } from '../../engagements/plan.ts';
import { planOf } from '../../engagements/plan-of.ts';
import { itemLine, ofCustomer } from './lines.ts';
import type { Loaded } from './load-engagement.ts';

/** Of each list; more is counted, not listed. */
const MOST = 10;

/** The plan of what the customer is to become. */
export function pendingView(loaded: Loaded): PlanChangeView {
  const { attributes, pending = attributes } = loaded.engagement;
  return differenceView(loaded, 'plan.apply', planOf(loaded.at.playbook, pending));
}

/** The plan of the same customer in another version of the playbook. */
export function moveView(loaded: Loaded, playbook: PlaybookModel): PlanChangeView {
  const preview = differenceView(loaded, 'playbook.move', planOf(playbook, loaded.engagement.attributes));
  return { ...preview, to: playbook.version };
}

function differenceView(loaded: Loaded, apply: PlanChangeView['apply'], after: Loaded['plan']): PlanChangeView {
  const { comes, goes, changes } = comparePlans(loaded.plan, after);
  const list = (items: readonly { readonly item: PlanItem }[]): GateList => ({
    items: items.slice(0, MOST).map(({ item }) => itemLine(loaded, item)),
    total: items.length,
  });
  return {
    name: 'plan-change',
    ...ofCustomer(loaded),
    apply,
    comes: list(comes),
    goes: list(goes),
    changes: {
      items: changes.slice(0, MOST).map(({ before, after: now }) => ({
        before: itemLine(loaded, before.item),
        after: itemLine(loaded, now.item),
        moved: JSON.stringify(before.places) !== JSON.stringify(now.places),
      })),
      total: changes.length,
    },
  };
}
