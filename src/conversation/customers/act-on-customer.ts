// The verbs about customers: each row loads, decides and shows; who may do it is asked again in every one of them.
import type { Action } from '../../cards/actions.ts';
import type { View } from '../../cards/view.ts';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import type { Context, Outcome } from '../context.ts';
import type { NoteAction } from '../notes/act-on-notes.ts';
import type { PortfolioAction } from '../portfolio/act-on-portfolio.ts';
import type { PrivacyAction } from '../privacy/act-on-privacy.ts';
import type { ReminderAction } from '../reminders/act-on-reminders.ts';
import { changeCustomer } from './change-customer.ts';
import { createCustomer, newCustomer } from './create-customer.ts';
import { editCustomer, saveCustomer } from './edit-customer.ts';
import { ofCustomer } from './lines.ts';
import { listCustomers } from './list-customers.ts';
import { type Loaded, loadEngagement } from './load-engagement.ts';
import { moveAll } from './move-all.ts';
import { openCustomer } from './open-customer.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';
import { historyView, peopleView } from './show-people.ts';
import { gateView, phaseView, processView, taskView } from './show-phase.ts';
import { showPhases } from './show-phases.ts';
import { moveView, pendingView } from './show-plan-change.ts';
import { eventFormView, servicesView, serviceView } from './show-services.ts';
import { typedOf } from './typed-of.ts';
import { undo } from './undo.ts';

export type CustomerAction = Exclude<
  Action,
  | NoteAction
  | ReminderAction
  | PortfolioAction
  | PrivacyAction
  | { verb: `answer.${string}` | `settings.${string}` | 'ask.example' | 'help.open' | 'message.note' }
>;

export async function actOnCustomer(context: Context, action: CustomerAction): Promise<Outcome> {
  const show = (engagementId: string, view: (loaded: Loaded) => View | undefined | Promise<View | undefined>) =>
    showOf(context, engagementId, view);
  switch (action.verb) {
    case 'customer.new':
      return newCustomer(context);
    case 'customer.create':
      return createCustomer(context, action.data.form, typedOf(action.inputs));
    case 'customer.edit':
      return editCustomer(context, action.data.engagementId);
    case 'customer.save':
      return saveCustomer(context, action.data, typedOf(action.inputs));
    case 'customer.list': {
      const { page, filter } = action.data;
      const { search = filter.search, show: wanted = filter.show } = action.inputs;
      return listCustomers(context, { page, search, show: wanted }, 'replace');
    }
    case 'customer.open':
      return openCustomer(context, action.data.engagementId, 'post');
    case 'customer.show':
      return openCustomer(context, action.data.engagementId, 'replace');
    case 'phases.open':
      return showPhases(context);
    case 'phase.open':
      return show(action.data.engagementId, (loaded) => phaseView(loaded, action.data.phase));
    case 'phase.gate':
      return show(action.data.engagementId, (loaded) => gateView(loaded, action.data.phase));
    case 'process.open':
      return show(action.data.engagementId, (loaded) => processView(loaded, action.data.process, action.data.page));
    case 'task.edit':
      return show(action.data.engagementId, (loaded) => taskView(context, loaded, action.data));
    case 'services.open':
      return show(action.data.engagementId, (loaded) => servicesView(loaded));
    case 'service.open': {
      const service = serviceOf(action.data.service);
      return show(action.data.engagementId, (loaded) =>
        service === undefined ? undefined : serviceView(loaded, service),
      );
    }
    case 'event.new':
      return show(action.data.engagementId, (loaded) => eventFormView(loaded, context.deps.newId()));
    case 'people.open':
      return show(action.data.engagementId, (loaded) => peopleView(context, loaded));
    case 'history.open':
      return show(action.data.engagementId, (loaded) => historyView(context, loaded, action.data.page));
    case 'life.open': {
      const { engagementId, to } = action.data;
      return show(engagementId, (loaded) => ({
        name: 'life-form',
        ...ofCustomer(loaded),
        verb: `customer.${to}` as const,
        typed: {},
        problems: [],
      }));
    }
    case 'plan.open':
      return show(action.data.engagementId, (loaded) =>
        loaded.engagement.pending === undefined ? engagementView(context, loaded) : pendingView(loaded),
      );
    case 'playbook.preview':
      return show(action.data.engagementId, (loaded) => moveView(loaded, context.deps.playbook().playbook));
    case 'playbook.move-all':
      return moveAll(context, action.data.engagementId, action.data.to);
    case 'undo':
      return undo(context, action.data.undoId);
    default:
      return changeCustomer(context, action);
  }
}

async function showOf(
  context: Context,
  engagementId: string,
  view: (loaded: Loaded) => View | undefined | Promise<View | undefined>,
): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  const shown = await view(loaded);
  return shown === undefined ? refused('not-in-plan', loaded) : { view: shown, mode: 'replace', aboutCustomer: true };
}
