// A message becomes a note: first the customer and the kind are chosen, then its form is filled with what was said.
import { CUSTOMERS_TO_CHOOSE, type MessageNoteView } from '../../cards/views/note-views.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { FieldProblem } from '../../engagements/outcome.ts';
import { standingOf } from '../../engagements/standing.ts';
import { foldWords } from '../../language/fold-words.ts';
import { NOTE_KINDS, type NoteKind } from '../../notes/note.ts';
import { NOTE_FIELDS } from '../../notes/note-kinds.ts';
import type { EngagementHeader } from '../../store/store.ts';
import type { Context, Outcome } from '../context.ts';
import { atOf } from '../customers/at-of.ts';
import { visibleHeaders } from '../customers/visible-headers.ts';
import type { QuoteInput } from '../turn.ts';
import { newNote } from './fill-note.ts';
import { fitted, shortened, withAddress } from './quoted-text.ts';

/** Of the message; its address comes on top. */
const LONGEST_QUOTE = 2000;

/** Where a message goes in the form of each kind: what happened, not who the customer is. */
const QUOTED_IN: Readonly<Record<NoteKind, string>> = {
  entitlement: 'text',
  overall: 'text',
  engineer: 'summary',
  executive: 'workloadNotes',
  enterprise: 'activities',
};

export async function quoteMessage(context: Context, { text, link, own }: QuoteInput): Promise<Outcome> {
  if (own) return { toast: 'message.own' };
  if (text === '') return { toast: 'message.empty' };
  return chooseCustomer(context, { kind: 'overall', message: withAddress(shortened(text, LONGEST_QUOTE), link) });
}

export async function noteFromMessage(
  context: Context,
  { find }: { readonly find?: true },
  typed: { readonly customer: string; readonly search: string; readonly kind: string; readonly message: string },
): Promise<Outcome> {
  if (find) return chooseCustomer(context, typed);
  const kind = NOTE_KINDS.find((each) => each === typed.kind);
  const missing = (['customer', 'kind', 'message'] as const).filter((field) => typed[field].trim() === '');
  const problems: FieldProblem[] = missing.map((field) => ({ field, problem: 'required' }));
  if (kind === undefined && typed.kind !== '') problems.push({ field: 'kind', problem: 'not-a-choice' });
  if (kind === undefined || problems.length > 0) return chooseCustomer(context, typed, problems);
  const name = QUOTED_IN[kind];
  const field = NOTE_FIELDS[kind].find((each) => each.name === name);
  const longest = field?.form === 'text' ? field.longest : LONGEST_QUOTE;
  return newNote(context, typed.customer, { kind, quoted: { [name]: fitted(typed.message, longest) } });
}

async function chooseCustomer(
  context: Context,
  typed: Inputs,
  problems: readonly FieldProblem[] = [],
): Promise<Outcome> {
  const all = await writableHeaders(context);
  if (all.length === 0) return { toast: 'message.noCustomers' };
  const words = foldWords(typed.search ?? '');
  const customers = all
    .filter(({ attributes }) => foldWords(attributes.name).includes(words))
    .slice(0, CUSTOMERS_TO_CHOOSE)
    .map(({ id, attributes }) => ({ engagementId: id, customer: attributes.name }));
  const [only, ...others] = customers;
  const view: MessageNoteView = {
    name: 'message-note',
    customers,
    searchable: all.length > CUSTOMERS_TO_CHOOSE,
    typed: { ...typed, ...(only && others.length === 0 && { customer: only.engagementId }) },
    problems,
  };
  return { view, mode: 'replace', aboutCustomer: true };
}

/** Those that the person may write for, the latest changed first. */
async function writableHeaders(context: Context): Promise<readonly EngagementHeader[]> {
  const headers = await visibleHeaders(context);
  if (headers.length === 0) return [];
  const { actor } = await atOf(context, context.deps.playbook().playbook);
  return headers
    .filter((header) => header.life.state !== 'closed' && standingOf(header, actor) !== 'guest')
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
}
