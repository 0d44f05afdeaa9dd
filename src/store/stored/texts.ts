// What is said in several languages, as it is stored.
import { z } from 'zod';
import { LANGUAGES, type Texts } from '../../language/language.ts';

export const texts: z.ZodType<Texts> = z.partialRecord(z.enum(LANGUAGES), z.string());
