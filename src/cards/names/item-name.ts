// What a task, step or key output is called: tasks with their number, by which everybody knows them.
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { plainText } from '../../playbook/rich-text.ts';
import type { ItemLine } from '../views/view-parts.ts';

/** As it is written; not yet fit for a card. */
export function itemName({ kind, id, name }: Pick<ItemLine, 'kind' | 'id' | 'name'>, language: Language): string {
  const words = inLanguage(name, language);
  if (kind === 'task') return `${id} ${words}`;
  return kind === 'output' ? plainText(words) : words;
}
