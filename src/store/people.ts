// People as documents: the person and the forms they sent share one partition, so that both are written or neither.
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { LANGUAGES } from '../language/language.ts';
import type { Documents, Partition } from './documents.ts';
import { formDocument, readForm } from './forms.ts';
import { key } from './key.ts';
import { readAs } from './read-as.ts';
import type { People, Person } from './store.ts';

const PERSON_ID = 'person';

const storedReference = z.looseObject({
  serviceUrl: z.string(),
  conversationId: z.string(),
  channelId: z.string(),
  botId: z.string(),
  userId: z.string(),
  partner: z.string(),
});

// Loose: what a newer release keeps here survives being written by this one.
const storedPerson: z.ZodType<Person> = z.looseObject({
  partner: z.string(),
  user: z.string(),
  name: z.string().exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  zone: z.string().exactOptional(),
  welcomedAt: z.string().exactOptional(),
  references: z.looseObject({
    personal: storedReference.exactOptional(),
    group: storedReference.exactOptional(),
    channel: storedReference.exactOptional(),
  }),
  guest: z.looseObject({ is: z.boolean(), at: z.string() }).exactOptional(),
  engagements: z.array(z.string()).exactOptional(),
});

export function people(documents: Documents): People {
  return {
    async read(partner, user) {
      const found = await documents.read(partitionOf(partner, user), PERSON_ID);
      return found && { value: readAs(storedPerson, found), version: found.version };
    },

    async save(person, expected, form) {
      const document = { id: PERSON_ID, body: person };
      const versions = await documents.write(partitionOf(person.partner, person.user), [
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

    form: (partner, user, nonce) => readForm(documents, partitionOf(partner, user), nonce),
  };
}

function partitionOf(partner: string, user: string): Partition {
  return { container: 'people', partner: key(partner), owner: key(user) };
}
