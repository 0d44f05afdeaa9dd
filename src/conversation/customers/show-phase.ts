// The cards of a phase, of its gate, of a process and of a task.

import { pageOfItems } from '../../cards/page-of-items.ts';
import type { GateList, GateView, PhaseView, ProcessView, TaskView } from '../../cards/views/plan-views.ts';
import type { AfterChange, Typed } from '../../cards/views/view-parts.ts';
import { countItems } from '../../engagements/count-items.ts';
import { gateOf } from '../../engagements/gate.ts';
import { itemFacts } from '../../engagements/item-facts.ts';
import { nextProcesses } from '../../engagements/next-processes.ts';
import { phaseState } from '../../engagements/phase-state.ts';
import type { PlanItem } from '../../engagements/plan.ts';
import { planItems } from '../../engagements/plan-items.ts';
import type { Context } from '../context.ts';
import { zoneOf } from './at-of.ts';
import { itemLine, mayOf, ofCustomer, processLine } from './lines.ts';
import type { Loaded } from './load-engagement.ts';
import { namesOf } from './somebody.ts';

const NOTHING_TYPED: Typed = { typed: {}, problems: [] };
/** Of each list of a gate; more is counted, not listed. */
const GATE_ITEMS = 8;

/** Undefined: the plan has no such phase (any more). */
export function phaseView(
  loaded: Loaded,
  slug: string,
  after: AfterChange = {},
  typed: Typed = NOTHING_TYPED,
): PhaseView | undefined {
  const phase = loaded.plan.phases.find(({ phase }) => phase === slug);
  if (phase === undefined) return undefined;
  const status = loaded.engagement.phases[phase.phase]?.status;
  const { mandatory, outputs, blocked } = gateOf(loaded.engagement, phase);
  return {
    name: 'phase',
    ...ofCustomer(loaded),
    ...after,
    phase: phase.phase,
    title: phase.title,
    state: phaseState(loaded.engagement, phase.phase),
    ...(status?.reason !== undefined && { reason: status.reason }),
    reasons: phase.reasons,
    processes: phase.processes.map((process) => processLine(loaded, process)),
    ready: mandatory.length + outputs.length + blocked.length === 0,
    may: mayOf(loaded),
    ...typed,
  };
}

export function gateView(loaded: Loaded, slug: string, typed: Typed = NOTHING_TYPED): GateView | undefined {
  const phase = loaded.plan.phases.find(({ phase }) => phase === slug);
  if (phase === undefined) return undefined;
  const gate = gateOf(loaded.engagement, phase);
  const list = (items: readonly PlanItem[]): GateList => ({
    items: items.slice(0, GATE_ITEMS).map((item) => itemLine(loaded, item)),
    total: items.length,
  });
  return {
    name: 'gate',
    ...ofCustomer(loaded),
    phase: phase.phase,
    title: phase.title,
    mandatory: list(gate.mandatory),
    outputs: list(gate.outputs),
    blocked: list(gate.blocked),
    ...typed,
  };
}

export function processView(loaded: Loaded, slug: string, page = 1, after: AfterChange = {}): ProcessView | undefined {
  const found = placeOfProcess(loaded, slug);
  if (found === undefined) return undefined;
  const { phase, process } = found;
  const { done, total, mandatoryOpen } = countItems(loaded.engagement, planItems([process]));
  const groups = [
    ...process.steps.map(({ title, items }) => ({ title, items: items.map((item) => itemLine(loaded, item)) })),
    { items: process.outputs.map((item) => itemLine(loaded, item)) },
  ];
  return {
    name: 'process',
    ...ofCustomer(loaded),
    ...after,
    phase: phase.phase,
    process: slug,
    title: process.title,
    done,
    total,
    mandatoryOpen,
    ...pageOfItems(groups, page),
    leadsTo: nextProcesses(loaded.plan, slug).map(({ process: { title }, when }) => ({ title, ...(when && { when }) })),
    may: mayOf(loaded),
  };
}

/** A task, and the page of the process that it was opened from. */
export interface TaskPlace {
  readonly taskId: string;
  readonly process?: string;
  readonly page?: number;
}

export async function taskView(
  context: Context,
  loaded: Loaded,
  { taskId: id, process: from, page }: TaskPlace,
  after: AfterChange = {},
  typed: Typed = NOTHING_TYPED,
): Promise<TaskView | undefined> {
  const found = placeOfItem(loaded, id, from);
  if (found === undefined) return undefined;
  const { item, process } = found;
  const { mark, assignees, evidence } = itemFacts(loaded.engagement, id);
  const names = await namesOf(context, loaded, [...(assignees ?? []), ...(mark ? [mark.by] : [])]);
  const all = loaded.plan.phases.flatMap(({ processes }) => processes);
  const { owner, lead, members } = loaded.engagement.people;
  return {
    name: 'task',
    ...ofCustomer(loaded),
    ...after,
    item: itemLine(loaded, item),
    process: {
      process: process.slug,
      title: process.title,
      ...(process.slug === from && page !== undefined && { page }),
    },
    reasons: item.reasons,
    roles: item.roles,
    services: item.services,
    assignees: (assignees ?? []).map(names),
    evidence: evidence ?? [],
    ...(mark && { changed: { by: names(mark.by), at: mark.at } }),
    zone: zoneOf(context),
    known: [...new Set([owner, ...(lead ? [lead] : []), ...Object.values(members).flat()])].map(names),
    processes: Object.fromEntries(all.map(({ slug, title }) => [slug, title])),
    may: mayOf(loaded),
    ...typed,
  };
}

function placeOfProcess({ plan }: Loaded, slug: string) {
  for (const phase of plan.phases) {
    const process = phase.processes.find((each) => each.slug === slug);
    if (process !== undefined) return { phase, process };
  }
  return undefined;
}

/** A task stands in several processes: the one that it was opened from goes first. */
function placeOfItem({ plan }: Loaded, id: string, from: string | undefined) {
  const places = plan.phases.flatMap(({ processes }) =>
    processes.flatMap((process) => {
      const item = planItems([process]).find((each) => each.id === id);
      return item === undefined ? [] : { process, item };
    }),
  );
  return places.find(({ process }) => process.slug === from) ?? places[0];
}
