// Two people on one customer at once, a thousand times: no change is lost, nobody is shown an error, one press counts once.
import assert from 'node:assert/strict';
import type { ProcessView } from '../../src/cards/views/plan-views.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import { type Client, type Seen, shown, type World } from '../support/conversation.ts';
import { INTERNAL_PREP, KICKOFF, MEETING, newCustomer, OPTIONAL_A, of, startCustomers } from '../support/customers.ts';

const PAIRS = 200;

describe(`two at once, ${PAIRS} pairs of each kind`, function () {
  this.timeout(60_000);
  let world: World;
  let anna: Client;
  let ben: Client;
  let id: string;
  before(async () => {
    world = await startCustomers();
    [anna, ben] = [world.person('anna'), world.person('ben')];
    id = (await newCustomer(anna, 'Contoso', { lead: 'ben' })).engagementId;
  });
  afterEach(() => assert.deepEqual(world.failures, []));

  const engagement = async (): Promise<Engagement> => {
    const found = await world.store.engagements.read('contoso', id);
    assert.ok(found);
    return found;
  };
  const marks = async () => (await engagement()).phases.initiate?.marks ?? {};
  const set = async (who: Client, verb: string, taskId: string, rev: number, reason = '', activity?: string) =>
    who.presses(verb, { engagementId: id, rev, taskId }, { reason }, activity);
  const pairs = async (pair: (i: number, rev: number) => Promise<void>): Promise<void> => {
    for (let i = 0; i < PAIRS; i++) await pair(i, (await engagement()).rev);
  };

  it('the same task to the same state is one change, and nobody is told of a problem', () =>
    pairs(async (i, rev) => {
      const verb = i % 2 ? 'task.reopen' : 'task.done';
      const seen = await Promise.all([set(anna, verb, MEETING, rev), set(ben, verb, MEETING, rev)]);
      assert.deepEqual(seen.map(noticeOf).sort(), ['saved', 'unchanged']);
      assert.equal((await marks())[MEETING]?.state, i % 2 ? 'open' : 'done');
      assert.equal((await engagement()).rev, rev + 1);
    }));

  it('the same task to different states: the first stands, the second sees it and what they typed', () =>
    pairs(async (i, rev) => {
      const words = [`anna ${i}`, `ben ${i}`] as const;
      const seen = await Promise.all([
        set(anna, 'task.block', MEETING, rev, words[0]),
        set(ben, 'task.skip', MEETING, rev, words[1]),
      ]);
      assert.deepEqual(seen.map(noticeOf).sort(), ['changed-meanwhile', 'saved']);
      const first = seen.findIndex((each) => noticeOf(each) === 'saved');
      const second = shown(seen[1 - first] ?? [], 'task');
      const mark = (await marks())[MEETING];
      assert.equal(mark?.reason, words[first]);
      assert.equal(second.item.reason, words[first]);
      assert.equal(second.typed.reason, words[1 - first]);
      assert.equal((await engagement()).rev, rev + 1);
    }));

  it('different tasks both count', () =>
    pairs(async (i, rev) => {
      const [verb, state] = i % 2 ? (['task.reopen', 'open'] as const) : (['task.done', 'done'] as const);
      const seen = await Promise.all([set(anna, verb, INTERNAL_PREP, rev), set(ben, verb, OPTIONAL_A, rev)]);
      assert.deepEqual(seen.map(noticeOf), ['saved', 'saved']);
      const now = await marks();
      assert.deepEqual([now[INTERNAL_PREP]?.state, now[OPTIONAL_A]?.state], [state, state]);
      assert.equal((await engagement()).rev, rev + 2);
    }));

  it('whole forms both count, with what both ticked and what only one did', () =>
    pairs(async (i) => {
      const card = await openKickoff(anna);
      const free = card.groups.flatMap(({ items }) => items).map((item) => item.id);
      const ticked = itemsIn(card, 'done');
      // Each changes a third of the boxes; one third in the middle both change, to the same.
      const flipped = (from: number, to: number) => free.filter((_, n) => n % 4 >= from && n % 4 <= to);
      const wanted = (mine: readonly string[]) => free.filter((item) => ticked.includes(item) !== mine.includes(item));
      const mine = [flipped(0, 1), flipped(1, 2)] as const;
      const seen = await Promise.all([save(anna, card, wanted(mine[0])), save(ben, card, wanted(mine[1]))]);
      for (const each of seen) assert.equal(noticeOf(each), 'saved', `pair ${i}`);
      const all = wanted([...new Set(mine.flat())]);
      const done = itemsIn(await openKickoff(ben), 'done');
      assert.deepEqual([...done].sort(), [...all].sort());
    }));

  it('a press that is delivered twice at once counts once and is answered alike', () =>
    pairs(async (i, rev) => {
      const press = () => set(anna, i % 2 ? 'task.done' : 'task.reopen', OPTIONAL_A, rev, '', `activity ${i}`);
      const [first, second] = await Promise.all([press(), press()]);
      const card = i % 2 ? 'engagement' : 'task';
      assert.deepEqual(shown(first, card), shown(second, card));
      assert.ok((await engagement()).rev <= rev + 1);
    }));

  it('forty people at once all get through', async () => {
    const { rev } = await engagement();
    const card = await openKickoff(anna);
    const items = card.groups.flatMap((group) => group.items.map((item) => item.id));
    const states = await marks();
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, i) => {
        const item = items[i % items.length] ?? '';
        return set(i % 2 ? anna : ben, states[item]?.state === 'done' ? 'task.reopen' : 'task.done', item, rev);
      }),
    );
    for (const each of seen) assert.match(noticeOf(each), /saved|unchanged/);
    assert.equal((await engagement()).rev, rev + items.length);
  });

  const openKickoff = async (who: Client) =>
    shown(await who.presses('process.open', { engagementId: id, process: KICKOFF, page: 1 }), 'process');
  const save = (who: Client, card: ProcessView, done: readonly string[]) =>
    who.presses(
      'tasks.save',
      {
        ...of(card),
        process: KICKOFF,
        page: 1,
        shown: card.groups.flatMap(({ items }) => items.map((item) => item.id)),
        ticked: itemsIn(card, 'done'),
      },
      { done: done.join(',') },
    );
});

function itemsIn({ groups }: ProcessView, state: string): readonly string[] {
  return groups.flatMap(({ items }) => items.filter((item) => item.state === state).map((item) => item.id));
}

function noticeOf(seen: readonly Seen[]): string {
  const [only] = seen;
  return only !== undefined && only.mode !== 'toast' && 'notice' in only.view ? (only.view.notice?.kind ?? '') : 'none';
}
