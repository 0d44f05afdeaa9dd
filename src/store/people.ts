// People as documents: the person and the forms they sent share one partition, so that both are written or neither.
import { AppError } from '../app-error.ts';
import type { Documents, Partition } from './documents.ts';
import { formDocument, readForm } from './forms.ts';
import { key } from './key.ts';
import { readAs } from './read-as.ts';
import type { People } from './store.ts';
import { storedPerson } from './stored/person.ts';

export const PERSON_ID = 'person';

export function people(documents: Documents): People {
  return {
    async read(partner, user) {
      const found = await documents.read(personPartition(partner, user), PERSON_ID);
      return found && { value: readAs(storedPerson, found), version: found.version };
    },

    async save(person, expected, form) {
      const document = { id: PERSON_ID, body: person };
      const versions = await documents.write(personPartition(person.partner, person.user), [
        expected === null ? { kind: 'create', document } : { kind: 'replace', document, expected },
        ...(form ? [{ kind: 'create', document: formDocument(form) } as const] : []),
      ]);
      const version = versions?.[0];
      if (version === undefined) {
        throw new AppError(
          'conflict',
          'The person was changed meanwhile, or the form was applied already; read again and decide anew.',
        );
      }
      return version;
    },

    form: (partner, user, nonce) => readForm(documents, personPartition(partner, user), nonce),
  };
}

/** Of the person and of all that is theirs alone. */
export function personPartition(partner: string, user: string): Partition {
  return { container: 'people', partner: key(partner), owner: key(user) };
}
