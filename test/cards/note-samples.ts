// The cards about status notes as the conversation fills them, usual ones and ones that nobody should make.
import {
  CUSTOMERS_TO_CHOOSE,
  NOTE_FILTERS,
  NOTES_A_PAGE,
  type NoteCardView,
} from '../../src/cards/views/note-views.ts';
import type { OfCustomer, Somebody, StatusName } from '../../src/cards/views/view-parts.ts';
import type { FieldProblem } from '../../src/engagements/outcome.ts';
import type { Texts } from '../../src/language/language.ts';
import { type Judgement, NOTE_RULES } from '../../src/notes/coach/judgement.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '../../src/notes/note.ts';
import { NOTE_FIELDS } from '../../src/notes/note-kinds.ts';
import { NOTE_WARNINGS } from '../../src/notes/warnings-of.ts';
import { L1_STATUSES } from '../../src/playbook/slugs.ts';
import { SERVICES } from '../../src/playbook/vocabulary/services.ts';

/** What a view is made of: the words that come from outside, and what is wrong with them. */
interface World {
  readonly word: string;
  /** The same where it is an id. */
  readonly id: string;
  readonly problems: readonly FieldProblem['problem'][];
}

export function noteViews({ word, id, problems }: World): readonly NoteCardView[] {
  const texts: Texts = { en: word, de: word, ja: word };
  const of: OfCustomer = { engagementId: id, rev: 7, customer: word };
  const ada: Somebody = { id: 'ada', name: word, met: true };
  const may = { work: true, decide: true };
  const statuses: readonly StatusName[] = L1_STATUSES.flatMap((slug) => {
    const l1 = { l1: slug, title: texts };
    return [{ l1 }, ...Array.from({ length: 8 }, (_, n) => ({ l1, l2: { key: `reason-${n}`, title: texts } }))];
  });
  const [status = { l1: { l1: 'blocked', title: texts } }] = statuses;
  const remarks = NOTE_RULES.map((rule) => ({ rule, words: word }));
  const judgement: Judgement = { quality: 'poor', remarks };
  const warnings = NOTE_WARNINGS.map((warning) => ({ field: 'text', warning }));
  const fieldsOf = (kind: NoteKind) => Object.fromEntries(NOTE_FIELDS[kind].map(({ name }) => [name, word]));
  const wrong = (kind: NoteKind) =>
    NOTE_FIELDS[kind].flatMap(({ name }) => problems.map((problem) => ({ field: name, problem })));
  const plain = (kind: NoteKind) => Object.values(fieldsOf(kind)).join('\n');
  const noteOf = (kind: NoteKind): Note => ({
    id,
    kind,
    ...(kind === 'entitlement' && { service: 'Teams' as const }),
    fields: fieldsOf(kind),
    language: 'de',
    author: 'ada',
    createdAt: AT,
    by: 'ben',
    at: AT,
    revision: 3,
  });
  const forms = NOTE_KINDS.flatMap((kind): readonly NoteCardView[] => {
    const form = { name: 'note-form', ...of, kind, form: 'f1', services: SERVICES, statuses, zone: 'UTC' } as const;
    return [
      { ...form, typed: {}, problems: [] },
      { ...form, typed: fieldsOf(kind), problems: wrong(kind) },
      {
        ...form,
        noteId: id,
        typed: fieldsOf(kind),
        problems: [],
        checked: { judgement, warnings, preview: plain(kind) },
      },
      {
        ...form,
        noteId: id,
        notice: { kind: 'changed-meanwhile', items: [] },
        typed: fieldsOf(kind),
        problems: [],
        other: { by: ada, at: AT, text: plain(kind) },
      },
    ];
  });
  const saved = NOTE_KINDS.map(
    (kind): NoteCardView => ({
      name: 'note',
      ...of,
      notice: { kind: 'saved' },
      undoId: 'e1.7',
      note: noteOf(kind),
      plain: plain(kind),
      ...(kind === 'entitlement' && { judgement }),
      warnings,
      author: ada,
      by: ada,
      zone: 'UTC',
      mayRevise: kind !== 'overall',
    }),
  );
  const list = NOTE_FILTERS.map(
    (show): NoteCardView => ({
      name: 'notes',
      ...of,
      page: 2,
      more: true,
      show,
      notes: Array.from({ length: NOTES_A_PAGE }, () => ({
        noteId: id,
        kind: 'entitlement',
        service: 'Teams',
        status,
        text: word.slice(0, 160),
        quality: 'marginal',
        author: ada,
        at: AT,
        revision: 2,
      })),
      zone: 'UTC',
      may,
    }),
  );
  const chosen = { service: 'teams', status: 'blocked/reason-1', targetDate: '2026-12-24' };
  const draft = { kind: 'entitlement', form: 'f1', noteId: id, typed: chosen } as const;
  const typed = { described: word, text: word };
  const likely = [0, 1, 2].map((n) => ({
    status: `blocked/reason-${n}`,
    name: statuses[n] ?? status,
    definition: texts,
    example: texts,
    notThere: { scenario: texts, name: status },
    questions: Array.from({ length: 8 }, () => texts),
    overlaps: [{ name: status }, { name: status }],
  }));
  return [
    ...forms,
    ...saved,
    ...list,
    { name: 'notes', ...of, page: 1, more: false, show: 'all', notes: [], zone: 'UTC', may: { ...may, work: false } },
    { name: 'status-guide', ...of, draft, described: word, likely, typed, problems: [] },
    { name: 'status-guide', ...of, draft, described: word, likely: [], typed, problems: [] },
    {
      name: 'message-note',
      customers: Array.from({ length: CUSTOMERS_TO_CHOOSE }, (_, n) => ({ engagementId: `e${n}`, customer: word })),
      searchable: true,
      typed: { customer: 'e1', kind: 'overall', message: word, search: word },
      problems: [{ field: 'customer', problem: 'required' }],
    },
    { name: 'message-note', customers: [], searchable: true, typed: { search: word }, problems: [] },
  ];
}

const AT = '2026-11-22T17:00:00.000Z';
