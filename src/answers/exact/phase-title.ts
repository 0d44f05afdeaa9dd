// What a phase is called: as its page says, else as the playbook's words for it do; a page may be there in one language alone.
import type { Language } from '../../language/language.ts';
import type { Phase } from '../../playbook/playbook.ts';
import { VOCABULARIES } from '../../playbook/vocabulary/words.ts';

export function phaseTitle({ phase, title }: Phase, language: Language): string {
  const named = VOCABULARIES[language].phases[phase] ?? VOCABULARIES.en.phases[phase];
  return title[language] ?? title.en ?? named?.[0] ?? phase;
}
