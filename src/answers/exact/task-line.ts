// A task in one line of an exact answer: id, name, whether it must be done, by whom, for which services.
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Task } from '../../playbook/playbook.ts';
import { toRichText } from '../../playbook/rich-text.ts';

/** Rich text. */
export function taskLine(task: Task, language: Language): string {
  const { id, name, mandatory, role, services } = task;
  const facts = [
    text(language, mandatory ? 'item.isMandatory' : 'item.isOptional'),
    role ?? text(language, 'exact.nobody'),
    services.join(' / '),
  ].filter((fact) => fact !== '');
  return toRichText([{ text: id, bold: true }, { text: ` ${inLanguage(name, language)} (${facts.join(', ')})` }]);
}
