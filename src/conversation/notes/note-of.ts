// The note that an event wrote.
import type { Note } from '../../notes/note.ts';

/** Undefined: it wrote none, or took one back. */
export function noteOf(changes: readonly { readonly slot: string }[]): Note | undefined {
  const change = changes.find((each): each is { slot: 'note'; after: Note | null } => each.slot === 'note');
  return change?.after ?? undefined;
}
