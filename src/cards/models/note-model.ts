// What the card of a saved note is filled with.
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { personName } from '../names/person-name.ts';
import { plain } from '../plain.ts';
import { plainLines } from '../plain-lines.ts';
import type { NoteView } from '../views/note-views.ts';
import { judgementModel } from './judgement-model.ts';
import { noticeElements } from './notice-elements.ts';
import { warningLines } from './warning-lines.ts';

export function noteModel(view: NoteView, language: Language) {
  const { engagementId, note, judgement, mayRevise } = view;
  const of = { engagementId, noteId: note.id };
  return {
    heading: text(language, `note.kind.${note.kind}`),
    customer: [plain(view.customer), ...(note.service === undefined ? [] : [plain(note.service)])].join(' · '),
    notice: noticeElements(view, language),
    note: plainLines(view.plain),
    by: writtenBy(view, language),
    coach: judgement && judgementModel(judgement, language),
    warnings: warningLines(view.warnings, language),
    revise: mayRevise ? payload('note.revise', { ...of, kind: note.kind }) : undefined,
    copy: payload('note.copy', of),
    all: payload('note.list', { engagementId, page: 1, filter: 'all' }),
    customerCard: payload('customer.show', { engagementId }),
  };
}

function writtenBy({ note, author, by, zone }: NoteView, language: Language): string {
  const said = (name: typeof by, at: string) =>
    text(language, 'note.by', { name: plain(personName(name, language), 60), at: instantText(at, zone, language) });
  if (note.revision === 1) return said(author, note.createdAt);
  return [said(by, note.at), text(language, 'note.revision', { revision: note.revision })].join(' · ');
}
