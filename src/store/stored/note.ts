// A status note as it is stored.
import { z } from 'zod';
import { LANGUAGES } from '../../language/language.ts';
import { NOTE_KINDS, type Note, type WrittenNote } from '../../notes/note.ts';
import { service } from './slots.ts';

export const storedNote: z.ZodType<Note> = z.looseObject({
  id: z.string(),
  kind: z.enum(NOTE_KINDS),
  service: service.exactOptional(),
  fields: z.record(z.string(), z.string()),
  language: z.enum(LANGUAGES),
  author: z.string(),
  createdAt: z.string(),
  by: z.string(),
  at: z.string(),
  revision: z.number(),
});

export const storedWrittenNote: z.ZodType<WrittenNote> = z.looseObject({ rev: z.number(), note: storedNote });
