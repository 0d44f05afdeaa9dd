// A phase as the field calls it in the reader's language. The titles of its pages say "… phase" and would repeat themselves.
import type { Language } from '../../language/language.ts';
import type { PhaseSlug } from '../../playbook/slugs.ts';
import { VOCABULARIES } from '../../playbook/vocabulary/words.ts';

export function phaseName(phase: PhaseSlug, language: Language): string {
  return VOCABULARIES[language].phases[phase]?.[0] ?? VOCABULARIES.en.phases[phase]?.[0] ?? phase;
}
