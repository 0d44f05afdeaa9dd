// A customer's form once more: what changes the plan is shown before it is applied.
import type { CustomerFormView } from '../../cards/views/customer-views.ts';
import type { AfterChange, Typed } from '../../cards/views/view-parts.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import type { Context, Outcome } from '../context.ts';
import { changeEngagement } from './change-engagement.ts';
import { ofCustomer } from './lines.ts';
import { type Loaded, loadEngagement } from './load-engagement.ts';
import { meanwhile } from './meanwhile.ts';
import { mergeTyped } from './merge-typed.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';
import { pendingView } from './show-plan-change.ts';
import { namesOf } from './somebody.ts';

export async function editCustomer(context: Context, engagementId: string): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  return { view: await formView(context, loaded, context.deps.newId()), mode: 'post', aboutCustomer: true };
}

export function saveCustomer(
  context: Context,
  { engagementId, rev, form }: { readonly engagementId: string; readonly rev: number; readonly form: string },
  inputs: Inputs,
): Promise<Outcome> {
  return changeEngagement(context, {
    engagementId,
    command: { kind: 'customer.save', rev, inputs },
    form,
    show: (loaded, after) =>
      loaded.engagement.pending === undefined ? engagementView(context, loaded, after) : pendingView(loaded),
    again: async (loaded, why) => {
      if (why.reason !== 'invalid' && why.reason !== 'changed-meanwhile') return undefined;
      const problems = why.reason === 'invalid' ? why.problems : [];
      const typed = await mergeTyped(context, loaded, why, rev, inputs, fieldsOf);
      return formView(context, loaded, context.deps.newId(), { typed, problems, ...meanwhile(why) });
    },
  });
}

/** `typed`: absent, the fields hold what is saved, or what waits for consent. */
async function formView(
  context: Context,
  loaded: Loaded,
  form: string,
  typed?: Typed & AfterChange,
): Promise<CustomerFormView> {
  const names = await namesOf(context, loaded);
  const { people } = loaded.engagement;
  return {
    name: 'customer-form',
    form,
    edits: ofCustomer(loaded),
    known: [people.owner, ...(people.lead === undefined ? [] : [people.lead])].map(names),
    typed: fieldsOf(loaded.engagement),
    problems: [],
    ...typed,
  };
}

function fieldsOf({ attributes, pending = attributes, people }: Engagement): Inputs {
  const { services, ...rest } = pending;
  const fields = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, String(value)]));
  return { ...fields, services: services.join(','), owner: people.owner, lead: people.lead ?? '' };
}
