// What the payloads of several verbs are made of.
import { z } from 'zod';
import { AUTO } from '../auto.ts';

/** Far beyond what any field takes: what is too long is refused with a word, and what is endless is cut. */
const LONGEST_TYPED = 4000;

/** Ids with invisible characters or braces are not ours, nor longer ones: the bound also keeps a card small. */
export const id = z.string().regex(/^[^\p{C}{]{1,400}$/u);

export const none = z.object({});

/** Of buttons on a message that stays as it is: what they open is posted. */
export const keep = z.literal(true).exactOptional();

/** Of lists, 1-based; the first one where a card says nothing. */
export const page = z.int().positive().default(1);

/** Of engagements and what belongs to them: made by us, and URL-safe. */
export const ownId = z.string().regex(/^[\w.~-]{1,80}$/);

/** Of processes and of what can be ticked: made from the playbook's headings. */
export const slug = z.string().regex(/^[\p{L}\p{N}._/#-]{1,200}$/u);

/** A customer, for buttons that only show something. */
export const customer = z.object({ engagementId: ownId });

/** A customer as the card showed it, for buttons that change something. */
export const shown = customer.extend({ rev: z.int().nonnegative() });

/** What somebody typed or chose; the domain says whether it is right. */
const typed = z.string().transform((text) => (text === AUTO ? '' : text.slice(0, LONGEST_TYPED)));

/** A field that did not come is an empty one. */
export const text = typed.default('');

/** A field that did not come stays as it was. */
export const field = typed.exactOptional();
