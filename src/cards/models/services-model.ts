// What the card of a customer's services is filled with: each with its status and target date.
import { dateText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import { payload } from '../actions.ts';
import { statusName } from '../names/status-name.ts';
import { plain } from '../plain.ts';
import type { ServiceLine, ServicesView } from '../views/record-views.ts';
import { noticeElements } from './notice-elements.ts';

export function servicesModel(view: ServicesView, language: Language) {
  const { engagementId } = view;
  return {
    customer: plain(view.customer),
    notice: noticeElements(view, language),
    services: view.services.map((line) => ({
      name: line.service,
      title: line.service,
      detail: detailOf(line, language),
      open: payload('service.open', { engagementId, service: serviceSlug(line.service) }),
    })),
    back: payload('customer.show', { engagementId }),
  };
}

function detailOf({ status, targetDate }: ServiceLine, language: Language): string {
  return [
    ...(status === undefined ? [] : [plain(statusName(status, language), 80)]),
    ...(targetDate === undefined ? [] : [text(language, 'service.target', { date: dateText(targetDate, language) })]),
  ].join(' · ');
}
