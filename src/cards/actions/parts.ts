// What the payloads of several verbs are made of.
import { z } from 'zod';
import { AUTO } from '../auto.ts';

/** Far beyond what any field takes: what is too long is refused with a word, and what is endless is cut. */
const LONGEST_TYPED = 4000;

/** Ids with invisible characters or braces are not ours, nor longer ones: the bound also keeps a card small. */
export const id = z.string().regex(/^[^\p{C}{]{1,400}$/u);

export const none = z.object({});

/** Of lists, 1-based; the first one where a card says nothing. */
export const page = z.int().positive().default(1);

/** A customer, for buttons that only show something. */
export const customer = z.object({ engagementId: id });

/** A customer as the card showed it, for buttons that change something. */
export const shown = customer.extend({ rev: z.int().nonnegative() });

/** What somebody typed or chose; the domain says whether it is right. */
const typed = z.string().transform((text) => (text === AUTO ? '' : text.slice(0, LONGEST_TYPED)));

/** A field that did not come is an empty one. */
export const text = typed.default('');

/** A field that did not come stays as it was. */
export const field = typed.exactOptional();
