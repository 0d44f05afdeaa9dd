// The field for why something is done against the usual way.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Field } from '../form-elements.ts';

/** As much as the domain takes. */
const LONGEST_REASON = 1000;

export function reasonField(language: Language, required = true): Field {
  return {
    id: 'reason',
    label: text(language, 'reason.label'),
    kind: 'text',
    most: LONGEST_REASON,
    lines: true,
    required,
  };
}
