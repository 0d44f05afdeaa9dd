// What a form of a note asks of the domain, whether it is saved or only checked.
import { createHash } from 'node:crypto';
import type { Command, Inputs } from '../../engagements/command.ts';
import type { Context } from '../context.ts';
import type { NoteForm } from './note-form.ts';
import { noteLanguage } from './note-language.ts';

type SaveNote = Extract<Command, { readonly kind: 'note.save' }>;

export interface NoteData extends NoteForm {
  readonly engagementId: string;
  readonly rev: number;
}

export async function noteCommand(context: Context, data: NoteData, inputs: Inputs): Promise<SaveNote> {
  const { kind, rev, noteId } = data;
  const written =
    noteId === undefined
      ? undefined
      : await context.deps.store.engagements.note(context.turn.partner, data.engagementId, noteId);
  return {
    kind: 'note.save',
    rev,
    id: noteId ?? newNoteId(context, data),
    noteKind: kind,
    ...(written && { written }),
    language: noteLanguage(context, inputs),
    inputs,
  };
}

/** Made from the form, so that the form once more is the same note. */
function newNoteId({ turn }: Context, { engagementId, form }: NoteData): string {
  return createHash('sha256')
    .update(JSON.stringify([turn.partner, engagementId, turn.user.id, form]))
    .digest('base64url')
    .slice(0, 22);
}
