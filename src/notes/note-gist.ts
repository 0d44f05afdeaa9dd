// What a note says in one text: what stands for it in lists and in the history.
import type { Note, NoteKind } from './note.ts';

const SAYS_MOST: Readonly<Record<NoteKind, string>> = {
  entitlement: 'text',
  overall: 'text',
  engineer: 'summary',
  executive: 'customer',
  enterprise: 'execSummary',
};

/** As typed, all of it. */
export function noteGist({ kind, fields }: Pick<Note, 'kind' | 'fields'>): string {
  return fields[SAYS_MOST[kind]] ?? '';
}
