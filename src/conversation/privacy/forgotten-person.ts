// What is left of a person while they are being forgotten: that they are, and the language to say so in.
import type { Person } from '../../store/store.ts';

/** `at`: ISO instant. Undefined: it is so already. */
export function forgottenPerson(person: Person, at: string): Person | undefined {
  if (person.leaving !== undefined) return undefined;
  const { partner, user, language, locale } = person;
  return {
    partner,
    user,
    ...(language !== undefined && { language }),
    ...(locale !== undefined && { locale }),
    references: {},
    leaving: at,
  };
}
