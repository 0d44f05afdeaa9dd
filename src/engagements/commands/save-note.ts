// A status note, new or as a new revision; what it says of its service becomes the service's status in the same event.
import { isDeepStrictEqual } from 'node:util';
import type { Note } from '../../notes/note.ts';
import { HEALTHS } from '../../notes/note-kinds.ts';
import type { At } from '../at.ts';
import { checkTargetDate } from '../check-target-date.ts';
import type { Command } from '../command.ts';
import { defined } from '../defined.ts';
import type { Engagement, Entitlement, LastNote } from '../engagement.ts';
import { entitlementOf } from '../entitlement-of.ts';
import type { Change } from '../history.ts';
import { subjectOf } from '../note-subject.ts';
import type { Decision } from '../outcome.ts';
import { readNote, type TypedNote } from '../read-note.ts';
import { withStatus } from '../with-status.ts';

type SaveNote = Extract<Command, { readonly kind: 'note.save' }>;

export function saveNote(engagement: Engagement, command: SaveNote, at: At): Decision {
  const { id, noteKind: kind, written, language } = command;
  const before = written?.note;
  if (before !== undefined && (before.id !== id || before.kind !== kind)) return { kind: 'refused', reason: 'gone' };
  if (before !== undefined && before.author !== at.actor.id && engagement.people.owner !== at.actor.id)
    return { kind: 'refused', reason: 'forbidden' };
  const { services } = engagement.attributes;
  const typed = readNote(kind, command.inputs, { playbook: at.playbook, services, today: at.today, before });
  const { form, fields, service } = typed;
  const isNewest = before === undefined || isLast(engagement, before);
  const entitled = isNewest ? entitlementChange(engagement, typed, before, at) : [];
  if (form.problems.length > 0) return { kind: 'refused', reason: 'invalid', problems: form.problems };

  const { id: by } = at.actor;
  const after: Note = {
    ...(before ?? { id, kind, ...(service !== undefined && { service }), author: by, createdAt: at.now }),
    fields,
    language,
    by,
    at: at.now,
    revision: (before?.revision ?? 0) + 1,
  };
  const subject = subjectOf(kind, service);
  const last = engagement.lastNotes[subject] ?? null;
  if (before === undefined ? last?.note === id : isSame(before, after)) return { kind: 'changes', changes: [] };
  if (written !== undefined && written.rev > command.rev)
    return { kind: 'refused', reason: 'changed-meanwhile', items: [] };
  return {
    kind: 'changes',
    changes: [
      { slot: 'note', note: id, before: before ?? null, after },
      ...(isNewest ? [{ slot: 'last-note', subject, before: last, after: lastNoteOf(after) } as const] : []),
      ...entitled,
    ],
  };
}

/** Nobody noted anything newer about the same subject. */
function isLast({ lastNotes }: Engagement, { id, kind, service }: Note): boolean {
  return lastNotes[subjectOf(kind, service)]?.note === id;
}

function isSame(before: Note, after: Note): boolean {
  return before.language === after.language && isDeepStrictEqual(before.fields, after.fields);
}

function lastNoteOf({ id, author, createdAt, at, revision, fields }: Note): LastNote {
  const { nextAction, nextActionOn, nextActionOwner, nextUpdateOn } = fields;
  return {
    note: id,
    by: author,
    at: createdAt,
    ...(revision > 1 && { revisedAt: at }),
    ...defined({ nextAction, nextActionOn, nextActionOwner, nextUpdateOn }),
    ...defined({ health: HEALTHS.find((each) => each === fields.health) }),
  };
}

/**
 * The service as the note says it is. A revision that says the same as before says nothing about it, and a note without a date
 * takes back none: that is done at the service itself.
 */
function entitlementChange(
  engagement: Engagement,
  { form, fields, service, status }: TypedNote,
  before: Note | undefined,
  { now }: At,
): readonly Change[] {
  if (service === undefined || status === undefined || !engagement.attributes.services.includes(service)) return [];
  const isSaid = (name: string): boolean => before === undefined || fields[name] !== before.fields[name];
  const was = entitlementOf(engagement, service);
  const targetDate = isSaid('targetDate') ? fields.targetDate : undefined;
  checkTargetDate(form, was, defined({ targetDate, engagementStart: was.engagementStart }));
  const stored = engagement.services[service];
  const { engagementStart: _, ...unsaved } = was;
  const from: Entitlement = stored ?? unsaved;
  const { l1, l2, statusAt, ...rest } = from;
  const stands = isSaid('status') ? withStatus(was, status, now) : { l1, ...defined({ l2, statusAt }) };
  const after: Entitlement = { ...rest, ...stands, ...defined({ targetDate }) };
  return isDeepStrictEqual(after, from) ? [] : [{ slot: 'service', service, before: stored ?? null, after }];
}
