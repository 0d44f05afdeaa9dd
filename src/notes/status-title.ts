// A status in words: by the playbook's titles, and by its other names for an L1 in languages whose titles it lacks.

import { inLanguage } from '../language/in-language.ts';
import type { Language } from '../language/language.ts';
import type { L1Status } from '../playbook/playbook.ts';
import { statusNamed } from '../playbook/status-named.ts';
import { VOCABULARIES } from '../playbook/vocabulary/words.ts';

/** `status`: `l1` or `l1/l2`; what the playbook does not have comes back as it is. */
export function statusTitle(status: string, statuses: readonly L1Status[], language: Language): string {
  const found = statusNamed(statuses, status);
  if (found === undefined) return status;
  const { title, l1 } = found.l1;
  const first = title[language] ?? VOCABULARIES[language].statuses[l1]?.[0] ?? inLanguage(title, language);
  return found.l2 === undefined ? first : `${first} - ${inLanguage(found.l2.title, language)}`;
}
