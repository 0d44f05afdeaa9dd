// A phase as its reader's language calls it: by the playbook's own title, else by the field's word.
import { inLanguage } from '../../language/in-language.ts';
import type { Language, Texts } from '../../language/language.ts';
import type { PhaseSlug } from '../../playbook/slugs.ts';
import { VOCABULARIES } from '../../playbook/vocabulary/words.ts';

export function phaseName(phase: PhaseSlug, title: Texts, language: Language): string {
  return title[language] ?? VOCABULARIES[language].phases[phase]?.[0] ?? inLanguage(title, language);
}
