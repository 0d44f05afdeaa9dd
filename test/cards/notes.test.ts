// What the cards of status notes let a person do, and what their buttons carry.
import assert from 'node:assert/strict';
import { createCards } from '../../src/cards/render.ts';
import { TEMPLATES } from '../../src/cards/templates.ts';
import type { NoteCardView } from '../../src/cards/views/note-views.ts';
import { NOTE_KINDS } from '../../src/notes/note.ts';
import { NOTE_FIELDS } from '../../src/notes/note-kinds.ts';
import { noteViews } from './note-samples.ts';

type Part = Readonly<Record<string, unknown>>;

const { render } = createCards(TEMPLATES);
const VIEWS = noteViews({ word: 'Contoso', id: 'e1', problems: ['required'] });

describe('The form of a note', () => {
  for (const kind of NOTE_KINDS)
    it(`has the fields of its kind in the order of the table: ${kind}`, () => {
      const [form] = VIEWS.filter((view) => view.name === 'note-form' && view.kind === kind);
      assert.deepEqual(
        partsOf(form).flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [id] : [])),
        NOTE_FIELDS[kind].map(({ name }) => name),
      );
    });

  it('offers templates and the guide where there is a status of a service only', () => {
    for (const form of VIEWS.filter((view) => view.name === 'note-form')) {
      const verbs = verbsOf(form);
      const own = form.kind === 'entitlement' ? ['note.template', 'status.guide'] : [];
      assert.deepEqual(verbs, ['note.save', 'note.check', ...own, 'note.list']);
    }
  });
});

describe('A saved note', () => {
  it('is revised by those who may', () => {
    for (const view of VIEWS)
      if (view.name === 'note') assert.equal(verbsOf(view).includes('note.revise'), view.mayRevise);
  });
});

describe('The list of notes', () => {
  it('begins each of the five kinds, also on a client that submits', () => {
    const [list] = VIEWS.filter((view) => view.name === 'notes');
    const begins = partsOf(list).filter(({ verb }) => verb === 'note.new');
    assert.equal(begins.length, NOTE_KINDS.length);
    for (const { title, data, fallback } of begins) assert.deepEqual(fallback, { type: 'Action.Submit', title, data });
  });

  it('lets a reader write none, and narrow none where there are none', () => {
    const reading = VIEWS.filter((view) => view.name === 'notes' && !view.may.work);
    assert.equal(reading.length, 1);
    for (const view of reading) assert.deepEqual(verbsOf(view), ['customer.show']);
  });
});

describe('The guide to the status', () => {
  it('has the text of the note once, as a field, and in none of its buttons', () => {
    const word = 'Once and only once';
    const guides = noteViews({ word, id: 'e1', problems: [] }).filter(({ name }) => name === 'status-guide');
    assert.ok(guides.length > 0);
    for (const guide of guides) {
      assert.equal(partsOf(guide).find(({ id }) => id === 'text')?.value, word);
      for (const { data, verb } of partsOf(guide))
        if (verb !== undefined) assert.doesNotMatch(JSON.stringify(data), /Once and only once/);
    }
  });
});

function verbsOf(view: NoteCardView): readonly unknown[] {
  return partsOf(view).flatMap(({ type, verb }) => (type === 'Action.Execute' && verb !== 'undo' ? [verb] : []));
}

/** Everything with a type but fallbacks. */
function partsOf(view: NoteCardView | undefined): readonly Part[] {
  const found: Part[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('type' in part && !Array.isArray(part)) found.push(part as Part);
    for (const [key, child] of Object.entries(part)) if (key !== 'fallback' && key !== 'data') walk(child);
  };
  assert.ok(view);
  walk(render(view, 'en'));
  return found;
}
