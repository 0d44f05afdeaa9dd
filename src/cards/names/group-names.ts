// Whom reminders are about: the names of their customers, each once.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { title } from '../title.ts';
import type { DigestGroup } from '../views/reminder-views.ts';

const LONGEST_NAME = 40;

/** In their order, `most` of them, and no Markdown. */
export function groupNames(groups: readonly DigestGroup[], language: Language, most: number): string {
  const names = new Set(groups.map(({ customer }) => customer ?? text(language, 'reminder.rule.own')));
  const shown = [...names].slice(0, most).map((name) => title(name, LONGEST_NAME));
  return [...shown, ...(names.size > most ? ['…'] : [])].join(', ');
}
