// The form of a note: what stands in it when it is opened, and the card that holds it.
import type { NoteFormView } from '../../cards/views/note-views.ts';
import type { Typed } from '../../cards/views/view-parts.ts';
import type { PlaybookModel } from '../../engagements/at.ts';
import type { Inputs } from '../../engagements/command.ts';
import { entitlementOf } from '../../engagements/entitlement-of.ts';
import { subjectOf } from '../../engagements/note-subject.ts';
import type { Note, NoteKind } from '../../notes/note.ts';
import { DATE_FIELDS } from '../../notes/note-kinds.ts';
import { serviceSlug } from '../../playbook/vocabulary/service-slug.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';
import type { Context } from '../context.ts';
import { zoneOf } from '../customers/at-of.ts';
import { ofCustomer } from '../customers/lines.ts';
import type { Loaded } from '../customers/load-engagement.ts';
import { everyStatus } from '../customers/status-names.ts';

/** Which form it is. */
export interface NoteForm {
  readonly kind: NoteKind;
  /** Nonce. */
  readonly form: string;
  /** The note that is revised. */
  readonly noteId?: string;
}

export function noteFormView(
  context: Context,
  loaded: Loaded,
  { kind, form, noteId }: NoteForm,
  typed: Typed,
  more: Partial<Pick<NoteFormView, 'notice' | 'checked' | 'other'>> = {},
): NoteFormView {
  return {
    name: 'note-form',
    ...ofCustomer(loaded),
    kind,
    form,
    ...(noteId !== undefined && { noteId }),
    services: loaded.engagement.attributes.services,
    statuses: statusesFor(kind, loaded.at.playbook),
    zone: zoneOf(context),
    ...typed,
    ...more,
  };
}

/** From the last note of its kind, and what the engagement itself knows: the status and target date of a service. */
export async function prefilled(
  context: Context,
  { engagement, at }: Loaded,
  kind: NoteKind,
  service: Service | undefined,
): Promise<Inputs> {
  if (kind === 'entitlement' && service === undefined) return {};
  const last = engagement.lastNotes[subjectOf(kind, service)];
  const { store } = context.deps;
  const written = last && (await store.engagements.note(context.turn.partner, engagement.id, last.note));
  const known = service === undefined ? {} : entitlementFields(engagement, service);
  return { ...(written && reusable(written.note, at.today)), ...known };
}

/** Everything in a saved note, as its form has it. */
export function fieldsOfNote({ fields, service }: Note): Inputs {
  return { ...fields, ...(service !== undefined && { service: serviceSlug(service) }) };
}

export function entitlementFields(engagement: Loaded['engagement'], service: Service): Inputs {
  const { l1, l2, targetDate = '' } = entitlementOf(engagement, service);
  return { service: serviceSlug(service), status: l2 === undefined ? l1 : `${l1}/${l2}`, targetDate };
}

/** A day that is over is no longer a plan. */
function reusable(note: Note, today: string): Inputs {
  const all = Object.entries(fieldsOfNote(note));
  return Object.fromEntries(all.filter(([name, value = '']) => !DATE_FIELDS.includes(name) || value >= today));
}

function statusesFor(kind: NoteKind, { statuses }: PlaybookModel) {
  return kind === 'entitlement' ? everyStatus(statuses) : [];
}
