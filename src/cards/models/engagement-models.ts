// What the template of each card about customers is filled with.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { EngagementCardView } from '../views/engagement-card-view.ts';
import { customerFormModel } from './customer-form-model.ts';
import { customerListModel } from './customer-list-model.ts';
import { engagementModel } from './engagement-model.ts';
import { eventFormModel } from './event-form-model.ts';
import { gateModel } from './gate-model.ts';
import { historyModel } from './history-model.ts';
import { lifeFormModel } from './life-form-model.ts';
import { messageNoteModel } from './message-note-model.ts';
import { noteFormModel } from './note-form-model.ts';
import { noteModel } from './note-model.ts';
import { notesModel } from './notes-model.ts';
import { peopleModel } from './people-model.ts';
import { phaseModel } from './phase-model.ts';
import { phasesModel } from './phases-model.ts';
import { planChangeModel } from './plan-change-model.ts';
import { portfolioModel } from './portfolio-model.ts';
import { processModel } from './process-model.ts';
import { refusedModel } from './refused-model.ts';
import { serviceModel } from './service-model.ts';
import { servicesModel } from './services-model.ts';
import { statusGuideModel } from './status-guide-model.ts';
import { taskModel } from './task-model.ts';

export function engagementCardModel(view: EngagementCardView, language: Language): Readonly<Record<string, unknown>> {
  switch (view.name) {
    case 'customer-form':
      return customerFormModel(view, language);
    case 'customer-list':
      return customerListModel(view, language);
    case 'portfolio':
      return portfolioModel(view, language);
    case 'engagement':
      return engagementModel(view, language);
    case 'phase':
      return phaseModel(view, language);
    case 'process':
      return processModel(view, language);
    case 'task':
      return taskModel(view, language);
    case 'gate':
      return gateModel(view, language);
    case 'services':
      return servicesModel(view, language);
    case 'service':
      return serviceModel(view, language);
    case 'event-form':
      return eventFormModel(view, language);
    case 'people':
      return peopleModel(view, language);
    case 'history':
      return historyModel(view, language);
    case 'plan-change':
      return planChangeModel(view, language);
    case 'life-form':
      return lifeFormModel(view, language);
    case 'phases':
      return phasesModel(view, language);
    case 'note-form':
      return noteFormModel(view, language);
    case 'note':
      return noteModel(view, language);
    case 'notes':
      return notesModel(view, language);
    case 'message-note':
      return messageNoteModel(view, language);
    case 'status-guide':
      return statusGuideModel(view, language);
    case 'refused':
      return refusedModel(view, language);
    case 'own-chat':
      return { explanation: text(language, view.reached ? 'ownChat.reached' : 'ownChat.unreached') };
  }
}
