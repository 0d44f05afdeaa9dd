// What the list of a customer's notes is filled with.
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { NOTE_KINDS } from '../../notes/note.ts';
import { payload } from '../actions.ts';
import { personName } from '../names/person-name.ts';
import { QUALITY_COLOR } from '../names/quality-color.ts';
import { statusName } from '../names/status-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import { NOTE_FILTERS, type NoteFilter, type NoteLine, type NotesView } from '../views/note-views.ts';
import { noticeElements } from './notice-elements.ts';

export function notesModel(view: NotesView, language: Language) {
  const { engagementId, page, more, show, may } = view;
  const turn = (to: number) => payload('note.list', { engagementId, page: to, filter: show });
  return {
    customer: plain(view.customer),
    notice: noticeElements(view, language),
    write: may.work
      ? NOTE_KINDS.flatMap((kind) => {
          const data = payload('note.new', { engagementId, kind });
          return data === undefined ? [] : [{ title: text(language, `note.kind.${kind}`), data }];
        })
      : [],
    choices: NOTE_FILTERS.map((value) => ({ title: filterName(value, language), value })),
    show,
    // Where nothing was ever written there is nothing to narrow.
    filter: isBlank(view) ? undefined : payload('note.list', { engagementId, page: 1, filter: show }),
    notes: view.notes.flatMap((note) => lineModel(note, view, language)),
    older: more ? turn(page + 1) : undefined,
    newer: page > 1 ? turn(page - 1) : undefined,
    export: view.notes.length > 0 ? payload('note.export', { engagementId }) : undefined,
    back: payload('customer.show', { engagementId }),
  };
}

function isBlank({ notes, page, show }: NotesView): boolean {
  return notes.length === 0 && page === 1 && show === 'all';
}

function filterName(filter: NoteFilter, language: Language): string {
  return filter === 'all' || filter === 'weak' || filter === 'mine'
    ? text(language, `notes.filter.${filter}`)
    : text(language, `note.kind.${filter}`);
}

function lineModel(note: NoteLine, { engagementId, zone }: NotesView, language: Language) {
  const open = payload('note.open', { engagementId, noteId: note.noteId });
  // A row that leads nowhere is worse than none.
  if (open === undefined) return [];
  const about = [
    note.service ?? text(language, `note.kind.${note.kind}`),
    ...(note.status === undefined ? [] : [statusName(note.status, language)]),
  ];
  const revised = note.revision > 1 ? [text(language, 'note.revision', { revision: note.revision })] : [];
  return {
    title: title(about.join(' · ')),
    about: plain(about.join(' · ')),
    said: plain(note.text, 160),
    by: [plain(personName(note.author, language), 60), instantText(note.at, zone, language), ...revised].join(' · '),
    quality: note.quality === undefined ? '' : text(language, `coach.quality.${note.quality}`),
    color: note.quality === undefined ? 'Default' : QUALITY_COLOR[note.quality],
    open,
  };
}
