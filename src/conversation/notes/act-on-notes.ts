// The verbs about status notes: each row loads, decides and shows.
import type { Action } from '../../cards/actions.ts';
import type { Context, Outcome } from '../context.ts';
import { typedOf } from '../customers/typed-of.ts';
import { exportNotes } from './export-notes.ts';
import { checkNote, newNote, reviseNote, takeStatus, templateNote } from './fill-note.ts';
import { guideStatus } from './guide-status.ts';
import { listNotes } from './list-notes.ts';
import { saveNote } from './save-note.ts';
import { copyNote, openNote } from './show-note.ts';

export type NoteAction = Extract<Action, { verb: `note.${string}` | `status.${string}` }>;

export async function actOnNotes(context: Context, action: NoteAction): Promise<Outcome> {
  const { engagementId } = action.data;
  switch (action.verb) {
    case 'note.new':
      return newNote(context, engagementId, action.data);
    case 'note.revise':
      return reviseNote(context, engagementId, action.data.noteId);
    case 'note.check':
      return checkNote(context, action.data, typedOf(action.inputs));
    case 'note.template':
      return templateNote(context, action.data, typedOf(action.inputs));
    case 'note.save':
      return saveNote(context, action.data, typedOf(action.inputs));
    case 'note.open':
      return openNote(context, engagementId, action.data.noteId);
    case 'note.list': {
      const { page, filter } = action.data;
      const { show = filter ?? 'all' } = action.inputs;
      // Another filter begins at its first page.
      const isAnother = filter !== undefined && show !== filter;
      return listNotes(context, engagementId, { page: isAnother ? 1 : page, show }, 'replace');
    }
    case 'note.copy':
      return copyNote(context, engagementId, action.data.noteId);
    case 'note.export':
      return exportNotes(context, engagementId);
    case 'status.guide':
      return guideStatus(context, action.data, typedOf(action.inputs));
    case 'status.take':
      return takeStatus(context, action.data, typedOf(action.inputs));
  }
}
