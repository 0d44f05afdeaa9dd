// One line that says what a card says: notifications show it, screen readers read it.
import { groupNames } from '../cards/names/group-names.ts';
import { reminderCounts } from '../cards/names/reminder-counts.ts';
import type { View } from '../cards/view.ts';
import type { DigestView } from '../cards/views/reminder-views.ts';
import { inLanguage } from '../language/in-language.ts';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { doText } from '../reminders/why-text.ts';

/** A notification has room for so many customers. */
const MOST_NAMED = 3;

export function summaryOf(view: View, language: Language): string {
  switch (view.name) {
    case 'answer':
      return text(language, 'summary.answer', { page: view.source.pageTitle, section: view.source.section });
    case 'section':
      return text(language, 'summary.section', { page: view.place.pageTitle, section: view.place.section });
    case 'not-found':
      return text(language, 'summary.notFound');
    case 'digest':
      return digestSummary(view, language);
    case 'reminder': {
      const { customer, reminder } = view.line;
      const title = doText(language, reminder.why);
      return customer === undefined ? title : text(language, 'summary.reminder', { customer, title });
    }
    default:
      return text(language, `summary.${view.name}`, {
        customer: 'customer' in view ? (view.customer ?? '') : '',
        title: titleOf(view, language),
      });
  }
}

/** What a notification says in the morning: `2 overdue · 3 due today: Contoso, Fabrikam, …`. */
function digestSummary({ customers }: DigestView, language: Language): string {
  const counts = reminderCounts(
    customers.flatMap(({ lines }) => lines),
    language,
  );
  return text(language, 'summary.digest', { counts, customers: groupNames(customers, language, MOST_NAMED) });
}

/** What of a customer the card is about. */
function titleOf(view: View, language: Language): string {
  if (view.name === 'task') return inLanguage(view.item.name, language);
  if (view.name === 'service') return view.service;
  if (view.name === 'own-reminder') return view.what;
  if (view.name === 'note-form') return text(language, `note.kind.${view.kind}`);
  if (view.name === 'note') return text(language, `note.kind.${view.note.kind}`);
  return 'title' in view ? inLanguage(view.title, language) : '';
}
