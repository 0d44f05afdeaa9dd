// What is worth a word about a note that can be saved as it is.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { NoteWarning } from '../../notes/warnings-of.ts';

export function warningLines(warnings: readonly NoteWarning[], language: Language): string {
  return warnings.map(({ warning }) => `- ${text(language, `note.warning.${warning}`)}`).join('\n');
}
