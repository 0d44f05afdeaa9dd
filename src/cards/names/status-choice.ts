// A status as a choice of a form: `l1` or `l1/l2` in one, so that the two cannot disagree.
import type { Language } from '../../language/language.ts';
import type { Choice } from '../form-elements.ts';
import { title } from '../title.ts';
import type { StatusName } from '../views/view-parts.ts';
import { statusName } from './status-name.ts';

export function statusChoice(status: StatusName, language: Language): Choice {
  const { l1, l2 } = status;
  const value = l2 === undefined ? l1.l1 : `${l1.l1}/${l2.key}`;
  return { title: title(statusName(status, language), 80) || value, value };
}
