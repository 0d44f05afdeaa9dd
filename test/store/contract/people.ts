// People: versions, one winner of many, nobody else's data.
import assert from 'node:assert/strict';
import type { People } from '../../../src/store/store.ts';
import { race } from './race.ts';
import { rejects } from './rejects.ts';
import { form, PARTNER, person, reference, USER } from './samples.ts';
import type { Subject } from './subject.ts';

export function peopleContract(subject: Subject): void {
  describe('people', () => {
    let people: People;

    beforeEach(() => {
      people = subject.store.people;
    });

    it('knows nobody at first, then what was saved, field by field', async () => {
      assert.equal(await people.read(PARTNER, USER), undefined);
      const full = person({
        language: 'ja',
        zone: 'Asia/Tokyo',
        welcomedAt: subject.at(),
        guest: { is: true, at: subject.at() },
        references: { personal: reference('a:1'), group: reference('19:g'), channel: reference('19:c') },
        engagements: Array.from({ length: 200 }, (_, index) => `engagement-${index}`),
        timing: {
          digestAt: '07:30',
          digestDays: ['mon', 'wed', 'sun'],
          quietFrom: '18:00',
          quietTo: '06:30',
          away: { from: '2026-03-09', until: '2026-03-13', delegate: 'colleague' },
        },
        deviceZone: 'Asia/Seoul',
        rulesOff: ['T-06', 'T-26'],
        ownReminders: [
          { id: 'o1', at: subject.at(), what: 'Lizenzen', engagement: 'engagement-1', state: 'open' },
          { id: 'o2', at: subject.at(), what: 'ライセンス', state: 'done' },
        ],
        standsInFor: ['colleague', 'another'],
        unreachable: { code: 'BotBlockedByUser', at: subject.at() },
      });
      const version = await people.save(full, null);
      assert.deepEqual(await people.read(PARTNER, USER), { value: full, version });
    });

    it('keeps absent what is absent, also after it was there', async () => {
      const unreachable = { code: 'BotBlockedByUser', at: subject.at() };
      const timing = { away: { from: '2026-03-09', until: '2026-03-13' } };
      const version = await people.save(person({ language: 'de', zone: 'Europe/Berlin', unreachable, timing }), null);
      await people.save(person(), version);
      assert.deepEqual((await people.read(PARTNER, USER))?.value, person());
    });

    it('gives every write another version, also one that changes nothing', async () => {
      const first = await people.save(person(), null);
      const second = await people.save(person(), first);
      assert.notEqual(second, first);
      assert.equal((await people.read(PARTNER, USER))?.version, second);
    });

    it('refuses a version that is not the newest, one that never was, and a person who is new no longer', async () => {
      await rejects(people.save(person(), 'no such version'), 'conflict');
      assert.equal(await people.read(PARTNER, USER), undefined);
      const old = await people.save(person({ zone: 'Europe/Berlin' }), null);
      const newest = await people.save(person({ zone: 'Europe/Paris' }), old);
      for (const expected of [old, 'no such version', '', null]) {
        await rejects(people.save(person({ zone: 'Europe/Rome' }), expected), 'conflict');
      }
      assert.deepEqual(await people.read(PARTNER, USER), {
        value: person({ zone: 'Europe/Paris' }),
        version: newest,
      });
    });

    it('lets one of twenty win, for a new person and for a known one', async () => {
      const first = await race(20, (index) => people.save(person({ zone: `first ${index}` }), null));
      assert.deepEqual(await people.read(PARTNER, USER), {
        value: person({ zone: `first ${first.winner}` }),
        version: first.result,
      });
      const second = await race(20, (index) => people.save(person({ zone: `second ${index}` }), first.result));
      assert.deepEqual(await people.read(PARTNER, USER), {
        value: person({ zone: `second ${second.winner}` }),
        version: second.result,
      });
    });

    it("keeps partners and users apart, also where one's id is the other's", async () => {
      const places = [
        [PARTNER, USER],
        [USER, PARTNER],
        [PARTNER, PARTNER],
        [`${PARTNER}${USER}`, ''],
        ['', `${PARTNER}${USER}`],
      ] as const;
      for (const [partner, user] of places) {
        assert.equal(await people.read(partner, user), undefined);
        await people.save(person({ partner, user }), null, form('same nonce', `${partner}|${user}`));
      }
      for (const [partner, user] of places) {
        assert.deepEqual((await people.read(partner, user))?.value, person({ partner, user }));
        assert.equal((await people.form(partner, user, 'same nonce'))?.outcome, `${partner}|${user}`);
      }
    });

    it('returns copies: changing them changes nothing', async () => {
      await people.save(person({ references: { personal: reference('a:1') } }), null);
      const mine = await people.read(PARTNER, USER);
      assert.ok(mine?.value.references.personal);
      Object.assign(mine.value, { zone: 'changed' });
      Object.assign(mine.value.references.personal, { serviceUrl: 'changed' });
      const fresh = await people.read(PARTNER, USER);
      assert.deepEqual(fresh?.value, person({ references: { personal: reference('a:1') } }));
    });

    it('keeps what it was given, not the object: changing that later changes nothing', async () => {
      const references = { personal: reference('a:1') };
      await people.save(person({ references }), null);
      Object.assign(references.personal, { serviceUrl: 'changed' });
      const stored = await people.read(PARTNER, USER);
      assert.deepEqual(stored?.value.references, { personal: reference('a:1') });
    });
  });
}
