// The change of plan that was previewed, agreed to.
import type { Engagement } from '../engagement.ts';
import type { Decision } from '../outcome.ts';

/** Without anything that waits there is nothing to change: it was applied already. */
export function applyPlan({ attributes, pending }: Engagement): Decision {
  if (pending === undefined) return { kind: 'changes', changes: [] };
  return {
    kind: 'changes',
    changes: [
      { slot: 'attributes', before: attributes, after: pending },
      { slot: 'pending', before: pending, after: null },
    ],
  };
}
