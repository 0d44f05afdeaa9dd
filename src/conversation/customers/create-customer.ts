// A new customer: the form, and what becomes of it. The same form twice is one customer.
import { createHash } from 'node:crypto';
import { AppError } from '../../app-error.ts';
import type { CustomerFormView } from '../../cards/views/customer-views.ts';
import type { Typed } from '../../cards/views/view-parts.ts';
import type { Inputs } from '../../engagements/command.ts';
import { decide } from '../../engagements/decide.ts';
import { planOf } from '../../engagements/plan-of.ts';
import { summarise } from '../../engagements/summary.ts';
import type { Context, Outcome } from '../context.ts';
import { pullWakes } from '../reminders/pull-wakes.ts';
import { atOf } from './at-of.ts';
import { claimCustomer, engagementsOf, keysOf, keysTyped } from './customer-keys.ts';
import { loadEngagement, seenBy } from './load-engagement.ts';
import { refused } from './refused.ts';
import { rememberEngagement } from './remember-engagement.ts';
import { engagementView } from './show-engagement.ts';
import { somebody } from './somebody.ts';

const MOST_TRIES = 10;

export async function newCustomer(context: Context): Promise<Outcome> {
  if (await context.isGuest()) return refused('forbidden');
  return {
    view: await formView(context, context.deps.newId(), { typed: {}, problems: [] }),
    mode: 'post',
    aboutCustomer: true,
  };
}

export async function createCustomer(context: Context, form: string, inputs: Inputs): Promise<Outcome> {
  const { store, playbook } = context.deps;
  const { partner, user } = context.turn;
  const inUse = playbook().playbook;
  const at = await atOf(context, inUse);
  // Made from the form, so that the form once more finds what it made.
  const id = createHash('sha256')
    .update(JSON.stringify([partner, user.id, form]))
    .digest('base64url')
    .slice(0, 22);
  for (let attempt = 1; ; attempt += 1) {
    const made = await loadEngagement(context, id);
    if (made !== undefined) {
      // What made it may have broken off right after it was saved, and then nobody would find it.
      await rememberEngagement(context, made.engagement);
      await pullWakes(context, made.engagement);
      return { view: await engagementView(context, made), mode: 'replace', aboutCustomer: true };
    }
    // Made by this form once, and deleted or given to others since.
    if ((await store.engagements.read(partner, id)) !== undefined) return refused('gone');

    const others = await engagementsOf(context, keysTyped(inputs), id);
    const outcome = decide(undefined, { kind: 'customer.create', id, inputs, others }, at);
    if (outcome.kind === 'refused' && outcome.reason === 'invalid') {
      const view = await formView(context, form, { typed: inputs, problems: outcome.problems });
      return { view, mode: 'replace', aboutCustomer: true };
    }
    if (outcome.kind === 'refused') {
      // Named only to those who may see it.
      const open = outcome.reason === 'already-open' ? await loadEngagement(context, outcome.engagement) : undefined;
      return refused(outcome.reason, open);
    }
    if (outcome.kind === 'unchanged') return refused('gone');

    const { engagement, event } = outcome;
    try {
      await claimCustomer(context, engagement, keysOf(engagement), others);
      await store.playbooks.save(inUse.version, inUse.phases);
      await store.engagements.save(
        engagement,
        null,
        event,
        summarise(engagement, planOf(inUse, engagement.attributes)),
      );
    } catch (error) {
      if (error instanceof AppError && error.kind === 'conflict' && attempt < MOST_TRIES) continue;
      throw error;
    }
    await rememberEngagement(context, engagement);
    await pullWakes(context, engagement);
    const loaded = await seenBy(context, engagement, inUse);
    if (loaded === undefined) return refused('gone');
    const undoId = outcome.undoUntil === undefined ? {} : { undoId: `${id}.${event.rev}` };
    const view = await engagementView(context, loaded, { notice: { kind: 'saved' }, ...undoId });
    return { view, mode: 'replace', aboutCustomer: true };
  }
}

async function formView(context: Context, form: string, typed: Typed): Promise<CustomerFormView> {
  return { name: 'customer-form', form, known: [await somebody(context, context.turn.user.id)], ...typed };
}
