// A note as the portal would have it, in the note's own language.
import type { Note } from '../../notes/note.ts';
import { plainText } from '../../notes/plain-text.ts';
import type { Loaded } from '../customers/load-engagement.ts';

export function plainOf({ at }: Loaded, note: Note): string {
  return plainText(note, at.playbook.statuses);
}
