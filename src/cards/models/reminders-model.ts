// What the list of reminders is filled with: what is open or to come, and for leads who cannot be reached.
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { personName } from '../names/person-name.ts';
import { plain } from '../plain.ts';
import type { RemindersView } from '../views/reminder-views.ts';
import { noticeElements } from './notice-elements.ts';
import { lineElement } from './reminder-groups.ts';

const LONGEST_NAME = 60;
const MOST_UNREACHABLE = 8;

export function remindersModel(view: RemindersView, language: Language) {
  const { page, more, lines, unreachable } = view;
  const others = unreachable.length - MOST_UNREACHABLE;
  return {
    notice: noticeElements(view, language),
    lines: lines.map((line) =>
      lineElement(line, view, language, line.customer === undefined ? '' : plain(line.customer, LONGEST_NAME)),
    ),
    empty: lines.length === 0,
    unreachable: [
      ...unreachable.slice(0, MOST_UNREACHABLE).map((each) => `- ${unreachableText(each, view.zone, language)}`),
      ...(others > 0 ? [`- ${text(language, 'list.more', { count: others })}`] : []),
    ].join('\n'),
    previous: page > 1 ? payload('reminder.list', { page: page - 1 }) : undefined,
    next: more ? payload('reminder.list', { page: page + 1 }) : undefined,
    today: payload('today.open', { page: 1 }),
    settings: payload('settings.open', { keep: true }),
  };
}

/** What the channel calls it, in our words. */
const REASONS: Readonly<Record<string, 'not-installed' | 'blocked' | 'disabled'>> = {
  BotNotInConversationRoster: 'not-installed',
  ConversationNotFound: 'not-installed',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotDisabledByAdmin: 'disabled',
};

function unreachableText(
  { who, code, since }: RemindersView['unreachable'][number],
  zone: string,
  language: Language,
): string {
  const name = plain(personName(who, language), LONGEST_NAME);
  const args = { name, since: instantText(since, zone, language), code: plain(code, LONGEST_NAME) };
  return text(language, `reminders.unreachable.${REASONS[code] ?? 'other'}`, args);
}
