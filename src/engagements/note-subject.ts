// What a note is about: of entitlement notes each service is a subject of its own.
import type { NoteKind } from '../notes/note.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import type { NoteSubject } from './engagement.ts';

/** An entitlement note always has a service. */
export function subjectOf(kind: NoteKind, service: Service | undefined): NoteSubject {
  if (kind !== 'entitlement') return kind;
  return `entitlement:${service ?? 'All Services'}`;
}
