// Status notes as people write them: form, check, save, list, revise, copy, undo; what the coach and the guide say on the way.
import assert from 'node:assert/strict';
import { text } from '../../src/language/text.ts';
import { NOTE_KINDS } from '../../src/notes/note.ts';
import { noteTemplates } from '../../src/notes/templates.ts';
import { type Client, type Seen, shown, type World } from '../support/conversation.ts';
import { newCustomer, problemsOf, reasonOf, startCustomers, stored } from '../support/customers.ts';
import { FILLED, formOf, GREAT, newNote, openForm, POOR, storedNotes, typedOf } from '../support/notes.ts';

describe('a status note', () => {
  let world: World;
  let anna: Client;
  let contoso: { readonly engagementId: string; readonly rev: number };
  beforeEach(async () => {
    world = await startCustomers();
    anna = world.person('anna');
    contoso = await newCustomer(anna, 'Contoso');
  });
  afterEach(() => assert.deepEqual(world.failures, []));

  for (const kind of NOTE_KINDS)
    it(`is checked, saved, listed, revised, copied and taken back: ${kind}`, async () => {
      const form = await openForm(anna, contoso, kind);
      assert.equal(form.kind, kind);
      const before = await stored(world, contoso);
      const checked = shown(await anna.presses('note.check', formOf(form), { ...FILLED[kind] }), 'note-form');
      assert.deepEqual(checked.problems, []);
      assert.deepEqual(checked.typed, FILLED[kind]);
      assert.equal(checked.checked?.judgement?.quality, kind === 'entitlement' ? 'great' : undefined);
      assert.deepEqual(await stored(world, contoso), before, 'nothing is saved by a check');

      const saved = shown(await anna.presses('note.save', formOf(checked), { ...FILLED[kind] }), 'note');
      assert.deepEqual(saved.notice, { kind: 'saved' });
      assert.equal(saved.plain, checked.checked?.preview, 'it reads as the preview said');
      assert.equal(saved.author.id, 'anna');
      const { service, ...fields } = FILLED[kind] as Record<string, string>;
      assert.deepEqual(saved.note.fields, fields);
      assert.equal(saved.note.service, service === undefined ? undefined : 'Teams');

      const list = shown(await anna.says('note Contoso'), 'notes');
      assert.deepEqual(
        list.notes.map(({ noteId, kind: of }) => [noteId, of]),
        [[saved.note.id, kind]],
      );
      const of = { engagementId: contoso.engagementId, noteId: saved.note.id };
      assert.equal(shown(await anna.presses('note.open', of), 'note').plain, saved.plain);
      const revision = shown(await anna.presses('note.revise', of), 'note-form');
      assert.deepEqual(withoutEmpty(revision.typed), FILLED[kind]);
      const asItIs = shown(await anna.presses('note.check', formOf(revision), { ...FILLED[kind] }), 'note-form');
      assert.deepEqual(asItIs.checked, checked.checked, 'a revision that changes nothing yet is judged as well');
      const [gist = ''] = Object.keys(FILLED[kind]).filter((name) =>
        /^(text|summary|customer|execSummary)$/.test(name),
      );
      const change = { ...FILLED[kind], [gist]: `${FILLED[kind][gist]} Meanwhile in 12 countries.` };
      const revised = shown(await anna.presses('note.save', formOf(revision), change), 'note');
      assert.equal(revised.note.revision, 2);
      assert.equal(revised.note.id, saved.note.id);
      assert.equal((await storedNotes(world, contoso)).length, 1);

      const copied = await anna.presses('note.copy', of);
      assert.deepEqual(copied, [{ mode: 'toast', text: revised.plain, repeat: false, posted: true }]);
      assert.match(revised.plain, /Meanwhile in 12 countries/);

      shown(await anna.presses('undo', { undoId: revised.undoId }), 'engagement');
      assert.equal(shown(await anna.presses('note.open', of), 'note').plain, saved.plain, 'the first revision is back');
      const second = await newNote(anna, contoso, kind);
      shown(await anna.presses('undo', { undoId: second.undoId }), 'engagement');
      assert.equal(reasonOf(await anna.presses('note.open', { ...of, noteId: second.note.id })), 'not-in-plan');
      assert.equal((await storedNotes(world, contoso)).length, 1);
    });

  it('begins with what is known: the status and target date of the service, the last note of its kind', async () => {
    const status = { status: 'in-progress', targetDate: '2026-10-01' };
    await anna.presses('service.save', { ...contoso, service: 'teams' }, status);
    const open = async () =>
      shown(await anna.presses('note.new', { ...contoso, kind: 'entitlement', noteService: 'teams' }), 'note-form')
        .typed;
    assert.deepEqual(await open(), { service: 'teams', ...status });
    await newNote(anna, contoso, 'entitlement', { targetDate: '' });
    const again = await open();
    assert.deepEqual(again, { service: 'teams', ...status, text: GREAT });
    await newNote(anna, contoso);
    const { nextActionOn, ...rest } = FILLED.overall;
    assert.deepEqual((await openForm(anna, contoso, 'overall')).typed, FILLED.overall);
    world.later(60 * 24 * 20);
    assert.deepEqual((await openForm(anna, contoso, 'overall')).typed, rest, `${nextActionOn} is over`);
  });

  it('brings its status to the service in the same event; undo takes both back', async () => {
    const saved = await newNote(anna, contoso, 'entitlement', { status: 'blocked/adoption-readiness' });
    const { engagement, history } = await stored(world, contoso);
    assert.equal(engagement.services.Teams?.l1, 'blocked');
    assert.equal(engagement.services.Teams?.l2, 'adoption-readiness');
    assert.equal(engagement.services.Teams?.targetDate, '2026-09-01');
    assert.deepEqual(
      history[0]?.changes.map(({ slot }) => slot),
      ['note', 'last-note', 'service'],
    );
    shown(await anna.presses('undo', { undoId: saved.undoId }), 'engagement');
    const after = await stored(world, contoso);
    assert.equal(after.engagement.services.Teams, undefined);
    assert.deepEqual(after.engagement.lastNotes, {});
    assert.deepEqual(await storedNotes(world, contoso), []);
  });

  it('is one note however often and however fast the same form is sent', async () => {
    const form = await openForm(anna, contoso, 'overall');
    const send = () => anna.presses('note.save', formOf(form), { ...FILLED.overall });
    const seen = await Promise.all([send(), send(), send()]);
    seen.push(await send());
    const cards = seen.map((each) => shown(each, 'note'));
    for (const card of cards) assert.deepEqual(card, cards[0]);
    assert.equal((await storedNotes(world, contoso)).length, 1);
  });

  it('that was taken back is not made anew by the same form, nor by a revision of it', async () => {
    const form = await openForm(anna, contoso, 'overall');
    const send = () => anna.presses('note.save', formOf(form), { ...FILLED.overall });
    const { undoId, note } = shown(await send(), 'note');
    const revision = shown(await anna.presses('note.revise', { ...contoso, noteId: note.id }), 'note-form');
    await anna.presses('undo', { undoId });
    await send();
    const revised = await anna.presses('note.save', formOf(revision), { ...FILLED.overall, text: 'again' });
    assert.equal(reasonOf(revised), 'not-in-plan');
    assert.deepEqual(await storedNotes(world, contoso), []);
  });

  it('that says nothing new is no new revision', async () => {
    const saved = await newNote(anna, contoso);
    const form = shown(await anna.presses('note.revise', { ...contoso, noteId: saved.note.id }), 'note-form');
    const same = shown(await anna.presses('note.save', formOf(form), { ...FILLED.overall }), 'note-form');
    assert.deepEqual(same.notice, { kind: 'unchanged' });
    assert.equal((await storedNotes(world, contoso))[0]?.note.revision, 1);
  });

  it('belongs to another card of an older rev as well: other work does not stand in its way', async () => {
    const form = await openForm(anna, contoso, 'overall');
    await anna.presses('service.save', { ...contoso, service: 'teams' }, { status: 'in-progress' });
    await newNote(anna, contoso, 'engineer');
    shown(await anna.presses('note.save', { ...formOf(form), rev: 0 }, { ...FILLED.overall }), 'note');
  });

  it('does not take back unseen what somebody else set at the service meanwhile', async () => {
    const form = shown(
      await anna.presses('note.new', { ...contoso, kind: 'entitlement', noteService: 'teams' }),
      'note-form',
    );
    await anna.presses('service.save', { ...contoso, service: 'teams' }, { status: 'blocked/adoption-readiness' });
    const inputs = { ...FILLED.entitlement, targetDate: '' };
    const again = shown(await anna.presses('note.save', formOf(form), inputs), 'note-form');
    assert.equal(again.notice?.kind, 'changed-meanwhile');
    assert.equal(again.typed.text, GREAT);
    assert.equal(again.typed.status, 'in-progress', 'what was typed');
    assert.deepEqual(await storedNotes(world, contoso), []);
    shown(await anna.presses('note.save', formOf(again), { ...inputs }), 'note');
  });

  it('is revised by its author and the owner only', async () => {
    const made = await newCustomer(anna, 'Fabrikam', { lead: 'ben' });
    await anna.presses('people.save', made, { 'member-fasttrack-engineer': 'cara' });
    const [ben, cara] = [world.person('ben'), world.person('cara')];
    const { note, mayRevise } = await newNote(cara, made);
    assert.equal(mayRevise, true);
    const of = { engagementId: made.engagementId, noteId: note.id };
    assert.equal(reasonOf(await ben.presses('note.revise', of)), 'forbidden');
    assert.equal(shown(await ben.presses('note.open', of), 'note').mayRevise, false);
    const form = shown(await cara.presses('note.revise', of), 'note-form');
    const inputs = { ...FILLED.overall, text: 'Forged' };
    assert.equal(reasonOf(await ben.presses('note.save', formOf(form), inputs)), 'forbidden');
    assert.equal(reasonOf(await ben.presses('note.check', formOf(form), inputs)), 'forbidden');
    const byOwner = shown(await anna.presses('note.revise', of), 'note-form');
    const revised = shown(await anna.presses('note.save', formOf(byOwner), inputs), 'note');
    assert.deepEqual([revised.author.id, revised.by.id, revised.note.revision], ['cara', 'anna', 2]);
  });

  it('revised by two at once shows the second both texts, and then may be saved', async () => {
    const made = await newCustomer(anna, 'Fabrikam');
    await anna.presses('people.save', made, { 'member-fasttrack-engineer': 'cara' });
    const cara = world.person('cara');
    const { note } = await newNote(cara, made);
    const of = { engagementId: made.engagementId, noteId: note.id };
    const forms = [
      shown(await anna.presses('note.revise', of), 'note-form'),
      shown(await cara.presses('note.revise', of), 'note-form'),
    ] as const;
    const save = (who: Client, form: (typeof forms)[0], words: string) =>
      who.presses('note.save', formOf(form), { ...FILLED.overall, text: words });
    const seen = await Promise.all([save(anna, forms[0], 'Anna was here'), save(cara, forms[1], 'Cara was here')]);
    const names = seen.map(nameOf);
    assert.deepEqual([...names].sort(), ['note', 'note-form']);
    const first = names.indexOf('note');
    const words = ['Anna was here', 'Cara was here'];
    const again = shown(seen[1 - first] ?? [], 'note-form');
    assert.equal(again.notice?.kind, 'changed-meanwhile');
    assert.equal(again.typed.text, words[1 - first]);
    assert.match(again.other?.text ?? '', new RegExp(words[first] ?? ''));
    assert.equal(again.other?.by.id, ['anna', 'cara'][first]);
    const other = [anna, cara][1 - first];
    assert.ok(other);
    const last = shown(await other.presses('note.save', formOf(again), typedOf(again)), 'note');
    assert.equal(last.note.revision, 3);
    assert.equal(last.note.fields.text, words[1 - first]);
  });

  it('looked up in the guide meanwhile still notices who was faster', async () => {
    const { note } = await newNote(anna, contoso, 'entitlement');
    const of = { engagementId: contoso.engagementId, noteId: note.id };
    const form = shown(await anna.presses('note.revise', of), 'note-form');
    const other = shown(await anna.presses('note.revise', of), 'note-form');
    await anna.presses('note.save', formOf(other), { ...FILLED.entitlement, text: `${GREAT} From the phone.` });
    const guide = shown(await anna.presses('status.guide', formOf(form), { ...FILLED.entitlement }), 'status-guide');
    const { engagementId, rev, draft } = guide;
    const back = shown(await anna.presses('status.take', { engagementId, rev, draft }, typedOf(guide)), 'note-form');
    const inputs = { ...typedOf(back), text: `${GREAT} From the desk.` };
    const again = shown(await anna.presses('note.save', formOf(back), inputs), 'note-form');
    assert.match(again.other?.text ?? '', /From the phone/);
  });

  it('of a closed customer can be read and copied, not written', async () => {
    const { note } = await newNote(anna, contoso);
    const form = await openForm(anna, contoso, 'overall');
    const { rev } = shown(await anna.presses('customer.show', contoso), 'engagement');
    await anna.presses('customer.close', { ...contoso, rev }, { reason: 'done' });
    const before = await stored(world, contoso);
    const of = { engagementId: contoso.engagementId, noteId: note.id };
    assert.equal(shown(await anna.presses('note.open', of), 'note').mayRevise, false);
    assert.equal(shown(await anna.presses('note.list', { ...of, page: 1 }), 'notes').may.work, false);
    assert.equal((await anna.presses('note.copy', of)).length, 1);
    for (const [verb, data] of [
      ['note.new', { ...of, kind: 'overall' }],
      ['note.revise', of],
      ['note.check', formOf(form)],
      ['note.template', formOf(form)],
      ['note.save', formOf(form)],
      ['status.guide', of],
    ] as const)
      assert.equal(reasonOf(await anna.presses(verb, data, { ...FILLED.overall })), 'closed', verb);
    assert.deepEqual(await stored(world, contoso), before);
  });

  it('of another kind, of nobody or of another customer is not revised under a forged id', async () => {
    const fabrikam = await newCustomer(anna, 'Fabrikam');
    const { note } = await newNote(anna, fabrikam, 'engineer');
    const own = await newNote(anna, contoso, 'engineer');
    const form = await openForm(anna, contoso, 'overall');
    const before = [await storedNotes(world, contoso), await storedNotes(world, fabrikam)];
    for (const noteId of [own.note.id, note.id, 'nothing', '__proto__', 'x'.repeat(80), 'a/b'])
      for (const verb of ['note.save', 'note.revise', 'note.open', 'note.copy']) {
        if (noteId === own.note.id && verb !== 'note.save') continue;
        const seen = await anna.presses(verb, { ...formOf(form), noteId }, { ...FILLED.overall });
        assert.match(nameOf(seen), /refused|outdated/, `${verb} ${noteId}`);
      }
    assert.deepEqual([await storedNotes(world, contoso), await storedNotes(world, fabrikam)], before);
  });
});

describe('the list of notes', () => {
  it('shows thirty notes newest first, a page at a time, and narrows them', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso', { lead: 'ben' });
    const ben = world.person('ben');
    for (let n = 1; n <= 30; n++) {
      world.later(1);
      await newNote(n % 10 === 0 ? ben : anna, contoso, n % 3 === 0 ? 'engineer' : 'overall', { text: `Note ${n}.` });
    }
    world.later(1);
    const weak = await newNote(anna, contoso, 'entitlement', { text: POOR });
    world.later(1);
    await newNote(anna, contoso, 'entitlement', { service: 'exchange', text: GREAT.replace('Teams', 'Exchange') });
    const list = async (data: object, inputs: Record<string, string> = {}) =>
      shown(await anna.presses('note.list', { ...contoso, ...data }, inputs), 'notes');
    const seen: string[] = [];
    const times: string[] = [];
    for (let page = 1; ; page++) {
      const { notes, more } = await list({ page, filter: 'all' });
      seen.push(...notes.map(({ noteId }) => noteId));
      times.push(...notes.map(({ at }) => at));
      if (!more) break;
      assert.equal(notes.length, 8);
    }
    assert.equal(new Set(seen).size, 32);
    assert.deepEqual(times, [...times].sort().reverse());
    const count = async (show: string) => {
      let [found, page] = [0, 1];
      for (; ; page++) {
        const { notes, more } = await list({ page, filter: show });
        found += notes.length;
        if (!more) return found;
      }
    };
    const counts = ['entitlement', 'overall', 'engineer', 'executive', 'weak', 'mine'].map(count);
    assert.deepEqual(await Promise.all(counts), [2, 20, 10, 0, 1, 29]);
    assert.deepEqual(
      (await list({ page: 3, filter: 'all' }, { show: 'weak' })).notes.map(({ noteId, quality }) => [noteId, quality]),
      [[weak.note.id, 'poor']],
      'another filter begins at its first page',
    );
    assert.equal((await list({ page: 99, filter: 'mine' })).notes.length, 0);
    const second = (await list({ page: 2, filter: 'overall' })).notes;
    assert.deepEqual((await list({ page: 2 }, { show: 'overall' })).notes, second, 'a page of what is asked for');
    assert.deepEqual(world.failures, []);
  });

  it('grades a note as its own card does, also when the same text stands under another service', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso');
    await newNote(anna, contoso, 'entitlement');
    world.later(1);
    const twin = await newNote(anna, contoso, 'entitlement', { service: 'exchange' });
    assert.deepEqual(
      twin.judgement?.remarks.map(({ rule }) => rule),
      ['same-text'],
    );
    const { notes } = shown(await anna.presses('note.list', { ...contoso, page: 1 }), 'notes');
    assert.deepEqual(
      notes.map(({ quality }) => quality),
      ['marginal', 'marginal'],
    );
  });
});

describe('the coach and its help', () => {
  it('coaches a German note by German rules with English remarks, and never stands in the way of saving', async () => {
    const world = await startCustomers();
    const anna = world.person('anna', { locale: 'en' });
    const contoso = await newCustomer(anna, 'Contoso');
    const form = await openForm(anna, contoso, 'entitlement');
    const weak = { ...FILLED.entitlement, status: 'blocked', text: 'Der Kunde wartet noch und meldet sich später.' };
    const [seen] = await anna.presses('note.check', formOf(form), weak);
    assert.ok(seen && seen.mode !== 'toast' && seen.view.name === 'note-form');
    assert.equal(seen.language, 'en');
    assert.notEqual(seen.view.checked?.judgement?.quality, 'great');
    assert.match(seen.view.checked?.preview ?? '', /ZIELDATUM: 2026-09-01/);
    const saved = shown(await anna.presses('note.save', formOf(form), weak), 'note');
    assert.equal(saved.note.language, 'de');
    assert.notEqual(saved.judgement?.quality, 'great');
    const good =
      'Der Kunde will Teams einführen, kann aber nicht, weil die Leitung in Werk Nord mit 10 Mbit/s für Video bis zum Ausbau im Mai nicht reicht.';
    const next = formOf(await openForm(anna, contoso, 'entitlement'));
    const better = shown(await anna.presses('note.check', next, { ...weak, text: good }), 'note-form');
    assert.deepEqual(better.checked?.judgement, { quality: 'great', remarks: [] });
  });

  for (const [language, words, expected] of [
    ['ja', '確認中', 'ja'],
    ['ja', '客户还没有决定。', 'zh'],
    ['zh', '確認中', 'zh'],
    ['de', 'The customer has not decided yet.', 'en'],
    ['en', 'El cliente quiere implementar Teams este trimestre.', 'es'],
  ] as const)
    it(`takes a note for what it is written in, or else for its writer’s language: ${language}, ${words}`, async () => {
      const world = await startCustomers();
      const anna = world.person('anna', { locale: language });
      const { note } = await newNote(anna, await newCustomer(anna, 'Contoso'), 'overall', { text: words });
      assert.equal(note.language, expected);
    });

  it('inserts one template after the other, and keeps what was written', async () => {
    const world = await startCustomers();
    const anna = world.person('anna', { locale: 'de' });
    const contoso = await newCustomer(anna, 'Contoso');
    const form = await openForm(anna, contoso, 'entitlement');
    const insert = async (inputs: Record<string, string>) =>
      shown(await anna.presses('note.template', formOf(form), { ...FILLED.entitlement, ...inputs }), 'note-form');
    const templates = noteTemplates('blocked', 'de');
    const blocked = { status: 'blocked/adoption-readiness' };
    const first = await insert({ ...blocked, text: '' });
    assert.equal(first.typed.text, templates[0]);
    const second = await insert({ ...blocked, text: first.typed.text ?? '' });
    assert.equal(second.typed.text, templates[1]);
    const own = await insert({ ...blocked, text: 'Eigenes.' });
    assert.equal(own.typed.text, `Eigenes.\n${templates[0]}`);
    assert.deepEqual({ ...own.typed, text: '' }, { ...FILLED.entitlement, ...blocked, text: '' });
    assert.deepEqual(problemsOf(await insert({ service: '', status: '' })), { status: 'required' });
    const checked = shown(
      await anna.presses('note.check', formOf(form), { ...FILLED.entitlement, ...typedOf(first) }),
      'note-form',
    );
    assert.ok(checked.checked?.judgement?.remarks.some(({ rule }) => rule === 'placeholder-left'));
  });

  it('finds the status from a few words, and takes it into the form with everything kept', async () => {
    const world = await startCustomers();
    const anna = world.person('anna', { locale: 'de' });
    const contoso = await newCustomer(anna, 'Contoso');
    const form = await openForm(anna, contoso, 'entitlement');
    const written = { ...FILLED.entitlement, text: 'Der Kunde wartet.' };
    const asked = shown(await anna.presses('status.guide', formOf(form), written), 'status-guide');
    assert.deepEqual(asked.typed, { described: '', text: 'Der Kunde wartet.' });
    const of = { engagementId: asked.engagementId, rev: asked.rev, draft: asked.draft };
    const inputs = { described: 'Kunde wartet auf ein deutsches Rechenzentrum', text: 'Der Kunde wartet.' };
    const found = shown(await anna.presses('status.guide', of, inputs), 'status-guide');
    assert.equal(found.likely[0]?.status, 'blocked/product-feature-capability');
    const take = { ...of, found: found.likely[0]?.status };
    const taken = shown(await anna.presses('status.take', take, inputs), 'note-form');
    assert.deepEqual(taken.typed, { ...written, status: 'blocked/product-feature-capability' });
    assert.equal(taken.form, form.form);
    const back = shown(await anna.presses('status.take', of, inputs), 'note-form');
    assert.deepEqual(back.typed, written);
    const forged = shown(await anna.presses('status.take', { ...of, found: 'blocked/nothing' }, inputs), 'note-form');
    assert.equal(forged.typed.status, 'in-progress');
    assert.deepEqual(world.failures, []);
  });

  it('can be asked for the status without a form', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    const contoso = await newCustomer(anna, 'Contoso');
    const guide = shown(
      await anna.presses('status.guide', { engagementId: contoso.engagementId }, { described: 'they stay with Slack' }),
      'status-guide',
    );
    assert.equal(guide.likely[0]?.status, 'no-intent/using-competitive-solution');
    const { engagementId, rev, draft } = guide;
    const found = guide.likely[0]?.status;
    const form = shown(await anna.presses('status.take', { engagementId, rev, draft, found }), 'note-form');
    assert.equal(form.typed.status, found);
    shown(await anna.presses('note.save', formOf(form), { ...FILLED.entitlement }), 'note');
  });
});

it('a note is announced by its kind and customer', async () => {
  const anna = (await startCustomers()).person('anna', { locale: 'de' });
  const contoso = await newCustomer(anna, 'Contoso');
  const [seen] = await anna.presses('note.new', { engagementId: contoso.engagementId, kind: 'engineer' });
  assert.ok(seen && seen.mode !== 'toast');
  assert.equal(seen.summary, 'Notiz von Engineer oder Spezialist zu Contoso');
});

it('notes are found by the word for them in the language of whoever says it', async () => {
  const world = await startCustomers();
  const anna = world.person('anna', { locale: 'de' });
  await newCustomer(anna, 'Contoso');
  for (const language of ['en', 'de', 'es', 'pt', 'ja', 'zh'] as const)
    shown(await anna.says(text(language, 'command.note', { name: 'Contoso' })), 'notes');
});

function nameOf([only]: readonly Seen[]): string {
  return only === undefined || only.mode === 'toast' ? 'toast' : only.view.name;
}

function withoutEmpty(typed: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
}
