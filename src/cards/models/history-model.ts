// What the history of a customer is filled with: who did what when, and what was different after it.
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { personName } from '../names/person-name.ts';
import { plain } from '../plain.ts';
import type { EventLine, HistoryView } from '../views/record-views.ts';
import { changeLines } from './change-lines.ts';

/** Of one event; ten of them stand on a card. */
const MOST_LINES = 6;

export function historyModel(view: HistoryView, language: Language) {
  const { engagementId, page, more } = view;
  const turn = (to: number) => payload('history.open', { engagementId, page: to });
  return {
    customer: plain(view.customer),
    events: view.events.map((event) => eventModel(event, view.zone, language)),
    older: more ? turn(page + 1) : undefined,
    newer: page > 1 ? turn(page - 1) : undefined,
    back: payload('customer.show', { engagementId }),
  };
}

function eventModel(event: EventLine, zone: string, language: Language) {
  const lines = [
    ...(event.reason === undefined ? [] : [text(language, 'history.reason', { reason: plain(event.reason) })]),
    ...event.changes.flatMap((change) => changeLines(change, event, language)),
  ];
  const shown = lines.slice(0, MOST_LINES);
  const surface = event.surface === 'personal' ? [] : [text(language, `history.surface.${event.surface}`)];
  return {
    what: text(language, `history.${event.command}`),
    by: [instantText(event.at, zone, language), plain(personName(event.by, language), 60), ...surface].join(' · '),
    lines: [
      ...shown.map((line) => `- ${line}`),
      ...(lines.length > shown.length
        ? [`- ${text(language, 'list.more', { count: lines.length - shown.length })}`]
        : []),
    ].join('\n'),
  };
}
