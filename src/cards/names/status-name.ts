// A status as its reader's language calls it: by the playbook's own titles, L1 and L2.
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { VOCABULARIES } from '../../playbook/vocabulary/words.ts';
import type { StatusName } from '../views/view-parts.ts';

export function statusName({ l1, l2 }: StatusName, language: Language): string {
  const first = l1.title[language] ?? VOCABULARIES[language].statuses[l1.l1]?.[0] ?? inLanguage(l1.title, language);
  return l2 === undefined ? first : `${first} / ${inLanguage(l2.title, language)}`;
}
