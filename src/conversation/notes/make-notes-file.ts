// All notes of a customer as a spreadsheet, for somebody who may read them.

import { text } from '../../language/text.ts';
import { coach } from '../../notes/coach/coach.ts';
import { notesCsv } from '../../notes/csv.ts';
import type { Note } from '../../notes/note.ts';
import type { Context } from '../context.ts';
import { loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';
import { namesOf } from '../customers/somebody.ts';
import type { MadeFile } from '../files/made-file.ts';
import { everyNote } from './every-note.ts';
import { judgedNote } from './judge.ts';

/** What no file system takes in a name, and what hides in one. */
const NOT_IN_NAMES = /[\p{C}\p{Zl}\p{Zp}"*:<>?/\\|#%~&{}]+/gu;
const LONGEST_NAME = 60;

export async function makeNotesFile(context: Context, engagementId: string): Promise<MadeFile> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return { refused: refused('gone') };
  const notes: Note[] = [];
  for await (const note of everyNote(context, engagementId)) notes.push(note);
  if (notes.length === 0) return { refused: { toast: 'notes.empty' } };

  const { language, turn } = context;
  const writers = await namesOf(
    context,
    loaded,
    notes.flatMap(({ author, by }) => [author, by]),
  );
  const content = notesCsv(
    notes,
    {
      statuses: loaded.at.playbook.statuses,
      person: (id) => writers(id).name,
      quality: (note) => {
        const judged = judgedNote(note);
        return judged && coach(judged).quality;
      },
    },
    language,
  );
  const customer = loaded.engagement.attributes.name;
  const title = `${text(language, 'notes.title')} ${nameable(customer)} ${turn.at.slice(0, 10)}`;
  return { name: `${title}.csv`, description: text(language, 'file.notes', { customer }), content };
}

function nameable(customer: string): string {
  return customer
    .toWellFormed()
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}
