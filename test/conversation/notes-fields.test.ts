// Every field of every kind of note with every bad value: said at the field in the reader's language, all else kept, nothing stored.
import assert from 'node:assert/strict';
import { createCards } from '../../src/cards/render.ts';
import { TEMPLATES } from '../../src/cards/templates.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { type TextKey, text } from '../../src/language/text.ts';
import { NOTE_KINDS } from '../../src/notes/note.ts';
import { NOTE_FIELDS, type NoteField } from '../../src/notes/note-kinds.ts';
import { type Client, shown, type World } from '../support/conversation.ts';
import { newCustomer, problemsOf, startCustomers, stored } from '../support/customers.ts';
import { FILLED, formOf, newNote, openForm, storedNotes, typedOf } from '../support/notes.ts';

type Problem = ReturnType<typeof problemsOf>[string];

const MARKUP = '<b>$' + '{x}{{y}}</b> ** [a](javascript:alert(1)) & "\'\\';
const HUNDRED_KB = 'W '.repeat(50_000);
const NO_CHOICE = ['nothing', 'toString', '__proto__', MARKUP, HUNDRED_KB, '\u0001x', '\uD800', '\u202Ex'];

/** What is wrong whatever else stands in the form. */
function badValues(field: NoteField): readonly (readonly [string, Problem])[] {
  const missing = field.required
    ? (['', '   ', '\u0000'].map((value) => [value, 'required']) as [string, Problem][])
    : [];
  const no = (problem: Problem, values: readonly string[]) => values.map((value) => [value, problem] as const);
  switch (field.form) {
    case 'text':
      return [
        ...missing,
        ...no('too-long', ['x'.repeat(field.longest + 1), '語'.repeat(field.longest + 1), HUNDRED_KB]),
      ];
    case 'date':
      return [...missing, ...no('not-a-date', ['tomorrow', '2026-02-30', '31.12.2026', '2026-9-1', ...NO_CHOICE])];
    case 'status':
      return [
        ...missing,
        ...no('not-a-choice', [
          'blocked/nothing',
          'blocked/using-competitive-solution',
          'Blocked',
          'blocked/',
          ...NO_CHOICE,
        ]),
      ];
    case 'service':
      return [...missing, ...no('not-a-choice', ['intune', ...NO_CHOICE])];
    case 'services':
    case 'choices':
      return [...missing, ...no('not-a-choice', ['exchange,nothing', 'EXO,nothing', ...NO_CHOICE])];
    case 'choice':
      return [
        ...missing,
        ...no('not-a-choice', ['on-trackk', `${field.choices[0]},${field.choices[1]}`, ...NO_CHOICE]),
      ];
  }
}

/** What is wrong together with the other fields. */
const TOGETHER: readonly (readonly [string, Readonly<Record<string, string>>, string, Problem])[] = [
  ['engineer', { concernNature: '' }, 'concernNature', 'required'],
  ['engineer', { concerns: '' }, 'concerns', 'required'],
  ['engineer', { insightId: '' }, 'insightId', 'needs-insight'],
  ['enterprise', { nextUpdateOn: '2026-03-02' }, 'nextUpdateOn', 'not-in-future'],
  ['enterprise', { nextUpdateOn: '2026-03-24' }, 'nextUpdateOn', 'too-late'],
];

describe('a bad value in a note', () => {
  let world: World;
  let anna: Client;
  let contoso: { readonly engagementId: string };
  before(async () => {
    world = await startCustomers();
    anna = world.person('anna');
    contoso = await newCustomer(anna, 'Contoso');
  });
  afterEach(() => assert.deepEqual(world.failures, []));

  for (const kind of NOTE_KINDS)
    for (const field of NOTE_FIELDS[kind])
      it(`is said at its field, all else is kept and nothing stored: ${kind} ${field.name}`, async () => {
        const cases = badValues(field);
        assert.ok(cases.length > 2);
        const form = formOf(await openForm(anna, contoso, kind));
        const before = [await stored(world, contoso), await storedNotes(world, contoso)];
        for (const [value, problem] of cases)
          for (const verb of ['note.check', 'note.save']) {
            const typed = { ...FILLED[kind], [field.name]: value };
            const again = shown(await anna.presses(verb, form, typed), 'note-form');
            // Of a service without a status a check offers what stands at the service.
            const isOffered = verb === 'note.check' && field.form === 'status' && value === '';
            const expected = isOffered ? undefined : problem;
            assert.equal(problemsOf(again)[field.name], expected, JSON.stringify(value.slice(0, 40)));
            if (isOffered) continue;
            const { [field.name]: kept = '', ...rest } = again.typed;
            const { [field.name]: _, ...others } = FILLED[kind];
            assert.ok(value.startsWith(kept), 'as much as a form takes');
            assert.deepEqual(rest, others);
            assert.equal(again.form, form.form);
            assert.equal(again.rev, form.rev);
            assert.equal(again.checked, undefined);
          }
        assert.deepEqual([await stored(world, contoso), await storedNotes(world, contoso)], before);
      });

  for (const [kind, change, field, problem] of TOGETHER)
    it(`is said together with the others: ${kind} ${JSON.stringify(change)}`, async () => {
      const known = NOTE_KINDS.find((each) => each === kind);
      assert.ok(known);
      const form = formOf(await openForm(anna, contoso, known));
      const again = shown(await anna.presses('note.save', form, { ...FILLED[known], ...change }), 'note-form');
      assert.deepEqual(problemsOf(again), { [field]: problem });
      assert.deepEqual(await storedNotes(world, contoso), []);
    });

  it('is one of many: all of them are said at once, in the reader’s language, below 25 KB', async () => {
    const { render } = createCards(TEMPLATES);
    for (const language of LANGUAGES) {
      const person = world.person('anna', { locale: language });
      for (const kind of NOTE_KINDS) {
        const form = formOf(await openForm(person, contoso, kind));
        const typed = Object.fromEntries(NOTE_FIELDS[kind].map(({ name }) => [name, HUNDRED_KB]));
        const [seen] = await person.presses('note.save', form, typed);
        assert.ok(seen && seen.mode !== 'toast' && seen.view.name === 'note-form');
        assert.equal(seen.language, language);
        assert.equal(seen.view.problems.length, NOTE_FIELDS[kind].length);
        const card = JSON.stringify(render(seen.view, seen.language));
        for (const { problem } of seen.view.problems) {
          const [said = ''] = text(language, `problem.${problem}` as TextKey, { typed: '|' })
            .split('|')
            .slice(-1);
          assert.ok(card.includes(said.trim()), `${language} ${problem}`);
        }
        assert.ok(Buffer.byteLength(card) < 25 * 1024, `${kind} ${Buffer.byteLength(card)}`);
      }
    }
    assert.deepEqual(await storedNotes(world, contoso), []);
  });
});

describe('a strange but allowed text in a note', () => {
  for (const [name, value, kept] of [
    ['markup', MARKUP, MARKUP],
    ['control characters', 'a\u0000b\u0007c\u001B[31m', 'abc[31m'],
    ['half a character', 'a\uD800b', 'a\uFFFDb'],
    ['marks of direction', '\u202Eabc\u202C', '\u202Eabc\u202C'],
    ['all kinds of line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['an emoji family', '👨‍👩‍👧', '👨‍👩‍👧'],
  ] as const)
    it(`is kept as it was typed, fit to be kept, and harmless on every card: ${name}`, async () => {
      const { render } = createCards(TEMPLATES);
      const world = await startCustomers((deps) => ({
        ...deps,
        render: (view, language) => {
          const card = render(view, language);
          const json = JSON.stringify(card);
          assert.ok(Buffer.byteLength(json) < 25 * 1024, view.name);
          const seen = JSON.stringify(card, (_, part) =>
            String(part?.type).startsWith('Input.') ? { ...part, value: '' } : part,
          );
          assert.doesNotMatch(seen, /\$\{|\{\{|\]\(javascript|<b>|[\u202A-\u202E]|\\u0000|\\ud8/i, view.name);
          return { ...card, view, language };
        },
      }));
      const anna = world.person('anna');
      const contoso = await newCustomer(anna, 'Contoso');
      for (const kind of NOTE_KINDS) {
        const texts = NOTE_FIELDS[kind].filter((field) => field.form === 'text' && field.lines);
        const change = Object.fromEntries(texts.map((field) => [field.name, `x ${value} x`]));
        const form = await openForm(anna, contoso, kind);
        shown(await anna.presses('note.check', formOf(form), { ...FILLED[kind], ...change }), 'note-form');
        const { note } = await newNote(anna, contoso, kind, change);
        for (const { name: field } of texts) assert.equal(note.fields[field], `x ${kept} x`);
        const of = { engagementId: contoso.engagementId, noteId: note.id };
        const [copied] = await anna.presses('note.copy', of);
        assert.ok(copied?.mode === 'toast' && copied.text.includes(kept));
        const typed = shown(await anna.presses('note.revise', of), 'note-form');
        shown(
          await anna.presses('note.save', formOf(typed), {
            ...typedOf(typed),
            ...change,
            [texts[0]?.name ?? '']: value,
          }),
          'note',
        );
      }
      shown(await anna.says('note Contoso'), 'notes');
      const history = await anna.presses('history.open', { engagementId: contoso.engagementId, page: 1 });
      shown(history, 'history');
      assert.deepEqual(world.failures, []);
    });

  it('is still on the card when every text is as long as it may be, in any script', async () => {
    const { render } = createCards(TEMPLATES);
    const sizes: number[] = [];
    const world = await startCustomers((deps) => ({
      ...deps,
      render: (view, language) => {
        const card = render(view, language);
        const bytes = Buffer.byteLength(JSON.stringify(card));
        sizes.push(bytes);
        assert.ok(bytes < 25 * 1024, `${view.name} ${bytes}`);
        return { ...card, view, language };
      },
    }));
    const anna = world.person('anna', { locale: 'ja' });
    const contoso = await newCustomer(anna, 'Contoso');
    for (const kind of NOTE_KINDS)
      for (const letter of ['W', '語', '*', '"', '\n語']) {
        const texts = NOTE_FIELDS[kind].flatMap((field) =>
          field.form === 'text' ? [[field.name, letter.repeat(field.longest).slice(-field.longest)]] : [],
        );
        const typed = { ...FILLED[kind], ...Object.fromEntries(texts) };
        const form = await openForm(anna, contoso, kind);
        const checked = shown(await anna.presses('note.check', formOf(form), typed), 'note-form');
        assert.deepEqual(checked.problems, []);
        const { note } = shown(await anna.presses('note.save', formOf(form), typed), 'note');
        const of = { engagementId: contoso.engagementId, noteId: note.id };
        const forms = [0, 1].map(async () => shown(await anna.presses('note.revise', of), 'note-form'));
        const [mine, theirs] = await Promise.all(forms);
        assert.ok(mine && theirs);
        const turned = Object.fromEntries(texts.map(([name = '', value = '']) => [name, `x${value.slice(1)}`]));
        shown(await anna.presses('note.save', formOf(theirs), { ...typed, ...turned }), 'note');
        const other = shown(
          await anna.presses('note.save', formOf(mine), { ...typed, text: 'x', summary: 'x' }),
          'note-form',
        );
        assert.ok(other.other);
        if (kind === 'entitlement') {
          const inputs = { ...typed, described: 'waits for a German data centre' };
          shown(await anna.presses('status.guide', formOf(form), inputs), 'status-guide');
        }
      }
    assert.deepEqual(world.failures, []);
    assert.ok(Math.max(...sizes) > 15_000, 'it was worth measuring');
  });
});
