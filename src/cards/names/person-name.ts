// What a person is called, where nobody knows the name as well.
import { isFormer } from '../../engagements/former.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Somebody } from '../views/view-parts.ts';

/** As it is written; not yet fit for a card. */
export function personName({ id, name }: Somebody, language: Language): string {
  if (id === '') return text(language, 'person.none');
  if (isFormer(id)) return text(language, 'person.former');
  return name?.trim() ? name : text(language, 'person.unknown');
}
