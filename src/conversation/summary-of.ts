// One line that says what a card says: notifications show it, screen readers read it.
import type { View } from '../cards/view.ts';
import { inLanguage } from '../language/in-language.ts';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';

export function summaryOf(view: View, language: Language): string {
  switch (view.name) {
    case 'answer':
      return text(language, 'summary.answer', { page: view.source.pageTitle, section: view.source.section });
    case 'section':
      return text(language, 'summary.section', { page: view.place.pageTitle, section: view.place.section });
    case 'not-found':
      return text(language, 'summary.notFound');
    default:
      return text(language, `summary.${view.name}`, {
        customer: 'customer' in view ? view.customer : '',
        title: titleOf(view, language),
      });
  }
}

/** What of a customer the card is about. */
function titleOf(view: View, language: Language): string {
  if (view.name === 'task') return inLanguage(view.item.name, language);
  if (view.name === 'service') return view.service;
  return 'title' in view ? inLanguage(view.title, language) : '';
}
