// The card of a customer: where it stands, what is next and why.
import type { EngagementView } from '../../cards/views/customer-views.ts';
import type { AfterChange } from '../../cards/views/view-parts.ts';
import { currentPhase } from '../../engagements/current-phase.ts';
import { healthOf } from '../../engagements/health.ts';
import { hintsFor } from '../../engagements/hints-for.ts';
import { nextActions } from '../../engagements/next-actions.ts';
import { summarise } from '../../engagements/summary.ts';
import type { Context } from '../context.ts';
import { mayOf, ofCustomer, processLine } from './lines.ts';
import type { Loaded } from './load-engagement.ts';
import { namesOf } from './somebody.ts';

export async function engagementView(
  context: Context,
  loaded: Loaded,
  after: AfterChange = {},
): Promise<EngagementView> {
  const { engagement, plan, at } = loaded;
  const names = await namesOf(context, loaded);
  const { attributes, life, people, previous, pending } = engagement;
  const summary = summarise(engagement, plan);
  const [next] = nextActions(engagement, plan, at.today, at.actor.id);
  const process = processInWork(loaded, next !== undefined && 'process' in next ? next.process : undefined);
  return {
    name: 'engagement',
    ...ofCustomer(loaded),
    ...after,
    motion: attributes.motion,
    services: attributes.services,
    life,
    owner: names(people.owner),
    phases: summary.phases,
    ...(process && { process }),
    ...(next && { next }),
    health: healthOf(engagement, summary, at.today),
    hints: hintsFor(attributes),
    ...(previous !== undefined && { previous }),
    pending: pending !== undefined,
    may: mayOf(loaded),
  };
}

/** Where the next action is, else the first of the current phase that has something open. */
function processInWork(loaded: Loaded, slug: string | undefined) {
  const processes = currentPhase(loaded.engagement, loaded.plan)?.processes ?? [];
  const lines = processes.map((process) => processLine(loaded, process));
  return lines.find(({ process }) => process === slug) ?? lines.find(({ done, total }) => done < total);
}
