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
  const choices = customers.flatMap(({ engagementId, customer: name }) => {
    const shown = title(name, LONGEST_CUSTOMER) || engagementId;
    return shown === '' ? [] : [{ title: shown, value: engagementId }];
  });
  const customer: Field = {
    id: 'customer',
    label: text(language, 'message.customer'),
    required: true,
    kind: 'choice',
    choices,
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
  // Among none nobody can be chosen: another search comes first.
  const isFound = choices.length > 0;
  const fields = [...(isFound ? [customer] : []), ...(searchable ? [search] : []), ...rest];
  return {
    wrong: problems.length > 0,
    searchable,
    nothingFound: !isFound,
    fields: formElements(fields, view, language),
    next: isFound ? payload('message.note', {}) : undefined,
    find: searchable ? payload('message.note', { find: true }) : undefined,
  };
}
