// What is agreed about one customer's reminders: which rules speak, and how often.
import { DAYS_INPUTS } from '../../cards/actions/reminder-actions.ts';
import type { CadenceView } from '../../cards/views/reminder-views.ts';
import type { AfterChange, Typed } from '../../cards/views/view-parts.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import { RULES } from '../../reminders/rules.ts';
import type { Context, Outcome } from '../context.ts';
import { changeEngagement } from '../customers/change-engagement.ts';
import { mayOf, ofCustomer } from '../customers/lines.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { meanwhile } from '../customers/meanwhile.ts';
import { mergeTyped } from '../customers/merge-typed.ts';
import { refused } from '../customers/refused.ts';

export async function openCadence(context: Context, engagementId: string): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  if (!mayOf(loaded).work) return refused(loaded.standing === 'guest' ? 'forbidden' : 'closed', loaded);
  return { view: cadenceView(loaded), mode: 'replace', aboutCustomer: true };
}

export async function saveCadence(
  context: Context,
  { engagementId, rev }: { readonly engagementId: string; readonly rev: number },
  typed: Inputs,
): Promise<Outcome> {
  return changeEngagement(context, {
    engagementId,
    command: { kind: 'cadence.save', rev, inputs: commandInputs(typed) },
    show: (loaded, after) => cadenceView(loaded, after),
    again: async (loaded, why) => {
      const problems = why.reason === 'invalid' ? why.problems : why.reason === 'changed-meanwhile' ? [] : undefined;
      if (problems === undefined) return undefined;
      return cadenceView(loaded, meanwhile(why), {
        typed: {
          ...cadenceFields(loaded.engagement),
          ...(await mergeTyped(context, loaded, why, rev, typed, cadenceFields)),
        },
        problems: problems.map(({ field, problem }) => ({ field: field === 'off' ? 'rules' : field, problem })),
      });
    },
  });
}

function cadenceView(
  loaded: Loaded,
  after: AfterChange = {},
  typed: Typed = { typed: cadenceFields(loaded.engagement), problems: [] },
): CadenceView {
  return { name: 'cadence', ...ofCustomer(loaded), ...after, ...typed };
}

/** What is in force: what was agreed, completed by the rules' own days. */
function cadenceFields({ cadence }: Pick<Engagement, 'cadence'>): Inputs {
  const days = DAYS_INPUTS.map(({ rule, input }) => [input, String(cadence.days?.[rule] ?? usualDays(rule))]);
  return {
    rules: RULES.flatMap(({ id }) => (cadence.off?.includes(id) ? [] : [id])).join(','),
    ...Object.fromEntries(days),
  };
}

/** The card asks which are on, the engagement keeps which are off. What is as usual is not kept. */
function commandInputs({ rules, ...typed }: Inputs): Inputs {
  const on = rules?.split(',').map((rule) => rule.trim());
  const off = on && RULES.flatMap(({ id }) => (on.includes(id) ? [] : [id]));
  const days = DAYS_INPUTS.flatMap(({ rule, input }) => {
    const value = typed[input]?.trim();
    return value === undefined ? [] : [[input, value === usualDays(rule) ? '' : value]];
  });
  return { ...(off && { off: off.join(',') }), ...Object.fromEntries(days) };
}

function usualDays(rule: string): string {
  return String(RULES.find(({ id }) => id === rule)?.days ?? '');
}
