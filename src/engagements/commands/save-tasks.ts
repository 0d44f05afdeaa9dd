// The tasks, steps and key outputs of a process, ticked in one go.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement } from '../engagement.ts';
import type { Change } from '../history.ts';
import { homeOf } from '../home-of.ts';
import { itemFacts } from '../item-facts.ts';
import type { Decision } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { planItems } from '../plan-items.ts';
import { planOf } from '../plan-of.ts';
import { stampOf } from '../stamp-of.ts';

type SaveTasks = Extract<Command, { readonly kind: 'tasks.save' }>;

/** Only what the form showed and its sender changed counts: the rest stays as others may have set it meanwhile. */
export function saveTasks(engagement: Engagement, command: SaveTasks, at: At): Decision {
  const plan = planOf(at.playbook, engagement.attributes);
  const process = plan.phases.flatMap(({ processes }) => processes).find(({ slug }) => slug === command.process);
  if (process === undefined) return { kind: 'refused', reason: 'not-in-plan' };
  const known = planItems([process]).map(({ id }) => id);
  const changes: Change[] = [];
  const left: string[] = [];
  for (const item of new Set(command.shown)) {
    const change = known.includes(item) ? tick(engagement, plan, item, command.done.includes(item), at) : 'left-plan';
    if (change === undefined) continue;
    const isFresh = change !== 'left-plan' && stampOf(engagement, change) <= command.rev;
    if (!isSendersWish(item, command, isFresh)) continue;
    if (isFresh) changes.push(change);
    else left.push(item);
  }
  if (changes.length === 0 && left.length > 0) return { kind: 'refused', reason: 'changed-meanwhile', items: left };
  return { kind: 'changes', changes, left };
}

/** Undefined: it stands as it is wanted. */
function tick(engagement: Engagement, plan: Plan, item: string, done: boolean, at: At): Change | undefined {
  const before = itemFacts(engagement, item).mark;
  const phase = homeOf(engagement, plan, item);
  if (phase === undefined || (before?.state === 'done') === done) return undefined;
  return { slot: 'mark', phase, item, before, after: { state: done ? 'done' : 'open', by: at.actor.id, at: at.now } };
}

/**
 * Whether the sender changed the tick. A card that does not say what was ticked showed what still stands (`isFresh`); where it
 * does not stand any more, an empty box is taken for one that nobody touched, and a tick for the sender's.
 */
function isSendersWish(item: string, { ticked, done }: SaveTasks, isFresh: boolean): boolean {
  const wanted = done.includes(item);
  return ticked === undefined ? isFresh || wanted : ticked.includes(item) !== wanted;
}
