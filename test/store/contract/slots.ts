// Slots: claimed once, taken up again only where nothing was delivered for certain, listed by their last attempt.
import assert from 'node:assert/strict';
import type { Slot, SlotState, Slots } from '../../../src/store/reminder-records.ts';
import { rejects } from './rejects.ts';
import { CONVERSATION, PARTNER, USER } from './samples.ts';
import { DAY_SECONDS, STALE_SECONDS, START, type Subject } from './subject.ts';

const ID = 'digest.2026-03-02';
const EVER = '2000-01-01T00:00:00.000Z';
/** More than a test ever makes. */
const ALL = 100;

const INTERRUPTED: SlotState = { is: 'unknown', code: 'interrupted' };

export function slotsContract(subject: Subject): void {
  describe('slots', () => {
    let slots: Slots;

    beforeEach(() => {
      slots = subject.store.slots;
    });

    it('are claimed once and keep what they were made with', async () => {
      assert.deepEqual(await recent(), []);
      assert.equal(await claim(), true);
      assert.deepEqual(await recent(), [slot({ state: { is: 'sending' } })]);
      assert.equal(await claim(), false);
      assert.equal(await slots.claim({ ...slot(), reminders: [] }, STALE_SECONDS), false);
      assert.deepEqual(await recent(), [slot({ state: { is: 'sending' } })]);
    });

    it('stay apart by partner, user and id', async () => {
      const places = [slot(), slot({ partner: USER, user: PARTNER }), slot({ user: 'other' }), slot({ id: 'other' })];
      for (const place of places) assert.equal(await slots.claim(place, STALE_SECONDS), true);
      for (const place of places) assert.equal(await slots.claim(place, STALE_SECONDS), false);
      await slots.settle(slot({ user: 'other' }), { state: { is: 'sent' } });
      assert.deepEqual((await recent()).map(({ id, state }) => [id, state.is]).sort(), [
        ['digest.2026-03-02', 'sending'],
        ['other', 'sending'],
      ]);
      assert.deepEqual(await recent('nobody'), []);
    });

    it('are settled step by step, each keeping what was known', async () => {
      await claim();
      await settle({ state: { is: 'sent' }, conversation: CONVERSATION, activity: '1' });
      const sent = slot({ state: { is: 'sent' }, conversation: CONVERSATION, activity: '1' });
      assert.deepEqual(await recent(), [sent]);
      await settle({ closed: true });
      assert.deepEqual(await recent(), [{ ...sent, closed: true }]);
      await settle({});
      assert.deepEqual(await recent(), [{ ...sent, closed: true }]);
    });

    it('are not made by settling', async () => {
      await settle({ state: { is: 'sent' } });
      assert.deepEqual(await recent(), []);
      assert.equal(await claim(), true);
    });

    for (const state of [
      { is: 'sent' },
      { is: 'unreachable', code: 'ConversationNotFound' },
      { is: 'unknown', code: 'timeout' },
    ] satisfies SlotState[]) {
      it(`that are ${state.is} are over`, async () => {
        await claim();
        await settle({ state });
        subject.pass(10 * STALE_SECONDS);
        assert.equal(await claim(), false);
        assert.deepEqual(await recent(), [slot({ at: new Date(START).toISOString(), state })]);
      });
    }

    it('to be retried are taken up from that instant on, with what is to be sent then', async () => {
      await claim();
      subject.pass(30);
      await settle({ state: { is: 'retry', after: subject.at() } });
      subject.pass(-0.001);
      assert.equal(await claim(), false);
      subject.pass(0.001);
      const again = slot({ at: subject.at(), reminders: ['fewer'] });
      assert.equal(await slots.claim(again, STALE_SECONDS), true);
      assert.deepEqual(await recent(), [{ ...again, state: { is: 'sending' } }]);
      assert.equal(await claim(), false);
    });

    it('of a sender who died become unknown, once they are older than sending takes, and are not sent again', async () => {
      await claim();
      subject.pass(STALE_SECONDS);
      assert.equal(await claim(), false);
      assert.deepEqual((await recent())[0]?.state, { is: 'sending' });
      subject.pass(0.001);
      assert.equal(await claim(), false);
      const unknown = slot({ at: new Date(START).toISOString(), state: INTERRUPTED });
      assert.deepEqual(await recent(), [unknown]);
      assert.equal(await claim(), false);
      await settle({ state: { is: 'sent' }, activity: '1' });
      assert.deepEqual((await recent())[0]?.state, { is: 'sent' }, 'unless the sender lives and knows better');
    });

    it('taken up again are counted from then', async () => {
      await claim();
      await settle({ state: { is: 'retry', after: subject.at() } });
      subject.pass(STALE_SECONDS);
      assert.equal(await claim(), true);
      subject.pass(STALE_SECONDS);
      await claim();
      assert.deepEqual((await recent())[0]?.state, { is: 'sending' });
    });

    it('of a clock that was put back since are nobody’s: not sent again, and unknown', async () => {
      await claim();
      subject.pass(-STALE_SECONDS);
      assert.equal(await claim(), false);
      assert.deepEqual((await recent())[0]?.state, { is: 'sending' }, 'clocks differ a little');
      subject.pass(-DAY_SECONDS);
      assert.equal(await claim(), false);
      assert.deepEqual((await recent())[0]?.state, INTERRUPTED);
    });

    it('go to one of twenty who claim at once, new and to be retried', async () => {
      for (const round of ['new', 'retry']) {
        const claims = await Promise.all(Array.from({ length: 20 }, claim));
        assert.equal(claims.filter((won) => won).length, 1, round);
        await settle({ state: { is: 'retry', after: subject.at() } });
      }
    });

    it('go to nobody of twenty who find a dead sender’s at once', async () => {
      await claim();
      subject.pass(STALE_SECONDS + 1);
      assert.deepEqual(await Promise.all(Array.from({ length: 20 }, claim)), Array<boolean>(20).fill(false));
      assert.deepEqual((await recent())[0]?.state, INTERRUPTED);
    });

    it('settled by several at once keep what each of them knows', async () => {
      await claim();
      const changes = [
        { state: { is: 'sent' } },
        { conversation: CONVERSATION },
        { activity: '1' },
        { closed: true },
      ] as const;
      await Promise.all(changes.map(settle));
      assert.deepEqual(await recent(), [Object.assign(slot(), ...changes)]);
    });

    it('are listed by their last attempt, newest first, since an instant, up to a limit', async () => {
      for (const id of ['a', 'b', 'c', 'd']) {
        await slots.claim(slot({ id }), STALE_SECONDS);
        subject.pass(10);
      }
      const since = new Date(START + 10_000).toISOString();
      assert.deepEqual(ids(await recent()), ['d', 'c', 'b', 'a']);
      assert.deepEqual(
        ids(await slots.recent(PARTNER, USER, since, ALL)),
        ['d', 'c', 'b'],
        'the instant itself counts',
      );
      assert.deepEqual(ids(await slots.recent(PARTNER, USER, '2026-03-02T10:00:10+01:00', 2)), ['d', 'c']);
      await slots.settle(slot({ id: 'b' }), { state: { is: 'sent' } });
      assert.deepEqual(ids(await recent()), ['d', 'c', 'b', 'a'], 'settling is no attempt');
      await slots.settle(slot({ id: 'a' }), { state: { is: 'retry', after: since } });
      await slots.claim(slot({ id: 'a' }), STALE_SECONDS);
      assert.deepEqual(ids(await recent()), ['a', 'd', 'c', 'b']);
    });

    it('are forgotten 60 days after their last change', async () => {
      await claim();
      subject.pass(60 * DAY_SECONDS - 1);
      assert.equal((await recent()).length, 1);
      subject.pass(1);
      assert.deepEqual(await recent(), []);
      await settle({ closed: true });
      assert.equal(await claim(), true);
      subject.pass(59 * DAY_SECONDS);
      await settle({ closed: true });
      subject.pass(59 * DAY_SECONDS);
      assert.equal((await recent())[0]?.closed, true);
    });

    it('want instants that are instants', async () => {
      await rejects(slots.claim(slot({ at: 'now' }), STALE_SECONDS), 'invalid-input');
      await rejects(slots.recent(PARTNER, USER, 'now', ALL), 'invalid-input');
    });

    const claim = () => slots.claim(slot(), STALE_SECONDS);
    const settle = (change: Parameters<Slots['settle']>[1]) => slots.settle(slot(), change);
    const recent = (user = USER) => slots.recent(PARTNER, user, EVER, ALL);
    const ids = (found: readonly Slot[]): string[] => found.map(({ id }) => id);

    function slot<const T extends Partial<Slot>>(own?: T) {
      return { partner: PARTNER, user: USER, id: ID, at: subject.at(), reminders: ['r1', 'r2'], ...own };
    }
  });
}
