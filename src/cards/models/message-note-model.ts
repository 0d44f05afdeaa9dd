// What the card that makes a note of a message is filled with: the customer, the kind, and what was said.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { NOTE_KINDS } from '../../notes/note.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { title } from '../title.ts';
import type { MessageNoteView } from '../views/note-views.ts';

/** A message and its address. */
const LONGEST_MESSAGE = 3000;
const LONGEST_SEARCH = 60;
/** Many customers are shown at once, and the card is to stay small. */
const LONGEST_CUSTOMER = 60;

export function messageNoteModel(view: MessageNoteView, language: Language) {
  const { customers, searchable, problems } = view;
  const customer: Field = {
    id: 'customer',
    label: text(language, 'message.customer'),
    required: true,
    kind: 'choice',
    choices: customers.map(({ engagementId, customer: name }) => ({
      title: title(name, LONGEST_CUSTOMER),
      value: engagementId,
    })),
  };
  const search: Field = {
    id: 'search',
    label: text(language, 'message.search'),
    kind: 'text',
    most: LONGEST_SEARCH,
  };
  const rest: readonly Field[] = [
    {
      id: 'kind',
      label: text(language, 'message.kind'),
      required: true,
      kind: 'choice',
      choices: NOTE_KINDS.map((kind) => ({ title: text(language, `note.kind.${kind}`), value: kind })),
    },
    {
      id: 'message',
      label: text(language, 'message.text'),
      required: true,
      kind: 'text',
      lines: true,
      most: LONGEST_MESSAGE,
    },
  ];
  const fields = [customer, ...(searchable ? [search] : []), ...rest];
  return {
    wrong: problems.length > 0,
    searchable,
    nothingFound: customers.length === 0,
    fields: formElements(fields, view, language),
    next: payload('message.note', {}),
    find: searchable ? payload('message.note', { find: true }) : undefined,
  };
}
