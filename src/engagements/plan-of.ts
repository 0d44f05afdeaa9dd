// The plan in force. Compiling one costs more than all else that a command needs, so those in use are kept.

import type { PlaybookModel } from './at.ts';
import type { PlanBasis } from './attributes.ts';
import { enterpriseReasons } from './enterprise-reasons.ts';
import { movesData } from './moves-data.ts';
import { type Plan, plan } from './plan.ts';

type Phases = PlaybookModel['phases'];

/** A plan takes some 100 KB; customers of one playbook share the few that there are. */
const MOST_KEPT = 100;
const KEPT = new WeakMap<Phases, Map<string, Plan>>();

/** The same as `plan`; of the same playbook and for customers who do not differ in it, the same object. */
export function planOf({ phases }: { readonly phases: Phases }, basis: PlanBasis): Plan {
  const kept = KEPT.get(phases) ?? new Map<string, Plan>();
  KEPT.set(phases, kept);
  const key = keyOf(basis);
  const made = kept.get(key) ?? plan(phases, basis);
  // The one that was asked for last goes last.
  kept.delete(key);
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

function keyOf(basis: PlanBasis): string {
  const { motion, services, success } = basis;
  return JSON.stringify([motion, services, success === true, movesData(basis), enterpriseReasons(basis) ?? null]);
}
