// One note as it was saved, and its text to copy into the portal.
import type { NoteView } from '../../cards/views/note-views.ts';
import type { AfterChange } from '../../cards/views/view-parts.ts';
import type { Note } from '../../notes/note.ts';
import { warningsOf } from '../../notes/warnings-of.ts';
import type { Context, Outcome } from '../context.ts';
import { zoneOf } from '../customers/at-of.ts';
import { mayOf, ofCustomer } from '../customers/lines.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';
import { somebody } from '../customers/somebody.ts';
import { judge } from './judge.ts';
import { plainOf } from './plain-of.ts';

export async function openNote(context: Context, engagementId: string, noteId: string): Promise<Outcome> {
  return withNote(context, engagementId, noteId, async (loaded, note) => ({
    view: await noteView(context, loaded, note),
    mode: 'replace',
    aboutCustomer: true,
  }));
}

/** A message of its own: on a phone nothing can be copied from a card. */
export async function copyNote(context: Context, engagementId: string, noteId: string): Promise<Outcome> {
  return withNote(context, engagementId, noteId, async (loaded, note) => ({
    say: plainOf(loaded, note),
    aboutCustomer: true,
  }));
}

export async function noteView(
  context: Context,
  loaded: Loaded,
  note: Note,
  after: AfterChange = {},
): Promise<NoteView> {
  const judgement = await judge(context, loaded, note);
  return {
    name: 'note',
    ...ofCustomer(loaded),
    ...after,
    note,
    plain: plainOf(loaded, note),
    ...(judgement && { judgement }),
    warnings: warningsOf(note.kind, note.fields, loaded.at.today),
    author: await somebody(context, note.author),
    by: await somebody(context, note.by),
    zone: zoneOf(context),
    mayRevise: mayRevise(loaded, note),
  };
}

/** Its author and the customer's owner; the domain decides again. */
function mayRevise(loaded: Loaded, { author }: Note): boolean {
  return mayOf(loaded).work && (loaded.standing === 'owner' || loaded.at.actor.id === author);
}

async function withNote(
  context: Context,
  engagementId: string,
  noteId: string,
  show: (loaded: Loaded, note: Note) => Promise<Outcome>,
): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  const written = await context.deps.store.engagements.note(context.turn.partner, engagementId, noteId);
  return written === undefined ? refused('not-in-plan', loaded) : show(loaded, written.note);
}
