// The domain's items, processes and phases as lines of a card.
import type { ItemLine, May, ProcessLine } from '../../cards/views/view-parts.ts';
import { countItems } from '../../engagements/count-items.ts';
import { isMine } from '../../engagements/is-mine.ts';
import { itemFacts } from '../../engagements/item-facts.ts';
import type { PlanItem, PlanProcess } from '../../engagements/plan.ts';
import { planItems } from '../../engagements/plan-items.ts';
import type { Loaded } from './load-engagement.ts';

export function itemLine({ engagement, at }: Loaded, item: PlanItem): ItemLine {
  const { kind, id, name, mandatory } = item;
  const { mark } = itemFacts(engagement, id);
  return {
    kind,
    id,
    name,
    mandatory,
    state: mark?.state ?? 'open',
    mine: isMine(engagement, item, at.actor.id),
    ...(mark?.reason !== undefined && { reason: mark.reason }),
    ...(mark?.blockedBy !== undefined && { blockedBy: mark.blockedBy }),
  };
}

export function processLine({ engagement }: Loaded, { slug, title, ...rest }: PlanProcess): ProcessLine {
  const { done, total, blocked, mandatoryOpen } = countItems(engagement, planItems([{ slug, title, ...rest }]));
  return { process: slug, title, done, total, blocked, mandatoryOpen };
}

export function mayOf({ engagement, standing }: Loaded): May {
  const open = engagement.life.state !== 'closed';
  return {
    work: open && standing !== 'guest' && standing !== 'delegate',
    decide: standing === 'owner' || standing === 'lead',
  };
}

export function ofCustomer({ engagement }: Loaded) {
  return { engagementId: engagement.id, rev: engagement.rev, customer: engagement.attributes.name } as const;
}
