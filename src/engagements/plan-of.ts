// The plan in force. A turn asks for it several times and compiles it once.

import type { PlaybookModel } from './at.ts';
import type { Attributes } from './attributes.ts';
import { type Plan, plan } from './plan.ts';

const MADE = new WeakMap<Attributes, { readonly phases: PlaybookModel['phases']; readonly plan: Plan }>();

export function planOf({ phases }: Pick<PlaybookModel, 'phases'>, attributes: Attributes): Plan {
  const known = MADE.get(attributes);
  if (known?.phases === phases) return known.plan;
  const made = plan(phases, attributes);
  MADE.set(attributes, { phases, plan: made });
  return made;
}
