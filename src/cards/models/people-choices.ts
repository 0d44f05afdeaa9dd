// People to choose from where the client has no picker of its own; where it has one, these are the names of those already chosen.
import type { Language } from '../../language/language.ts';
import type { Choice } from '../form-elements.ts';
import { personName } from '../names/person-name.ts';
import { title } from '../title.ts';
import type { Somebody } from '../views/view-parts.ts';

/** Beside those who are chosen. */
const MOST_KNOWN = 8;
const ID = /^[^\s,{}\p{C}]{1,100}$/u;

/** Each once. `chosen`: ids that must be among them, known or not. */
export function peopleChoices(
  known: readonly Somebody[],
  chosen: readonly string[],
  language: Language,
): readonly Choice[] {
  const isChosen = ({ id }: Somebody) => chosen.includes(id);
  const strangers = chosen.filter((id) => ID.test(id)).map((id): Somebody => ({ id, met: false }));
  const others = known.filter((each) => !isChosen(each)).slice(0, MOST_KNOWN);
  const people = new Map([...strangers, ...known.filter(isChosen), ...others].map((each) => [each.id, each]));
  return [...people.values()].map((each) => ({ title: title(personName(each, language), 60), value: each.id }));
}
