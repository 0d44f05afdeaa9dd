// The notes of a customer, newest first, narrowed, a page at a time.
import { NOTES_A_PAGE, type NoteFilter, type NoteLine, type NotesView } from '../../cards/views/note-views.ts';
import type { AfterChange } from '../../cards/views/view-parts.ts';
import { statusOf } from '../../engagements/status-of.ts';
import { coach } from '../../notes/coach/coach.ts';
import type { Note } from '../../notes/note.ts';
import type { Context, Outcome } from '../context.ts';
import { zoneOf } from '../customers/at-of.ts';
import { mayOf, ofCustomer } from '../customers/lines.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';
import { somebody } from '../customers/somebody.ts';
import { nameOf } from '../customers/status-names.ts';
import { everyNote } from './every-note.ts';
import { judgedNote } from './judge.ts';

/** What of a note stands in its line. */
const BEGINNING = 160;

export interface WantedNotes {
  readonly page: number;
  readonly show: NoteFilter;
}

export async function listNotes(
  context: Context,
  engagementId: string,
  wanted: WantedNotes,
  mode: 'post' | 'replace',
): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  return { view: await notesView(context, loaded, wanted), mode, aboutCustomer: true };
}

async function notesView(
  context: Context,
  loaded: Loaded,
  { page, show }: WantedNotes,
  after: AfterChange = {},
): Promise<NotesView> {
  const first = (page - 1) * NOTES_A_PAGE;
  // One more than is shown says whether there are older ones; nothing beyond it is read.
  const found: Note[] = [];
  for await (const note of everyNote(context, loaded.engagement.id)) {
    if (isShown(loaded, note, show)) found.push(note);
    if (found.length > first + NOTES_A_PAGE) break;
  }
  return {
    name: 'notes',
    ...ofCustomer(loaded),
    ...after,
    page,
    more: found.length > first + NOTES_A_PAGE,
    show,
    notes: await Promise.all(found.slice(first, first + NOTES_A_PAGE).map((note) => lineOf(context, loaded, note))),
    zone: zoneOf(context),
    may: mayOf(loaded),
  };
}

function isShown({ at }: Loaded, note: Note, show: NoteFilter): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'mine':
      return note.author === at.actor.id;
    case 'weak': {
      const judged = judgedNote(note);
      return judged !== undefined && coach(judged).quality !== 'great';
    }
    default:
      return note.kind === show;
  }
}

async function lineOf(context: Context, { at }: Loaded, note: Note): Promise<NoteLine> {
  const judged = judgedNote(note);
  const { text, summary, execSummary, customer } = note.fields;
  const filed = note.kind === 'entitlement' ? statusOf(at.playbook, note.fields.status ?? '') : undefined;
  const status = filed && nameOf(at.playbook.statuses, filed);
  return {
    noteId: note.id,
    kind: note.kind,
    ...(note.service !== undefined && { service: note.service }),
    ...(status && { status }),
    text: (text ?? summary ?? execSummary ?? customer ?? '').slice(0, BEGINNING),
    ...(judged && { quality: coach(judged).quality }),
    author: await somebody(context, note.author),
    at: note.at,
    revision: note.revision,
  };
}
