// The verbs that change something: from a press to a command, and to the card after it.
import type { Action } from '../../cards/actions.ts';
import type { View } from '../../cards/view.ts';
import type { AfterChange } from '../../cards/views/view-parts.ts';
import type { Command } from '../../engagements/command.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import type { FieldProblem, Refused } from '../../engagements/outcome.ts';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import type { Context, Outcome } from '../context.ts';
import { type Change, changeEngagement } from './change-engagement.ts';
import { engagementsOf, keysOf } from './customer-keys.ts';
import { ofCustomer } from './lines.ts';
import { type Loaded, loadEngagement } from './load-engagement.ts';
import { meanwhile } from './meanwhile.ts';
import { mergeTyped } from './merge-typed.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';
import { peopleFields, peopleView } from './show-people.ts';
import { gateView, phaseView, processView, type TaskPlace, taskView } from './show-phase.ts';
import { moveView, pendingView } from './show-plan-change.ts';
import { eventFormView, serviceFields, serviceView } from './show-services.ts';
import { typedOf } from './typed-of.ts';

type Of<V extends Action['verb']> = Extract<Action, { verb: V }>;
type TaskVerb = `task.${'done' | 'reopen' | 'skip' | 'block' | 'assign' | 'evidence'}`;
type LifeVerb = `customer.${'pause' | 'close' | 'reopen' | 'delete'}`;
export type ChangeAction = Of<
  | 'tasks.save'
  | TaskVerb
  | `phase.${'complete' | 'reopen'}`
  | 'service.save'
  | 'event.record'
  | 'people.save'
  | 'plan.apply'
  | 'playbook.move'
  | LifeVerb
>;

/** What is wrong in a form that is to be shown again; undefined: it is not about what was typed. */
function problemsOf(why: Refused): readonly FieldProblem[] | undefined {
  if (why.reason === 'invalid') return why.problems;
  return why.reason === 'changed-meanwhile' ? [] : undefined;
}

export async function changeCustomer(context: Context, action: ChangeAction): Promise<Outcome> {
  const { engagementId } = action.data;
  const change = async (rest: Omit<Change, 'engagementId'>): Promise<Outcome> =>
    changeEngagement(context, { engagementId, ...rest });
  switch (action.verb) {
    case 'tasks.save': {
      const { rev, process, page, shown, ticked } = action.data;
      const done = action.inputs.done.split(',').filter((id) => id !== '');
      return change({
        command: { kind: 'tasks.save', rev, process, shown, done, ...(ticked && { ticked }) },
        show: (loaded, after) => processView(loaded, process, page, after) ?? engagementView(context, loaded, after),
      });
    }
    case 'task.done':
    case 'task.reopen':
    case 'task.skip':
    case 'task.block':
    case 'task.assign':
    case 'task.evidence':
      return changeTask(context, action);
    case 'phase.complete':
    case 'phase.reopen': {
      const { rev, phase } = action.data;
      const { reason } = action.inputs;
      return change({
        command: { kind: action.verb, rev, phase, reason },
        show: (loaded, after) => {
          const done = phaseNotice(loaded, action, after);
          return phaseView(loaded, phase, done) ?? engagementView(context, loaded, done);
        },
        again: (loaded, why) => {
          if (why.reason === 'gate')
            return gateView(loaded, phase, { typed: { reason }, problems: [{ field: 'reason', problem: 'required' }] });
          const problems = why.reason === 'invalid' ? why.problems : undefined;
          if (problems === undefined) return undefined;
          const typed = { typed: { reason }, problems };
          return action.verb === 'phase.complete'
            ? gateView(loaded, phase, typed)
            : phaseView(loaded, phase, {}, typed);
        },
      });
    }
    case 'service.save': {
      const service = serviceOf(action.data.service);
      if (service === undefined) return refused('not-in-plan', await loadEngagement(context, engagementId));
      const inputs = typedOf(action.inputs);
      const { rev } = action.data;
      return change({
        command: { kind: 'service.save', rev, service, inputs },
        show: (loaded, after) => serviceView(loaded, service, after),
        again: (loaded, why) =>
          withProblems(why, async (problems) => {
            const fieldsOf = (engagement: Engagement) => serviceFields(engagement, service);
            const typed = await mergeTyped(context, loaded, why, rev, inputs, fieldsOf);
            return serviceView(loaded, service, meanwhile(why), { typed, problems });
          }),
      });
    }
    case 'event.record': {
      const inputs = typedOf(action.inputs);
      const { form } = action.data;
      return change({
        command: { kind: 'event.record', inputs },
        form,
        show: (loaded, after) =>
          engagementView(
            context,
            loaded,
            after.notice?.kind === 'saved' ? { ...after, notice: { kind: 'recorded' } } : after,
          ),
        again: (loaded, why) =>
          withProblems(why, (problems) => eventFormView(loaded, form, { typed: inputs, problems })),
      });
    }
    case 'people.save': {
      const inputs = typedOf(action.inputs);
      const { rev } = action.data;
      return change({
        command: { kind: 'people.save', rev, inputs },
        show: (loaded, after) => peopleView(context, loaded, after),
        again: (loaded, why) =>
          withProblems(why, async (problems) => {
            const typed = await mergeTyped(context, loaded, why, rev, inputs, peopleFields);
            return peopleView(context, loaded, meanwhile(why), { typed, problems });
          }),
      });
    }
    case 'plan.apply':
      return change({
        command: { kind: 'plan.apply', rev: action.data.rev },
        show: (loaded, after) => engagementView(context, loaded, after),
        again: (loaded, why) => (why.reason === 'changed-meanwhile' ? pendingView(loaded) : undefined),
      });
    case 'playbook.move':
      return movePlaybook(context, engagementId, action.data.to);
    case 'customer.pause':
    case 'customer.close':
    case 'customer.reopen':
    case 'customer.delete':
      return changeLife(context, action);
  }
}

/** Says which phase is complete or open again, where it was only said that something was saved. */
function phaseNotice(
  { plan }: Loaded,
  { verb, data }: Of<'phase.complete' | 'phase.reopen'>,
  after: AfterChange,
): AfterChange {
  const phase = plan.phases.find((each) => each.phase === data.phase);
  if (after.notice?.kind !== 'saved' || phase === undefined) return after;
  const kind = verb === 'phase.complete' ? 'phase-complete' : 'phase-reopened';
  return { ...after, notice: { kind, phase: phase.phase } };
}

function changeTask(context: Context, action: Of<TaskVerb>): Promise<Outcome> {
  const { engagementId, rev, taskId: item, process, page } = action.data;
  const place: TaskPlace = {
    taskId: item,
    ...(process !== undefined && { process }),
    ...(page !== undefined && { page }),
  };
  const typed = typedOf(action.inputs);
  return changeEngagement(context, {
    engagementId,
    // The verb and its inputs belong together; the compiler cannot tie them to the command across the union.
    command: { kind: action.verb, rev, item, ...typed } as Command,
    show: async (loaded, after) => {
      // Done as the next best action, on the customer's card: that card again, with what is next now.
      const isNextAction = action.verb === 'task.done' && process === undefined;
      const task = isNextAction ? undefined : await taskView(context, loaded, place, after);
      return task ?? engagementView(context, loaded, after);
    },
    again: (loaded, why) =>
      withProblems(why, (problems) => taskView(context, loaded, place, meanwhile(why), { typed, problems })),
  });
}

async function changeLife(context: Context, action: Of<LifeVerb>): Promise<Outcome> {
  const { engagementId, rev } = action.data;
  const typed = typedOf(action.inputs);
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  const others =
    action.verb === 'customer.reopen' ? await engagementsOf(context, keysOf(loaded.engagement), engagementId) : [];
  return changeEngagement(context, {
    engagementId,
    command: { kind: action.verb, rev, ...action.inputs, others } as Command,
    show: (after, done) => engagementView(context, after, done),
    again: (fresh, why) =>
      why.reason === 'invalid'
        ? { name: 'life-form', ...ofCustomer(fresh), verb: action.verb, typed, problems: why.problems }
        : undefined,
  });
}

/** To the version that the preview showed; when there is a newer one by now, a fresh preview. */
async function movePlaybook(context: Context, engagementId: string, to: string | undefined): Promise<Outcome> {
  const { playbook } = context.deps.playbook();
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  if (to !== undefined && to !== playbook.version)
    return { view: moveView(loaded, playbook), mode: 'replace', aboutCustomer: true };
  await context.deps.store.playbooks.save(playbook.version, playbook.phases);
  return changeEngagement(context, {
    engagementId,
    command: { kind: 'playbook.move', to: playbook.version },
    show: (after, done) => engagementView(context, after, done),
  });
}

function withProblems(
  why: Refused,
  show: (problems: readonly FieldProblem[]) => View | undefined | Promise<View | undefined>,
) {
  const problems = problemsOf(why);
  return problems === undefined ? undefined : show(problems);
}
