// The form of a note as typed, read by the table of its kind: what the note keeps, or all that is wrong with it.
import { cleanTyped } from '../notes/clean-typed.ts';
import { nextUpdate } from '../notes/next-update.ts';
import type { Note, NoteKind } from '../notes/note.ts';
import { NOTE_FIELDS, type NoteField } from '../notes/note-kinds.ts';
import { fold } from '../playbook/fold.ts';
import { serviceOf } from '../playbook/vocabulary/service-of.ts';
import { serviceSlug } from '../playbook/vocabulary/service-slug.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import type { PlaybookModel } from './at.ts';
import type { Inputs } from './command.ts';
import { type Fields, readFields } from './read-fields.ts';
import { type Status, statusOf } from './status-of.ts';

/** What the fields are read against. */
export interface NoteGround {
  readonly playbook: Pick<PlaybookModel, 'statuses'>;
  /** Of the customer. */
  readonly services: readonly Service[];
  readonly today: string;
  /** The revision before: what it has stays a choice, and a field that did not come stays as it was. */
  readonly before: Note | undefined;
}

export interface TypedNote {
  /** With `problems` for what else is to be checked. */
  readonly form: Fields;
  readonly fields: Note['fields'];
  /** Of entitlement notes. */
  readonly service?: Service;
  /** Of entitlement notes; undefined where the playbook no longer has the one that the revision before had. */
  readonly status?: Status;
}

export function readNote(kind: NoteKind, inputs: Inputs, ground: NoteGround): TypedNote {
  const table = NOTE_FIELDS[kind];
  const form = readFields(Object.fromEntries(table.map((field) => [field.name, typed(field, inputs, ground.before)])));
  const read = Object.fromEntries(
    table.flatMap((field) => {
      const value = readField(form, field, ground);
      const isWrong = form.problems.some((problem) => problem.field === field.name);
      if (value === undefined && field.required && !isWrong) form.problem(field.name, 'required');
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
  checkTogether(form, kind, read, ground);
  if (kind !== 'entitlement') return { form, fields: read };
  const { service: slug = '', ...fields } = read;
  const service = serviceOf(slug);
  const status = statusOf(ground.playbook, fields.status ?? '');
  return { form, fields, ...(service !== undefined && { service }), ...(status !== undefined && { status }) };
}

/** An absent date is an empty one; any other absent field is as it was. */
function typed(field: NoteField, inputs: Inputs, before: Note | undefined): string {
  const { name, form } = field;
  const given = inputs[name];
  if (given === undefined) {
    if (form === 'service') return before?.service ?? '';
    return form === 'date' ? '' : (before?.fields[name] ?? '');
  }
  const clean = cleanTyped(given, form === 'text' && field.lines === true);
  return form === 'choices' ? clean.replaceAll('+', ',') : clean;
}

/** As it is kept; undefined where nothing is, or what is there is wrong. */
function readField(form: Fields, field: NoteField, ground: NoteGround): string | undefined {
  const { name } = field;
  const { playbook, before } = ground;
  switch (field.form) {
    case 'text':
      return form.text(name, field.longest);
    case 'date':
      return form.date(name);
    case 'choice':
      return form.choice(name, (text) => field.choices.find((each) => each === text));
    case 'choices':
      return join(form.choices(name, (text) => field.choices.find((each) => fold(each) === fold(text))));
    case 'services': {
      const known = (before?.fields[name] ?? '').split(',');
      return join(
        form.choices(name, (text) => {
          const slug = slugOf(text, ground.services);
          return slug ?? known.find((each) => each === text);
        }),
      );
    }
    case 'service':
      // What a note is about is not revised: it would be another note.
      return form.choice(name, (text) =>
        slugOf(text, before?.service === undefined ? ground.services : [before.service]),
      );
    case 'status':
      return form.choice(name, (text) =>
        text === before?.fields[name] || statusOf(playbook, text) !== undefined ? text : undefined,
      );
  }
}

function slugOf(text: string, services: readonly Service[]): string | undefined {
  const service = serviceOf(text);
  return service !== undefined && services.includes(service) ? serviceSlug(service) : undefined;
}

function join(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}

function checkTogether(form: Fields, kind: NoteKind, fields: Note['fields'], { today, before }: NoteGround): void {
  const isFine = (name: string): boolean => !form.problems.some(({ field }) => field === name);
  if (kind === 'engineer') {
    const { concerns, concernNature, insightId } = fields;
    if (concerns !== undefined && concernNature === undefined && isFine('concernNature'))
      form.problem('concernNature', 'required');
    if (concernNature !== undefined && concerns === undefined && isFine('concerns'))
      form.problem('concerns', 'required');
    if (concernNature === 'first-party-software' && insightId === undefined && isFine('insightId'))
      form.problem('insightId', 'needs-insight');
  }
  const { nextUpdateOn } = fields;
  // Whoever mends an old note leaves the day that was planned then.
  if (nextUpdateOn === undefined || nextUpdateOn === before?.fields.nextUpdateOn) return;
  const due = nextUpdate(nextUpdateOn, today);
  if (due === 'past') form.problem('nextUpdateOn', 'not-in-future');
  if (due === 'too-late') form.problem('nextUpdateOn', 'too-late');
}
