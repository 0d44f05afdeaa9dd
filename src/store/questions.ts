// Questions as documents of the person who asked; each stands in the list of its conversation.
import { z } from 'zod';
import { LANGUAGES } from '../language/language.ts';
import { allDocuments } from './all-documents.ts';
import type { Document, Documents, Partition, Survives } from './documents.ts';
import { key } from './key.ts';
import { placeOf } from './place.ts';
import type { AskedQuestion, Questions } from './question-records.ts';
import { readAs } from './read-as.ts';
import { untilWritten } from './until-written.ts';

export const QUESTION_ID = 'question:';
/** Who asked has the answer; what they say of it is kept for good. */
const SURVIVES: Survives = 'crash';

export const storedQuestion: z.ZodType<AskedQuestion> = z.looseObject({
  id: z.string(),
  partner: z.string(),
  user: z.string(),
  conversation: z.string(),
  at: z.string(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  answered: z.boolean(),
  kind: z.string(),
  answer: z.string(),
  sources: z.array(z.looseObject({ page: z.string(), slug: z.string(), sectionId: z.string(), section: z.string() })),
  feedback: z
    .looseObject({ helpful: z.boolean(), at: z.string(), comment: z.string().exactOptional() })
    .exactOptional(),
  expert: z
    .looseObject({
      at: z.string(),
      channel: z.string(),
      arrived: z.literal(true).exactOptional(),
      comment: z.string().exactOptional(),
      answer: z
        .looseObject({
          text: z.string(),
          by: z.string(),
          name: z.string().exactOptional(),
          at: z.string(),
          told: z.boolean().exactOptional(),
        })
        .exactOptional(),
    })
    .exactOptional(),
});

export function questions(documents: Documents, keepDays: number): Questions {
  return {
    async save(question) {
      const partition = partitionOf(question.partner, question.user);
      await untilWritten(async () => {
        const created = await documents.write(
          partition,
          [{ kind: 'create', document: documentOf(question, keepDays) }],
          SURVIVES,
        );
        if (created) return created;
        const found = await documents.read(partition, documentId(question.id));
        if (found === undefined) return undefined;
        // Somebody may have rated the answer, or passed the question on, before the channel repeated it.
        const { feedback, expert } = readAs(storedQuestion, found);
        const kept = { ...(feedback && { feedback }), ...(expert && { expert }), ...question };
        const document = documentOf(kept, keepDays);
        return documents.write(partition, [{ kind: 'replace', document, expected: found.version }], SURVIVES);
      });
    },

    async read(partner, user, id) {
      const found = await documents.read(partitionOf(partner, user), documentId(id));
      return found && readAs(storedQuestion, found);
    },

    async recent(partner, user, conversation, since, limit) {
      const list = listOf(conversation);
      const found = await documents.newest(partitionOf(partner, user), list, { since: placeOf(since) }, limit);
      return found.map((document) => readAs(storedQuestion, document));
    },

    async all(partner, user) {
      const asked: AskedQuestion[] = [];
      for await (const found of allDocuments(documents, partitionOf(partner, user)))
        if (found.id.startsWith(QUESTION_ID)) asked.push(readAs(storedQuestion, found));
      return asked;
    },

    async rate(partner, user, id, feedback) {
      const partition = partitionOf(partner, user);
      return untilWritten(async () => {
        const found = await documents.read(partition, documentId(id));
        if (found === undefined) return false;
        const document = documentOf({ ...readAs(storedQuestion, found), feedback }, keepDays);
        const written = await documents.write(partition, [{ kind: 'replace', document, expected: found.version }]);
        return written && true;
      });
    },

    async passOn(partner, user, id, change) {
      const partition = partitionOf(partner, user);
      const ended = await untilWritten(async () => {
        const found = await documents.read(partition, documentId(id));
        if (found === undefined) return 'gone';
        const asked = readAs(storedQuestion, found);
        const expert = change(asked);
        if (expert === undefined) return { question: asked, changed: false };
        const { expert: _, ...rest } = asked;
        const question = expert === null ? rest : { ...rest, expert };
        const document = documentOf(question, keepDays);
        const written = await documents.write(partition, [{ kind: 'replace', document, expected: found.version }]);
        return written && { question, changed: true };
      });
      return ended === 'gone' ? undefined : ended;
    },
  };
}

function partitionOf(partner: string, user: string): Partition {
  return { container: 'people', partner: key(partner), owner: key(user) };
}

function documentOf(question: AskedQuestion, keepDays: number): Document {
  return {
    id: documentId(question.id),
    body: question,
    keepDays,
    list: { name: listOf(question.conversation), at: placeOf(question.at) },
  };
}

function documentId(id: string): string {
  return `${QUESTION_ID}${key(id)}`;
}

function listOf(conversation: string): string {
  return `questions:${key(conversation)}`;
}
