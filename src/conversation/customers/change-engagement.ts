// The way of every change: load, decide, save with the version that was read; when somebody was faster, once more.
import { AppError } from '../../app-error.ts';
import type { View } from '../../cards/view.ts';
import type { AfterChange } from '../../cards/views/view-parts.ts';
import type { Command } from '../../engagements/command.ts';
import { decide } from '../../engagements/decide.ts';
import type { HistoryEvent } from '../../engagements/history.ts';
import type { Refused } from '../../engagements/outcome.ts';
import { planItems } from '../../engagements/plan-items.ts';
import { planOf } from '../../engagements/plan-of.ts';
import { summarise } from '../../engagements/summary.ts';
import type { AppliedForm } from '../../store/store.ts';
import type { Context, Outcome } from '../context.ts';
import { pullWakes } from '../reminders/pull-wakes.ts';
import { type Loaded, loadEngagement, pinnedPlaybook, seenBy } from './load-engagement.ts';
import { otherOpen } from './other-open.ts';
import { refused } from './refused.ts';
import { rememberEngagement } from './remember-engagement.ts';

/** Each time somebody else was faster; with forty people on one card the last of them still gets through. */
const MOST_TRIES = 50;

export interface Change {
  readonly engagementId: string;
  /** Or how it is made from the engagement as it stands, anew for every try. */
  readonly command: Command | ((loaded: Loaded) => Promise<Command>);
  /** Nonce of the form, where the same form twice would count twice. */
  readonly form?: string;
  /** See `Actor`. */
  readonly answersFor?: string;
  /** The card after it. */
  readonly show: (loaded: Loaded, after: AfterChange, event?: HistoryEvent) => View | Promise<View>;
  /** The form again, with what was typed, where the domain refused what stands in it. Undefined: the usual refusal. */
  readonly again?: (loaded: Loaded, why: Refused) => View | undefined | Promise<View | undefined>;
}

export async function changeEngagement(context: Context, change: Change): Promise<Outcome> {
  const { store } = context.deps;
  const { partner } = context.turn;
  for (let attempt = 1; ; attempt += 1) {
    const before = await loadEngagement(context, change.engagementId, change.answersFor);
    if (before === undefined) return refused('gone');
    const applied = change.form && (await store.engagements.form(partner, change.engagementId, change.form));
    if (applied) {
      const view = JSON.parse(applied.outcome) as View | null;
      return view === null ? refused('gone') : cardOf(view);
    }

    const command = typeof change.command === 'function' ? await change.command(before) : change.command;
    const outcome = decide(before.engagement, command, before.at);
    if (outcome.kind === 'refused') {
      const view = await change.again?.(before, outcome);
      if (view !== undefined) return cardOf(view);
      // Somebody was faster: the fresh card, which says what was not taken.
      if (outcome.reason === 'changed-meanwhile')
        return cardOf(await change.show(before, meanwhile(before, outcome.items)));
      return outcome.reason === 'already-open'
        ? alreadyOpen(context, outcome.engagement)
        : refused(outcome.reason, before);
    }
    if (outcome.kind === 'unchanged') return cardOf(await change.show(before, { notice: { kind: 'unchanged' } }));

    const { engagement, event } = outcome;
    // Another version of the playbook brings another plan.
    const isMoved = engagement.playbook !== before.engagement.playbook;
    const playbook = isMoved ? await pinnedPlaybook(context, engagement.playbook) : before.at.playbook;
    const after = await seenBy(context, engagement, playbook, change.answersFor);
    const plan = planOf(playbook, engagement.attributes);
    const done: AfterChange = {
      ...(outcome.left.length > 0 ? meanwhile(before, outcome.left) : { notice: { kind: 'saved' } }),
      ...(outcome.undoUntil !== undefined && { undoId: `${engagement.id}.${event.rev}` }),
    };
    // Whoever took themselves off the customer has nothing more to see.
    const view =
      after === undefined || engagement.life.state === 'deleted' ? undefined : await change.show(after, done, event);
    const form: AppliedForm | undefined =
      change.form === undefined
        ? undefined
        : { nonce: change.form, at: context.turn.at, outcome: JSON.stringify(view ?? null) };
    try {
      const other = await otherOpen(context, before.engagement, engagement);
      if (other !== undefined) return alreadyOpen(context, other);
      await store.engagements.save(engagement, before.engagement.rev, event, summarise(engagement, plan), form);
    } catch (error) {
      if (error instanceof AppError && error.kind === 'conflict' && attempt < MOST_TRIES) continue;
      throw error;
    }
    await rememberEngagement(context, engagement);
    await pullWakes(context, engagement);
    return view === undefined ? refused('gone') : cardOf(view);
  }
}

/** It is named only to those who may see it. */
async function alreadyOpen(context: Context, engagementId: string): Promise<Outcome> {
  return refused('already-open', await loadEngagement(context, engagementId));
}

function meanwhile({ plan }: Loaded, items: readonly string[]): AfterChange {
  const all = planItems(plan.phases.flatMap(({ processes }) => processes));
  const names = items.flatMap((id) => all.find((item) => item.id === id)?.name ?? []);
  return { notice: { kind: 'changed-meanwhile', items: names } };
}

function cardOf(view: View): Outcome {
  return { view, mode: 'replace', aboutCustomer: true };
}
