// Before a note is saved: its form is opened, checked, helped with a template, and gets the status that the guide found.

import type { NoteDraft } from '../../cards/views/note-views.ts';
import type { Inputs } from '../../engagements/command.ts';
import { decide } from '../../engagements/decide.ts';
import { statusOf } from '../../engagements/status-of.ts';
import type { Judgement } from '../../notes/coach/judgement.ts';
import type { Note, NoteKind } from '../../notes/note.ts';
import { noteTemplates } from '../../notes/templates.ts';
import { warningsOf } from '../../notes/warnings-of.ts';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import type { Context, Outcome } from '../context.ts';
import { mayOf } from '../customers/lines.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';
import { judge } from './judge.ts';
import { type NoteData, noteCommand } from './note-command.ts';
import { entitlementFields, fieldsOfNote, noteFormView, prefilled } from './note-form.ts';
import { noteOf } from './note-of.ts';
import { plainOf } from './plain-of.ts';

export async function newNote(
  context: Context,
  engagementId: string,
  {
    kind,
    noteService = '',
    quoted = {},
  }: { readonly kind: NoteKind; readonly noteService?: string; readonly quoted?: Inputs },
): Promise<Outcome> {
  return withWriter(context, engagementId, async (loaded) => {
    const { services } = loaded.engagement.attributes;
    const wanted = serviceOf(noteService);
    const [first, ...others] = services;
    const service = services.find((each) => each === wanted) ?? (others.length === 0 ? first : undefined);
    const known = await prefilled(context, loaded, kind, kind === 'entitlement' ? service : undefined);
    const typed = { ...known, ...quoted };
    const form = { kind, form: context.deps.newId() };
    return {
      view: noteFormView(context, loaded, form, { typed, problems: [] }),
      mode: 'post',
      aboutCustomer: true,
    };
  });
}

export async function reviseNote(context: Context, engagementId: string, noteId: string): Promise<Outcome> {
  return withWriter(context, engagementId, async (loaded) => {
    const written = await context.deps.store.engagements.note(context.turn.partner, engagementId, noteId);
    if (written === undefined) return refused('not-in-plan', loaded);
    const { note } = written;
    if (loaded.standing !== 'owner' && note.author !== loaded.at.actor.id) return refused('forbidden', loaded);
    const form = { kind: note.kind, form: context.deps.newId(), noteId };
    const view = noteFormView(context, loaded, form, { typed: fieldsOfNote(note), problems: [] });
    return { view, mode: 'post', aboutCustomer: true };
  });
}

/** Decided as if it were saved, and not saved: what is wrong, what the coach says, how it will read. */
export async function checkNote(context: Context, data: NoteData, inputs: Inputs): Promise<Outcome> {
  return withWriter(context, data.engagementId, async (loaded) => {
    const typed = withKnownStatus(loaded, data.kind, inputs);
    // Checked against what stands now: whether somebody was faster is a question for saving.
    const { rev } = loaded.engagement;
    const command = await noteCommand(context, { ...data, rev }, typed);
    const outcome = decide(loaded.engagement, command, loaded.at);
    const problems = outcome.kind === 'refused' && outcome.reason === 'invalid' ? outcome.problems : [];
    if (outcome.kind === 'refused' && outcome.reason !== 'invalid') return refused(outcome.reason, loaded);
    // A revision that changes nothing yet is judged as well.
    const unchanged = outcome.kind === 'unchanged' ? command.written?.note : undefined;
    const note = outcome.kind === 'done' ? noteOf(outcome.event.changes) : unchanged;
    const checked = note && {
      preview: plainOf(loaded, note),
      warnings: warningsOf(note.kind, note.fields, loaded.at.today),
      ...(await judgementOf(context, loaded, note)),
    };
    const view = noteFormView(context, loaded, data, { typed, problems }, { ...(checked && { checked }) });
    return { view: { ...view, rev: data.rev }, mode: 'replace', aboutCustomer: true };
  });
}

/** The next template of the chosen L1; what was written stays above it. */
export async function templateNote(context: Context, data: NoteData, inputs: Inputs): Promise<Outcome> {
  return withWriter(context, data.engagementId, async (loaded) => {
    const known = withKnownStatus(loaded, data.kind, inputs);
    const status = statusOf(loaded.at.playbook, known.status ?? '');
    const typed = status === undefined ? known : { ...known, text: nextText(context, status.l1, known.text ?? '') };
    const problems = status === undefined ? [{ field: 'status', problem: 'required' as const }] : [];
    const view = noteFormView(context, loaded, data, { typed, problems });
    return { view: { ...view, rev: data.rev }, mode: 'replace', aboutCustomer: true };
  });
}

export async function takeStatus(
  context: Context,
  data: {
    readonly engagementId: string;
    readonly rev: number;
    readonly draft: NoteDraft;
    readonly found?: string;
  },
  { text }: Inputs,
): Promise<Outcome> {
  return withWriter(context, data.engagementId, async (loaded) => {
    const { draft, found } = data;
    const known = found !== undefined && statusOf(loaded.at.playbook, found) !== undefined;
    const typed = { ...draft.typed, ...(text !== undefined && { text }), ...(known && { status: found }) };
    const view = noteFormView(context, loaded, draft, { typed, problems: [] });
    return { view: { ...view, rev: data.rev }, mode: 'replace', aboutCustomer: true };
  });
}

async function judgementOf(context: Context, loaded: Loaded, note: Note): Promise<{ readonly judgement?: Judgement }> {
  const judgement = await judge(context, loaded, note);
  return judgement === undefined ? {} : { judgement };
}

/** A service that was chosen in an empty form brings its status along. */
function withKnownStatus({ engagement }: Loaded, kind: NoteKind, inputs: Inputs): Inputs {
  const service = serviceOf(inputs.service ?? '');
  const isBlank = kind === 'entitlement' && (inputs.status ?? '') === '';
  if (!isBlank || service === undefined || !engagement.attributes.services.includes(service)) return inputs;
  const known = entitlementFields(engagement, service);
  return { ...inputs, ...known, ...(inputs.targetDate && { targetDate: inputs.targetDate }) };
}

function nextText({ language }: Context, l1: Parameters<typeof noteTemplates>[0], text: string): string {
  const templates = noteTemplates(l1, language);
  const last = templates.findIndex((template) => text.endsWith(template));
  const next = templates[(last + 1) % templates.length] ?? '';
  const written = (last < 0 ? text : text.slice(0, -(templates[last]?.length ?? 0))).trimEnd();
  return written === '' ? next : `${written}\n${next}`;
}

/** Whoever may only read gets no form. */
async function withWriter(
  context: Context,
  engagementId: string,
  show: (loaded: Loaded) => Promise<Outcome>,
): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  if (mayOf(loaded).work) return show(loaded);
  return refused(loaded.engagement.life.state === 'closed' ? 'closed' : 'forbidden', loaded);
}
