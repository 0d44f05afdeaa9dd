// Who took data out or away: added, never lost, each partner's own.
import assert from 'node:assert/strict';
import type { AccessEntry } from '../../../src/store/access-records.ts';
import { PARTNER, USER } from './samples.ts';
import { DAY_SECONDS, type Subject } from './subject.ts';

const EVER = '2000-01-01T00:00:00.000Z';

export function accessLogContract(subject: Subject): void {
  describe('the access log', () => {
    it('tells all of a partner in the order in which it happened, also of the same millisecond, and of nobody else', async () => {
      const { accessLog } = subject.store;
      const first: AccessEntry = { partner: PARTNER, at: subject.at(), did: 'exported', by: USER, about: 'data' };
      await Promise.all([accessLog.add(first), accessLog.add(first)]);
      await accessLog.add({ ...first, partner: 'another' });
      subject.pass(1);
      const later: AccessEntry = { partner: PARTNER, at: subject.at(), did: 'purged' };
      await accessLog.add(later);
      assert.deepEqual(await accessLog.since(PARTNER, EVER, 10), [first, first, later]);
      assert.deepEqual(await accessLog.since(PARTNER, later.at, 10), [later]);
      assert.deepEqual(await accessLog.since(PARTNER, EVER, 1), [first]);
    });

    it('is kept for two years', async () => {
      const entry: AccessEntry = { partner: PARTNER, at: subject.at(), did: 'forgotten' };
      await subject.store.accessLog.add(entry);
      subject.pass(730 * DAY_SECONDS - 1);
      assert.equal((await subject.store.accessLog.since(PARTNER, EVER, 10)).length, 1);
      subject.pass(1);
      assert.equal((await subject.store.accessLog.since(PARTNER, EVER, 10)).length, 0);
    });
  });
}
