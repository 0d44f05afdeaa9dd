// Documents as JSON, within what every database takes: Cosmos DB ends at 2 MB for a document and for a transaction.
import { AppError } from '../app-error.ts';
import type { Write } from './documents.ts';

const LIMIT_BYTES = 1_500_000;

/** The JSON of each write's document (`''` for a deletion). Throws AppError `invalid-input` beyond 1.5 MB of UTF-8 in all. */
export function documentTexts(writes: readonly Write[]): readonly string[] {
  const texts = writes.map((write) => (write.kind === 'delete' ? '' : JSON.stringify(write.document.body)));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > LIMIT_BYTES) {
    throw new AppError(
      'invalid-input',
      `One write is ${bytes} bytes long, the store takes ${LIMIT_BYTES} at most; shorten the text.`,
    );
  }
  return texts;
}
