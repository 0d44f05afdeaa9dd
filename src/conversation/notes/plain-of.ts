// A note as the portal would have it, in the note's own language.

import { statusOf } from '../../engagements/status-of.ts';
import { inLanguage } from '../../language/in-language.ts';
import type { Note } from '../../notes/note.ts';
import { plainText } from '../../notes/plain-text.ts';
import type { Loaded } from '../customers/load-engagement.ts';
import { nameOf } from '../customers/status-names.ts';

export function plainOf(_loaded: Loaded, note: Note): string {
  return plainText(note);
}
