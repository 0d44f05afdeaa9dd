// A note is saved, new or as a revision, with the status that it brings: one command, one transaction.
import type { Inputs } from '../../engagements/command.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import type { Refused } from '../../engagements/outcome.ts';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import type { Context, Outcome } from '../context.ts';
import { changeEngagement } from '../customers/change-engagement.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { meanwhile } from '../customers/meanwhile.ts';
import { mergeTyped } from '../customers/merge-typed.ts';
import { refused } from '../customers/refused.ts';
import { somebody } from '../customers/somebody.ts';
import { type NoteData, noteCommand } from './note-command.ts';
import { entitlementFields, noteFormView } from './note-form.ts';
import { noteOf } from './note-of.ts';
import { plainOf } from './plain-of.ts';
import { noteView } from './show-note.ts';

export async function saveNote(context: Context, data: NoteData, inputs: Inputs): Promise<Outcome> {
  if (await isGone(context, data)) return refused('not-in-plan', await loadEngagement(context, data.engagementId));
  return changeEngagement(context, {
    engagementId: data.engagementId,
    command: () => noteCommand(context, data, inputs),
    form: data.form,
    show: async (loaded, after, event) => {
      const note = event && noteOf(event.changes);
      // Nothing was different from what stands there: the form stays as it is, and says so.
      return note === undefined
        ? noteFormView(context, loaded, data, { typed: inputs, problems: [] }, after)
        : noteView(context, loaded, note, after);
    },
    again: (loaded, why) => formAgain(context, loaded, why, data, inputs),
  });
}

/** It was taken back meanwhile: its revision must not make it anew. */
async function isGone({ deps, turn }: Context, { engagementId, noteId, form }: NoteData): Promise<boolean> {
  if (noteId === undefined) return false;
  const { engagements } = deps.store;
  if ((await engagements.note(turn.partner, engagementId, noteId)) !== undefined) return false;
  return (await engagements.form(turn.partner, engagementId, form)) === undefined;
}

async function formAgain(context: Context, loaded: Loaded, why: Refused, data: NoteData, inputs: Inputs) {
  if (why.reason === 'invalid')
    return {
      ...noteFormView(context, loaded, data, { typed: inputs, problems: why.problems }),
      rev: data.rev,
    };
  if (why.reason !== 'changed-meanwhile') return undefined;
  const service = serviceOf(inputs.service ?? '');
  const fieldsOf = (engagement: Engagement) => (service === undefined ? {} : entitlementFields(engagement, service));
  const typed = await mergeTyped(context, loaded, why, data.rev, inputs, fieldsOf);
  const other = await otherRevision(context, loaded, data);
  return noteFormView(context, loaded, data, { typed, problems: [] }, { ...meanwhile(why), ...(other && { other }) });
}

/** What somebody else made of the note meanwhile. */
async function otherRevision(context: Context, loaded: Loaded, { noteId, rev }: NoteData) {
  if (noteId === undefined) return undefined;
  const written = await context.deps.store.engagements.note(context.turn.partner, loaded.engagement.id, noteId);
  if (written === undefined || written.rev <= rev) return undefined;
  const { note } = written;
  return { by: await somebody(context, note.by), at: note.at, text: plainOf(loaded, note) };
}
