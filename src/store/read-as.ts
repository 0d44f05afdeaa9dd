// What comes back from the database is checked like everything from outside: a damaged document stops here.
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { StoredDocument } from './documents.ts';

/** Throws AppError `unavailable` when the document is not what was once written. The message names it by its version, never by a person. */
export function readAs<T>(schema: z.ZodType<T>, document: StoredDocument): T {
  const read = schema.safeParse(document.body);
  if (read.success) return read.data;
  const where = read.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');
  throw new AppError(
    'unavailable',
    `The stored document with version ${document.version} is damaged (${where}); restore it from a backup or delete it.`,
  );
}
