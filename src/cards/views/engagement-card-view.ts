// All cards about customers.
import type {
  CustomerFormView,
  CustomerListView,
  EngagementView,
  LifeFormView,
  OwnChatView,
  PeopleView,
  RefusedView,
} from './customer-views.ts';
import type { NoteCardView } from './note-views.ts';
import type { GateView, PhasesView, PhaseView, PlanChangeView, ProcessView, TaskView } from './plan-views.ts';
import type { PortfolioView } from './portfolio-view.ts';
import type { EventFormView, HistoryView, ServicesView, ServiceView } from './record-views.ts';

export type EngagementCardView =
  | CustomerFormView
  | CustomerListView
  | PortfolioView
  | EngagementView
  | PhaseView
  | ProcessView
  | TaskView
  | GateView
  | ServicesView
  | ServiceView
  | EventFormView
  | PeopleView
  | HistoryView
  | PlanChangeView
  | LifeFormView
  | NoteCardView
  | PhasesView
  | RefusedView
  | OwnChatView;
