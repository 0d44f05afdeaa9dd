import assert from 'node:assert/strict';
import type { View } from '../../src/cards/view.ts';
import { type EraseDeps, eraseDue } from '../../src/conversation/privacy/erase-due.ts';
import type { Message, Posted } from '../../src/conversation/send-port.ts';
import type { Reference } from '../../src/conversation/turn.ts';
import { applyEvent } from '../../src/engagements/apply-event.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { isFormer } from '../../src/engagements/former.ts';
import { documentStore } from '../../src/store/document-store.ts';
import type { Documents } from '../../src/store/documents.ts';
import { openSqliteDocuments } from '../../src/store/sqlite/open-sqlite-documents.ts';
import { type Client, shown, type World } from '../support/conversation.ts';
import { INTERNAL_PREP, MEETING, newCustomer, OPTIONAL_A, of, startCustomers, stored } from '../support/customers.ts';
import { everythingStored } from '../support/everything-stored.ts';
import { FILLED } from '../support/notes.ts';

const EVA = '5f1c2a9e-0b77-4c1d-9a52-6f3e8d0c4b11';
const EVA_NAME = `Eva "Zuzu" O'Brien-Świątek`;
const BEN = '0d8e7c44-1e0a-4f6b-8a35-aa0f1c9d2e22';
const SOON = 1;

interface Told {
  readonly to: Reference;
  readonly view: View;
}

interface Bureau {
  readonly world: World;
  readonly documents: Documents;
  readonly eva: Client;
  readonly ben: Client;
  readonly told: Told[];
  /** What becomes of the next messages; those after them arrive. */
  readonly posts: Posted[];
  /** From now on the process dies once, at its n-th write. */
  dieAt(write: number): void;
  /** Lets time pass and makes the passes that are due then. */
  pass(): Promise<number>;
  /** Until nothing is left to be done. */
  passes(): Promise<void>;
}

async function openBureau(): Promise<Bureau> {
  let time: () => Date = () => new Date('2026-03-02T08:00:00Z');
  const documents = openSqliteDocuments(':memory:', { now: () => time() });
  let left = Number.POSITIVE_INFINITY;
  const mortal: Documents = {
    ...documents,
    write: async (...write) => {
      left -= 1;
      if (left === 0) throw new Error('The process died.');
      return documents.write(...write);
    },
  };
  const world = await startCustomers((deps) => ({ ...deps, store: documentStore(mortal) }));
  time = world.now;
  const told: Told[] = [];
  const posts: Posted[] = [];
  const { store, playbook, render } = world.deps;
  const deps: EraseDeps = {
    store,
    playbook,
    render,
    now: world.now,
    sender: {
      post: async (to: Reference, { card }: Message): Promise<Posted> => {
        const outcome = posts.shift() ?? { outcome: 'sent' as const };
        if (outcome.outcome === 'sent') told.push({ to, view: card.view as View });
        return outcome;
      },
      update: async () => ({ outcome: 'sent' as const }),
      open: async () => ({ outcome: 'gone' as const, code: 'none' }),
      isHeld: () => false,
    },
  };
  const pass = async () => {
    world.later(SOON);
    const due = await store.erasures.due(world.now().toISOString(), 10);
    for (const erasure of due) await eraseDue(deps, erasure);
    return due.length;
  };
  return {
    world,
    documents,
    told,
    posts,
    eva: world.person(EVA, { called: EVA_NAME }),
    ben: world.person(BEN, { called: 'Ben Ito' }),
    dieAt: (write) => {
      left = write;
    },
    pass,
    passes: async () => {
      for (let count = 0; (await pass()) > 0; count += 1) assert.ok(count < 20, 'it ends');
    },
  };
}

/** Eva owns Contoso and works on Fabrikam of Ben's; both have left something of everything. */
async function work({ world, eva, ben }: Bureau) {
  await eva.says('hello');
  await ben.says('hello');
  const contoso = await newCustomer(eva, 'Contoso', { country: 'DE' });
  const fabrikam = await newCustomer(ben, 'Fabrikam');
  await ben.presses('people.save', of(fabrikam), { 'member-fasttrack-engineer': EVA, lead: EVA });
  await eva.presses('people.save', of(contoso), { 'member-fasttrack-manager': BEN });
  const rev = async ({ engagementId }: { readonly engagementId: string }) =>
    (await stored(world, { engagementId })).engagement.rev;
  const current = async (card: { readonly engagementId: string }) => ({
    engagementId: card.engagementId,
    rev: await rev(card),
  });

  for (const card of [contoso, fabrikam]) {
    await eva.presses('task.done', { ...(await current(card)), taskId: INTERNAL_PREP });
    await eva.presses(
      'task.block',
      { ...(await current(card)), taskId: MEETING },
      {
        reason: `Waits for ${EVA_NAME}.`,
        blockedBy: EVA_NAME,
      },
    );
    await ben.presses('task.assign', { ...(await current(card)), taskId: OPTIONAL_A }, { assignee: `${EVA},${BEN}` });
    await ben.presses('task.assign', { ...(await current(card)), taskId: MEETING }, { assignee: EVA });
    await eva.presses(
      'task.evidence',
      { ...(await current(card)), taskId: MEETING },
      {
        link: 'https://contoso.example/minutes',
        line: 'Minutes',
      },
    );
    const form = shown(
      await eva.presses('note.new', { engagementId: card.engagementId, kind: 'overall' }),
      'note-form',
    );
    await eva.presses(
      'note.save',
      { engagementId: card.engagementId, kind: 'overall', noteId: form.noteId, form: form.form, rev: form.rev },
      { ...FILLED.overall, nextActionOwner: EVA },
    );
    await eva.presses(
      'event.record',
      { engagementId: card.engagementId, form: `e-${card.engagementId}` },
      {
        what: 'meeting',
        on: '2026-03-01',
      },
    );
    await eva.presses('history.open', { engagementId: card.engagementId, page: 1 });
    await ben.presses('people.open', { engagementId: card.engagementId });
    await ben.presses('history.open', { engagementId: card.engagementId, page: 1 });
  }
  await eva.says('How often is the governance meeting?');
  await ben.says(`What would ${EVA_NAME} do about the proxy?`);
  for (const [person, other] of [
    [ben, EVA_NAME],
    [eva, 'Ben'],
  ] as const) {
    const own = shown(await person.says(`remind me tomorrow to call ${other}`), 'own-reminder');
    await person.presses('reminder.confirm', { form: own.form, at: own.at, what: own.what });
  }
  for (const [person, other] of [
    [eva, BEN],
    [ben, EVA],
  ] as const) {
    const { form, typed } = shown(await person.says('settings'), 'settings');
    const absence = { delegate: other, awayFrom: '2026-03-09', awayUntil: '2026-03-13' };
    await person.presses('settings.save', { form }, { ...typed, ...absence, language: '' } as Record<string, string>);
  }
  await world.store.slots.claim(
    { partner: 'contoso', user: EVA, id: 'digest.2026-03-02', at: world.now().toISOString(), reminders: ['r'] },
    60,
  );
  return { contoso, fabrikam };
}

async function confirm(eva: Client) {
  const { form } = shown(await eva.says('forget me'), 'forget');
  return eva.presses('data.forget', { form }, { confirm: 'true' });
}

describe('forget me', () => {
  it('leaves nothing in the store that holds the name or an id of the person', async () => {
    const bureau = await openBureau();
    await work(bureau);
    const traces = [EVA, 'Brien', 'Zuzu', `chat-contoso-${EVA}`];
    const holding = async (trace: string) =>
      (await everythingStored(bureau.documents)).filter((line) => line.toLowerCase().includes(trace.toLowerCase()));
    for (const trace of [EVA, 'Brien']) assert.ok((await holding(trace)).length > 5, `${trace} was everywhere`);

    assert.equal(shown(await confirm(bureau.eva), 'forgetting').done, false);
    await bureau.passes();
    for (const trace of traces) assert.deepEqual(await holding(trace), [], trace);
    assert.deepEqual(bureau.world.failures, []);
  });

  it('keeps notes and history, by an author whom nobody can name, the same within a customer alone', async () => {
    const bureau = await openBureau();
    const { world } = bureau;
    const cards = Object.values(await work(bureau));
    const before = await Promise.all(cards.map((card) => stored(world, card)));
    await confirm(bureau.eva);
    await bureau.passes();

    const authors = [];
    for (const [index, card] of cards.entries()) {
      const { engagement, history } = await stored(world, card);
      const notes = await world.store.engagements.notes('contoso', card.engagementId, null, 10);
      assert.deepEqual(
        notes.map(({ note }) => [note.fields.text, isFormer(note.author), note.fields.nextActionOwner === note.author]),
        [[FILLED.overall.text, true, true]],
      );
      const [left, ...earlier] = history;
      assert.equal(left?.command, 'people.leave');
      assert.deepEqual(
        earlier.map(({ rev, at, command }) => [rev, at, command]),
        before[index]?.history.map(({ rev, at, command }) => [rev, at, command]),
      );
      const told = [...history].reverse().reduce<Engagement | undefined>(applyEvent, undefined);
      assert.deepEqual(told, engagement, 'the history still tells the whole');
      const own = new Set(history.map(({ by }) => by).filter(isFormer));
      assert.equal(own.size, 1);
      authors.push(...own);
      assert.deepEqual(new Set(notes.map(({ note }) => note.author)), own);
    }
    assert.equal(new Set(authors).size, cards.length, 'nobody can tell that it was the same person');
  });

  it('takes the person out of the people and the tasks; what they owned has no owner', async () => {
    const bureau = await openBureau();
    const { contoso, fabrikam } = await work(bureau);
    const asked = shown(await bureau.eva.says('forget me'), 'forget');
    assert.deepEqual(asked.owned, ['Contoso']);
    await confirm(bureau.eva);
    await bureau.passes();
    const owned = (await stored(bureau.world, contoso)).engagement;
    const worked = (await stored(bureau.world, fabrikam)).engagement;
    assert.deepEqual(owned.people, { owner: '', members: { 'FastTrack Manager': [BEN] } });
    assert.deepEqual(worked.people, { owner: BEN, members: {} });
    for (const { phases } of [owned, worked]) assert.deepEqual(phases.initiate?.assignees, { [OPTIONAL_A]: [BEN] });
    const card = shown(await bureau.ben.presses('customer.show', { engagementId: contoso.engagementId }), 'engagement');
    assert.equal(card.owner.id, '');
    assert.ok(card.health.findings.some(({ kind }) => kind === 'no-owner'));
  });

  it('leaves others without them as delegate, and without them to stand in for', async () => {
    const bureau = await openBureau();
    await work(bureau);
    const ben = async () => (await bureau.world.store.people.read('contoso', BEN))?.value;
    const before = await ben();
    assert.deepEqual([before?.standsInFor, before?.timing?.away?.delegate], [[EVA], EVA]);
    await confirm(bureau.eva);
    await bureau.passes();
    const after = await ben();
    assert.deepEqual(after?.standsInFor, []);
    assert.deepEqual(after?.timing?.away, { from: '2026-03-09', until: '2026-03-13' });
    assert.equal(after?.ownReminders?.[0]?.what, 'call […]');
  });

  it('leaves whoever has the same name theirs', async () => {
    const bureau = await openBureau();
    await work(bureau);
    await bureau.world.person('namesake', { called: EVA_NAME }).says('hello');
    await confirm(bureau.eva);
    await bureau.passes();
    assert.equal((await bureau.world.store.people.read('contoso', 'namesake'))?.value.name, EVA_NAME);
  });

  it('asks for a confirmation that nobody gives by accident, and does nothing without', async () => {
    const bureau = await openBureau();
    await work(bureau);
    const { form } = shown(await bureau.eva.says('forget me'), 'forget');
    const before = await everythingStored(bureau.documents);
    for (const typed of [{}, { confirm: 'false' }, { confirm: '' }] as Record<string, string>[]) {
      const again = shown(await bureau.eva.presses('data.forget', { form }, typed), 'forget');
      assert.deepEqual([again.form, again.problems], [form, [{ field: 'confirm', problem: 'required' }]]);
    }
    const kept = (lines: readonly string[]) => lines.filter((line) => !line.includes('"container":"activities"'));
    assert.deepEqual(kept(await everythingStored(bureau.documents)), kept(before));
    assert.equal(await bureau.pass(), 0);
  });

  it('learns nothing more of the person meanwhile, says so to whatever they do, and tells them when it is done', async () => {
    const bureau = await openBureau();
    await work(bureau);
    const { form } = shown(await bureau.eva.says('forget me'), 'forget');
    const first = await bureau.eva.presses('data.forget', { form }, { confirm: 'true' });
    assert.deepEqual(await bureau.eva.presses('data.forget', { form }, { confirm: 'true' }), first);
    for (const said of ['How often is the governance meeting?', 'customers', 'help'])
      assert.equal(shown(await bureau.eva.says(said), 'forgetting').done, false);
    assert.deepEqual(await bureau.eva.does({ kind: 'installed' }), []);
    const person = (await bureau.world.store.people.read('contoso', EVA))?.value;
    assert.deepEqual(Object.keys(person ?? {}).sort(), ['leaving', 'partner', 'references', 'user']);
    assert.equal(bureau.told.length, 0);
    await bureau.passes();
    assert.deepEqual(
      bureau.told.map(({ to, view }) => [to.conversationId, view]),
      [[`chat-contoso-${EVA}`, { name: 'forgetting', done: true }]],
    );
  });

  it('broken off anywhere, goes on and ends as if it had not been', async () => {
    for (const fate of [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]) {
      const bureau = await openBureau();
      await work(bureau);
      await confirm(bureau.eva);
      bureau.dieAt(fate);
      for (let minutes = 0; minutes < 30; minutes += 1) await bureau.pass().catch(() => {});
      assert.equal(await bureau.world.store.people.read('contoso', EVA), undefined, `after ${fate} writes`);
      const holding = (await everythingStored(bureau.documents)).filter((line) => line.includes(EVA));
      assert.deepEqual(holding, [], `after ${fate} writes`);
      assert.ok(bureau.told.length >= 1);
    }
  }).timeout(60_000);

  it('makes of whoever comes back a new person', async () => {
    const bureau = await openBureau();
    const { fabrikam } = await work(bureau);
    await confirm(bureau.eva);
    await bureau.passes();
    shown(await bureau.eva.does({ kind: 'installed' }), 'welcome');
    assert.equal(shown(await bureau.eva.says('customers'), 'customer-list').total, 0);
    const [seen] = await bureau.eva.presses('customer.open', { engagementId: fabrikam.engagementId });
    assert.ok(seen?.mode !== 'toast' && seen?.view.name === 'refused');
    assert.equal(await bureau.pass(), 0, 'and they stay');
  });

  it('tells whom the channel makes wait later, and forgets whom it cannot reach all the same', async () => {
    for (const posts of [
      [{ outcome: 'held' }, { outcome: 'sent' }],
      [{ outcome: 'unreachable', code: 'x' }],
    ] as const) {
      const bureau = await openBureau();
      await work(bureau);
      bureau.posts.push(...posts);
      await confirm(bureau.eva);
      for (let minutes = 0; minutes < 10; minutes += 1) await bureau.pass();
      assert.equal(bureau.told.length, posts.length - 1);
      assert.equal(await bureau.world.store.people.read('contoso', EVA), undefined);
    }
  });
});
