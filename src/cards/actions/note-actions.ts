// Buttons of status notes: forms, coach, list, copy, and the guide to the status.
import { z } from 'zod';
import { NOTE_KINDS } from '../../notes/note.ts';
import { NOTE_INPUTS } from '../../notes/note-kinds.ts';
import { NOTE_FILTERS } from '../views/note-views.ts';
import { customer, field, id, none, ownId, page, shown, slug, text } from './parts.ts';

const kind = z.enum(NOTE_KINDS);
/** As typed, of whatever kind: the table of kinds says which belong to which. */
const fields = z.object(Object.fromEntries(NOTE_INPUTS.map((name) => [name, field])));

/** Of a new note there is no id yet, whichever way a client says so; and without a `rev` nothing of what is there was seen. */
const form = {
  data: z.preprocess(
    (data) => withoutEmpty(data, 'noteId'),
    customer.extend({ rev: shown.shape.rev.default(0), kind, form: id, noteId: ownId.exactOptional() }),
  ),
  inputs: fields,
} as const;

/** What was chosen before the guide was asked, by input. The text is a field of the guide's card: in each button it would burst the card. */
const draft = z.object({
  kind,
  form: id,
  noteId: ownId.exactOptional(),
  typed: z.record(z.string().max(40), z.string().max(200)),
});

const show = z.enum(NOTE_FILTERS);

export const NOTE_ACTIONS = {
  /** `noteService`: the entitlement that the form begins with. */
  'note.new': { data: customer.extend({ kind, noteService: slug.exactOptional() }), inputs: none },
  'note.revise': { data: customer.extend({ kind: kind.exactOptional(), noteId: ownId }), inputs: none },
  'note.check': form,
  'note.template': form,
  'note.save': form,
  'note.open': { data: customer.extend({ noteId: ownId }), inputs: none },
  'note.list': {
    /** `filter`: what the page is a page of; without it, of what is asked for. */
    data: customer.extend({ page, filter: show.catch('all').exactOptional() }),
    inputs: z.object({ show: show.optional().catch(undefined) }),
  },
  'note.copy': { data: customer.extend({ noteId: ownId }), inputs: none },
  'note.export': { data: customer, inputs: none },
  /** From a form its fields and its `rev` come along; on the guide's own card they wait in `draft`. */
  'status.guide': {
    data: customer.extend({
      rev: shown.shape.rev.exactOptional(),
      kind: kind.exactOptional(),
      form: id.exactOptional(),
      noteId: ownId.exactOptional(),
      draft: draft.exactOptional(),
    }),
    inputs: fields.extend({ described: field }),
  },
  /** From a message to the form. `find`: other customers are looked for first. */
  'message.note': {
    data: z.object({ find: z.literal(true).exactOptional() }),
    inputs: z.object({ customer: text, search: text, kind: text, message: text }),
  },
  /** Back to the form, with the status that was found (`l1/l2`), or without. */
  'status.take': { data: shown.extend({ draft, found: z.string().max(120).exactOptional() }), inputs: fields },
} as const;

function withoutEmpty(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([name, value]) => name !== key || (value ?? '') !== ''));
}
