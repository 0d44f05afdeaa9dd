// People to choose from where the client has no picker of its own; where it has one, these are the names of those already chosen.
import type { Language } from '../../language/language.ts';
import type { Somebody } from '../engagement-views.ts';
import type { Choice } from '../form-elements.ts';
import { personName } from '../names/person-name.ts';
import { title } from '../title.ts';

const MOST = 40;

/** Each once. `chosen`: ids that must be among them, known or not. */
export function peopleChoices(
  known: readonly Somebody[],
  chosen: readonly string[],
  language: Language,
): readonly Choice[] {
  const strangers = chosen.filter((id) => id !== '').map((id): Somebody => ({ id, met: false }));
  const people = new Map([...strangers, ...known].map((each) => [each.id, each]));
  return [...people.values()]
    .slice(0, MOST)
    .map((each) => ({ title: title(personName(each, language), 60), value: each.id }));
}
