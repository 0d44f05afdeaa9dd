// What comes, what goes and what is different between two plans of one customer.

import { isDeepStrictEqual } from 'node:util';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { Plan, PlanItem } from './plan.ts';

export interface PlanDifference {
  /** In the new plan only, in its order. */
  readonly comes: readonly PlacedItem[];
  /** In the old plan only, in its order. What was done of it is kept, and is back when it comes back. */
  readonly goes: readonly PlacedItem[];
  readonly changes: readonly ItemChange[];
}

export interface PlacedItem {
  readonly item: PlanItem;
  readonly places: readonly Place[];
}

export interface Place {
  readonly phase: PhaseSlug;
  /** Slug. */
  readonly process: string;
}

/** The same item, with what of it is different: whether it is mandatory, who does it, where it stands. */
export interface ItemChange {
  readonly before: PlacedItem;
  readonly after: PlacedItem;
}

export function comparePlans(before: Plan, after: Plan): PlanDifference {
  const old = place(before);
  const fresh = place(after);
  return {
    comes: [...fresh.values()].filter(({ item }) => !old.has(item.id)),
    goes: [...old.values()].filter(({ item }) => !fresh.has(item.id)),
    changes: [...fresh.values()].flatMap((now) => {
      const then = old.get(now.item.id);
      return then === undefined || isDeepStrictEqual(seen(then), seen(now)) ? [] : [{ before: then, after: now }];
    }),
  };
}

function place({ phases }: Plan): ReadonlyMap<string, PlacedItem> {
  const placed = new Map<string, { item: PlanItem; places: Place[] }>();
  for (const { phase, processes } of phases) {
    for (const { slug: process, steps, outputs } of processes) {
      for (const item of [...steps.flatMap(({ items }) => items), ...outputs]) {
        const known = placed.get(item.id);
        if (known === undefined) placed.set(item.id, { item, places: [{ phase, process }] });
        else known.places.push({ phase, process });
      }
    }
  }
  return placed;
}

function seen({ item: { mandatory, roles }, places }: PlacedItem): unknown {
  return { mandatory, roles, places };
}
