// The notes of a customer, newest first, narrowed, a page at a time.
import { NOTES_A_PAGE, type NoteFilter, type NoteLine, type NotesView } from '../../cards/views/note-views.ts';
import type { AfterChange } from '../../cards/views/view-parts.ts';
import { statusOf } from '../../engagements/status-of.ts';
import type { Note } from '../../notes/note.ts';
import { noteGist } from '../../notes/note-gist.ts';
import type { Context, Outcome } from '../context.ts';
import { zoneOf } from '../customers/at-of.ts';
import { mayOf, ofCustomer } from '../customers/lines.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';
import { somebody } from '../customers/somebody.ts';
import { nameOf } from '../customers/status-names.ts';
import { everyNote } from './every-note.ts';
import { judgeAmong, newestNotes } from './judge.ts';

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
  const newest = await newestNotes(context, loaded);
  for await (const note of everyNote(context, loaded.engagement.id)) {
    if (isShown(loaded, newest, note, show)) found.push(note);
    if (found.length > first + NOTES_A_PAGE) break;
  }
  return {
    name: 'notes',
    ...ofCustomer(loaded),
    ...after,
    page,
    more: found.length > first + NOTES_A_PAGE,
    show,
    notes: await Promise.all(
      found.slice(first, first + NOTES_A_PAGE).map((note) => lineOf(context, loaded, newest, note)),
    ),
    zone: zoneOf(context),
    may: mayOf(loaded),
  };
}

function isShown(loaded: Loaded, newest: readonly Note[], note: Note, show: NoteFilter): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'mine':
      return note.author === loaded.at.actor.id;
    case 'weak': {
      const judgement = judgeAmong(loaded, newest, note);
      return judgement !== undefined && judgement.quality !== 'great';
    }
    default:
      return note.kind === show;
  }
}

async function lineOf(context: Context, loaded: Loaded, newest: readonly Note[], note: Note): Promise<NoteLine> {
  const { at } = loaded;
  const judgement = judgeAmong(loaded, newest, note);
  const filed = note.kind === 'entitlement' ? statusOf(at.playbook, note.fields.status ?? '') : undefined;
  const status = filed && nameOf(at.playbook.statuses, filed);
  return {
    noteId: note.id,
    kind: note.kind,
    ...(note.service !== undefined && { service: note.service }),
    ...(status && { status }),
    text: noteGist(note),
    ...(judgement && { quality: judgement.quality }),
    author: await somebody(context, note.author),
    at: note.at,
    revision: note.revision,
  };
}
