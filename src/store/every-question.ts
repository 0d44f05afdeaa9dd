// Every question that was asked, whoever asked it, one after the other, in an order of the database's own.
import { allDocuments } from './all-documents.ts';
import type { Documents } from './documents.ts';
import type { AskedQuestion } from './question-records.ts';
import { QUESTION_ID, storedQuestion } from './questions.ts';
import { readAs } from './read-as.ts';

/** Reads as much as the store holds of people. Throws AppError `unavailable`. */
export async function* everyQuestion(documents: Documents): AsyncGenerator<AskedQuestion> {
  for await (const found of allDocuments(documents, 'people'))
    if (found.id.startsWith(QUESTION_ID)) yield readAs(storedQuestion, found);
}
