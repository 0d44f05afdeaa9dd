// A file of ours, made for one person at one moment, and refusals where there is none for them.
import type { Context, Outcome } from '../context.ts';
import { makeNotesFile } from '../notes/make-notes-file.ts';
import type { FileAbout } from './file-about.ts';

export type MadeFile =
  | { readonly name: string; readonly description: string; readonly content: string }
  /** Not for this person, or not any more. */
  | { readonly refused: Outcome };

/** Nothing is taken from `about` but the ids: what they lead to is authorised anew. */
export function makeFile(context: Context, about: FileAbout): Promise<MadeFile> {
  switch (about.kind) {
    case 'notes':
      return makeNotesFile(context, about.engagementId);
  }
}
