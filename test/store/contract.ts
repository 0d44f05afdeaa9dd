// What every store promises: the same suite for each of them, with a clock of its own.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError, type AppErrorKind } from '../../src/app-error.ts';
import type { ActivityKey, AppliedForm, AskedQuestion, Person, Store } from '../../src/store/store.ts';

export interface OpenedStore {
  readonly store: Store;
  /** Another store on the same data, where there is such a thing. */
  readonly another?: () => Promise<Store>;
  /** Closes what was opened and removes the data. */
  readonly dispose: () => Promise<void>;
}

const PARTNER = '1f1a5c9e-3a55-4a4e-9d2b-2a4f6f0f7a01';
const USER = '7c7e2b60-0d0b-4b57-9c39-0f6a5d6f1b02';
const CONVERSATION = '19:abc/def+ghi=@thread.tacv2;messageid=17';
const START = Date.parse('2026-03-02T09:00:00.000Z');
const DAY_SECONDS = 86_400;
const STALE_SECONDS = 60;
const ALL = 100;

/** Texts that break careless databases, paths and URLs. */
const AWKWARD = [
  'o\'neil"; DROP TABLE documents; --',
  'a/b\\c?d#e',
  'a\0b',
  'a\0c',
  '',
  ' ',
  '..',
  '%2F',
  '🧭 ñ 日本',
  'x\ud800',
  'x\ud801',
  'A',
  'a',
  'l'.repeat(5000),
  `${'l'.repeat(5000)}m`,
];

export function storeContract(name: string, open: (now: () => Date) => Promise<OpenedStore>): void {
  describe(`the store's contract: ${name}`, () => {
    let clock = START;
    let opened: OpenedStore;
    let store: Store;

    const now = (): Date => new Date(clock);
    const at = (): string => now().toISOString();
    const pass = (seconds: number): void => {
      clock += seconds * 1000;
    };

    beforeEach(async () => {
      clock = START;
      opened = await open(now);
      store = opened.store;
    });
    afterEach(() => opened.dispose());

    it('answers a ping, and says unavailable once it is closed', async () => {
      await store.ping();
      await store.close();
      await store.close();
      await rejects(store.ping(), 'unavailable');
      await rejects(store.people.read(PARTNER, USER), 'unavailable');
      await rejects(store.people.save(person(), null), 'unavailable');
    });

    describe('people', () => {
      it('knows nobody at first, then what was saved, field by field', async () => {
        assert.equal(await store.people.read(PARTNER, USER), undefined);
        const full = person({
          language: 'ja',
          zone: 'Asia/Tokyo',
          welcomedAt: at(),
          references: { personal: reference('a:1'), group: reference('19:g'), channel: reference('19:c') },
        });
        const version = await store.people.save(full, null);
        assert.deepEqual(await store.people.read(PARTNER, USER), { value: full, version });
      });

      it('keeps absent what is absent, also after it was there', async () => {
        const version = await store.people.save(person({ language: 'de', zone: 'Europe/Berlin' }), null);
        await store.people.save(person(), version);
        assert.deepEqual((await store.people.read(PARTNER, USER))?.value, person());
      });

      it('gives every write another version, also one that changes nothing', async () => {
        const first = await store.people.save(person(), null);
        const second = await store.people.save(person(), first);
        assert.notEqual(second, first);
        assert.equal((await store.people.read(PARTNER, USER))?.version, second);
      });

      it('refuses a version that is not the newest, one that never was, and a person who is new no longer', async () => {
        await rejects(store.people.save(person(), 'no such version'), 'conflict');
        assert.equal(await store.people.read(PARTNER, USER), undefined);
        const old = await store.people.save(person({ zone: 'Europe/Berlin' }), null);
        const newest = await store.people.save(person({ zone: 'Europe/Paris' }), old);
        for (const expected of [old, 'no such version', '', null]) {
          await rejects(store.people.save(person({ zone: 'Europe/Rome' }), expected), 'conflict');
        }
        assert.deepEqual(await store.people.read(PARTNER, USER), {
          value: person({ zone: 'Europe/Paris' }),
          version: newest,
        });
      });

      it('lets one of twenty win, for a new person and for a known one', async () => {
        const first = await race(20, (index) => store.people.save(person({ zone: `first ${index}` }), null));
        assert.deepEqual(await store.people.read(PARTNER, USER), {
          value: person({ zone: `first ${first.winner}` }),
          version: first.result,
        });
        const second = await race(20, (index) => store.people.save(person({ zone: `second ${index}` }), first.result));
        assert.deepEqual(await store.people.read(PARTNER, USER), {
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
          assert.equal(await store.people.read(partner, user), undefined);
          await store.people.save(person({ partner, user }), null, form('same nonce', `${partner}|${user}`));
        }
        for (const [partner, user] of places) {
          assert.deepEqual((await store.people.read(partner, user))?.value, person({ partner, user }));
          assert.equal((await store.people.form(partner, user, 'same nonce'))?.outcome, `${partner}|${user}`);
        }
      });

      it('returns copies: changing them changes nothing', async () => {
        await store.people.save(person({ references: { personal: reference('a:1') } }), null);
        const mine = await store.people.read(PARTNER, USER);
        assert.ok(mine?.value.references.personal);
        Object.assign(mine.value, { zone: 'changed' });
        Object.assign(mine.value.references.personal, { serviceUrl: 'changed' });
        const fresh = await store.people.read(PARTNER, USER);
        assert.deepEqual(fresh?.value, person({ references: { personal: reference('a:1') } }));
      });

      it('keeps what it was given, not the object: changing that later changes nothing', async () => {
        const references = { personal: reference('a:1') };
        await store.people.save(person({ references }), null);
        Object.assign(references.personal, { serviceUrl: 'changed' });
        const stored = await store.people.read(PARTNER, USER);
        assert.deepEqual(stored?.value.references, { personal: reference('a:1') });
      });
    });

    describe('forms', () => {
      it('are kept with the person they changed', async () => {
        assert.equal(await store.people.form(PARTNER, USER, 'n1'), undefined);
        const version = await store.people.save(person(), null, form('n1', '{"view":"settings"}'));
        assert.deepEqual(await store.people.form(PARTNER, USER, 'n1'), form('n1', '{"view":"settings"}'));
        await store.people.save(person({ zone: 'Europe/Rome' }), version, form('n2', 'second'));
        assert.deepEqual(await store.people.form(PARTNER, USER, 'n1'), form('n1', '{"view":"settings"}'));
        assert.deepEqual(await store.people.form(PARTNER, USER, 'n2'), form('n2', 'second'));
      });

      it('are not kept when the person was not saved', async () => {
        const version = await store.people.save(person(), null);
        await store.people.save(person({ zone: 'Europe/Rome' }), version);
        await rejects(store.people.save(person({ zone: 'Europe/Oslo' }), version, form('n1', 'lost')), 'conflict');
        assert.equal(await store.people.form(PARTNER, USER, 'n1'), undefined);
        await rejects(store.people.save(person({ user: 'new' }), 'no such version', form('n1', 'lost')), 'conflict');
        assert.equal(await store.people.form(PARTNER, 'new', 'n1'), undefined);
        assert.equal(await store.people.read(PARTNER, 'new'), undefined);
      });

      it('have their effect once: the second time nothing is saved and the first outcome stands', async () => {
        const version = await store.people.save(person({ zone: 'Europe/Rome' }), null, form('n1', 'first'));
        await rejects(store.people.save(person({ zone: 'Europe/Oslo' }), version, form('n1', 'second')), 'conflict');
        assert.deepEqual(await store.people.read(PARTNER, USER), { value: person({ zone: 'Europe/Rome' }), version });
        assert.equal((await store.people.form(PARTNER, USER, 'n1'))?.outcome, 'first');
      });

      it('sent twenty times at once are applied once', async () => {
        const { winner } = await race(20, (index) =>
          store.people.save(person({ zone: `${index}` }), null, form('n1', `outcome ${index}`)),
        );
        assert.equal((await store.people.form(PARTNER, USER, 'n1'))?.outcome, `outcome ${winner}`);
        assert.equal((await store.people.read(PARTNER, USER))?.value.zone, `${winner}`);
      });

      it('are forgotten after 30 days, the person is not', async () => {
        const version = await store.people.save(person(), null, form('n1', 'first'));
        pass(30 * DAY_SECONDS - 1);
        assert.equal((await store.people.form(PARTNER, USER, 'n1'))?.outcome, 'first');
        pass(1);
        assert.equal(await store.people.form(PARTNER, USER, 'n1'), undefined);
        await store.people.save(person({ zone: 'Europe/Rome' }), version, form('n1', 'again'));
        assert.equal((await store.people.form(PARTNER, USER, 'n1'))?.outcome, 'again');
        pass(1000 * DAY_SECONDS);
        assert.deepEqual((await store.people.read(PARTNER, USER))?.value, person({ zone: 'Europe/Rome' }));
      });
    });

    describe('activities', () => {
      it('are new, then started, then done with what was answered', async () => {
        assert.deepEqual(await start(activity('1')), { state: 'new' });
        assert.deepEqual(await start(activity('1')), { state: 'started' });
        await store.activities.finish(activity('1'), at(), '{"card":1}');
        assert.deepEqual(await start(activity('1')), { state: 'done', outcome: '{"card":1}' });
        assert.deepEqual(await start(activity('1')), { state: 'done', outcome: '{"card":1}' });
      });

      it('are done without an outcome where none was given', async () => {
        await start(activity('1'));
        await store.activities.finish(activity('1'), at());
        assert.deepEqual(await start(activity('1')), { state: 'done' });
      });

      it('have the last word as their outcome, also where nobody had claimed them', async () => {
        await store.activities.finish(activity('1'), at(), 'first');
        await store.activities.finish(activity('1'), at(), 'last');
        assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'last' });
      });

      it('are one activity by partner, conversation and id', async () => {
        assert.deepEqual(await start(activity('1')), { state: 'new' });
        assert.deepEqual(await start({ ...activity('1'), partner: 'other' }), { state: 'new' });
        assert.deepEqual(await start({ ...activity('1'), conversation: 'other' }), { state: 'new' });
        assert.deepEqual(await start(activity('2')), { state: 'new' });
        await store.activities.finish(activity('1'), at(), 'mine');
        assert.deepEqual(await start({ ...activity('1'), conversation: 'other' }), { state: 'started' });
      });

      it('are taken over once the claim is older than it may be, and counted from then', async () => {
        await start(activity('1'));
        pass(STALE_SECONDS);
        assert.deepEqual(await start(activity('1')), { state: 'started' });
        pass(1);
        assert.deepEqual(await start(activity('1')), { state: 'new' });
        pass(STALE_SECONDS);
        assert.deepEqual(await start(activity('1')), { state: 'started' });
      });

      it('are never taken over when they are done', async () => {
        await start(activity('1'));
        await store.activities.finish(activity('1'), at(), 'kept');
        pass(10 * STALE_SECONDS);
        assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'kept' });
      });

      it('are given back by release, unless they are done', async () => {
        await store.activities.release(activity('1'));
        await start(activity('1'));
        await store.activities.release(activity('1'));
        assert.deepEqual(await start(activity('1')), { state: 'new' });
        await store.activities.finish(activity('1'), at(), 'kept');
        await store.activities.release(activity('1'));
        assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'kept' });
      });

      it('go to one of twenty who start at once, new and stale', async () => {
        for (const round of ['new', 'stale']) {
          const states = await Promise.all(Array.from({ length: 20 }, () => start(activity('1'))));
          const counts = states.map(({ state }) => state).sort();
          assert.deepEqual(counts, ['new', ...Array<string>(19).fill('started')], round);
          pass(STALE_SECONDS + 1);
        }
      });

      it('are forgotten after a day', async () => {
        await start(activity('1'));
        await store.activities.finish(activity('1'), at(), 'kept');
        pass(DAY_SECONDS - 1);
        assert.deepEqual(await start(activity('1')), { state: 'done', outcome: 'kept' });
        pass(1);
        assert.deepEqual(await start(activity('1')), { state: 'new' });
      });

      it('want instants that are instants', async () => {
        await rejects(store.activities.start(activity('1'), 'yesterday', STALE_SECONDS), 'invalid-input');
        await rejects(store.activities.finish(activity('1'), 'yesterday'), 'invalid-input');
      });

      const start = (key: ActivityKey) => store.activities.start(key, at(), STALE_SECONDS);
    });

    describe('questions', () => {
      it('come back as they were asked and answered', async () => {
        assert.equal(await store.questions.read(PARTNER, USER, 'q1'), undefined);
        const plain = question('q1');
        const rated = question('q2', { feedback: { helpful: false, at: at(), comment: 'zu lang' }, sources: [] });
        await store.questions.save(plain);
        await store.questions.save(rated);
        assert.deepEqual(await store.questions.read(PARTNER, USER, 'q1'), plain);
        assert.deepEqual(await store.questions.read(PARTNER, USER, 'q2'), rated);
      });

      it('are written over by the same id, and stand in the list once', async () => {
        await store.questions.save(question('q1', { answer: 'first' }));
        pass(5);
        await store.questions.save(question('q1', { answer: 'second', answered: false }));
        assert.deepEqual(
          (await recent()).map(({ answer }) => answer),
          ['second'],
        );
        assert.equal((await store.questions.read(PARTNER, USER, 'q1'))?.answered, false);
      });

      it('stay apart by partner and by user', async () => {
        await store.questions.save(question('q1'));
        assert.equal(await store.questions.read('other', USER, 'q1'), undefined);
        assert.equal(await store.questions.read(PARTNER, 'other', 'q1'), undefined);
        assert.deepEqual(await store.questions.recent('other', USER, CONVERSATION, at(), ALL), []);
        assert.deepEqual(await store.questions.recent(PARTNER, 'other', CONVERSATION, at(), ALL), []);
        assert.equal(await store.questions.rate(PARTNER, 'other', 'q1', { helpful: true, at: at() }), false);
        assert.equal((await store.questions.read(PARTNER, USER, 'q1'))?.feedback, undefined);
      });

      it('are listed by conversation, newest first, since an instant, up to a limit', async () => {
        for (const id of ['q1', 'q2', 'q3', 'q4']) {
          await store.questions.save(question(id));
          await store.questions.save(question(`${id} elsewhere`, { conversation: 'a:other' }));
          pass(10);
        }
        const since = new Date(START + 10_000).toISOString();
        assert.deepEqual(ids(await recent()), ['q4', 'q3', 'q2', 'q1']);
        assert.deepEqual(ids(await recent(since)), ['q4', 'q3', 'q2'], 'the instant itself counts');
        assert.deepEqual(ids(await recent(since, 2)), ['q4', 'q3']);
        assert.deepEqual(ids(await recent(at())), []);
      });

      it('are listed in time whatever the order of saving and the way the instant is written', async () => {
        const written = ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.500Z', '2026-03-02T10:00:01+01:00'];
        for (const [id, askedAt] of [
          [1, written[1]],
          [2, written[2]],
          [0, written[0]],
        ] as const) {
          await store.questions.save(question(`q${id}`, { at: askedAt ?? '' }));
        }
        assert.deepEqual(ids(await recent('2026-03-02T08:00:00Z')), ['q2', 'q1', 'q0']);
        assert.deepEqual(ids(await recent('2026-03-02T10:00:00.500+01:00')), ['q2', 'q1']);
        assert.equal((await store.questions.read(PARTNER, USER, 'q2'))?.at, written[2], 'as it was given');
        await rejects(store.questions.save(question('q3', { at: 'yesterday' })), 'invalid-input');
        await rejects(recent('yesterday'), 'invalid-input');
      });

      it('take a rating: the last word counts', async () => {
        await store.questions.save(question('q1'));
        const first = { helpful: false, at: at(), comment: 'wrong page' };
        const last = { helpful: true, at: at() };
        assert.equal(await store.questions.rate(PARTNER, USER, 'q1', first), true);
        assert.deepEqual(await store.questions.read(PARTNER, USER, 'q1'), question('q1', { feedback: first }));
        assert.equal(await store.questions.rate(PARTNER, USER, 'q1', last), true);
        assert.deepEqual(await store.questions.read(PARTNER, USER, 'q1'), question('q1', { feedback: last }));
        assert.deepEqual(await recent(), [question('q1', { feedback: last })]);
      });

      it('take five ratings at once and keep one of them whole', async () => {
        await store.questions.save(question('q1'));
        const ratings = [0, 1, 2, 3, 4].map((index) => ({ helpful: index > 2, at: at(), comment: `press ${index}` }));
        const rated = await Promise.all(ratings.map((rating) => store.questions.rate(PARTNER, USER, 'q1', rating)));
        assert.deepEqual(rated, [true, true, true, true, true]);
        const kept = (await store.questions.read(PARTNER, USER, 'q1'))?.feedback;
        assert.ok(ratings.some((rating) => rating.comment === kept?.comment && rating.helpful === kept?.helpful));
      });

      it('keep a rating that came before the channel repeated the question', async () => {
        await store.questions.save(question('q1'));
        await store.questions.rate(PARTNER, USER, 'q1', { helpful: true, at: at() });
        await store.questions.save(question('q1', { answer: 'again' }));
        const repeated = question('q1', { answer: 'again', feedback: { helpful: true, at: at() } });
        assert.deepEqual(await store.questions.read(PARTNER, USER, 'q1'), repeated);
      });

      it('are gone 400 days after their last change', async () => {
        await store.questions.save(question('q1'));
        await store.questions.save(question('q2'));
        pass(400 * DAY_SECONDS - 1);
        assert.equal((await recent('2026-01-01T00:00:00Z')).length, 2);
        await store.questions.rate(PARTNER, USER, 'q2', { helpful: true, at: at() });
        pass(1);
        assert.equal(await store.questions.read(PARTNER, USER, 'q1'), undefined);
        assert.deepEqual(ids(await recent('2026-01-01T00:00:00Z')), ['q2']);
        assert.equal(await store.questions.rate(PARTNER, USER, 'q1', { helpful: true, at: at() }), false);
        assert.equal(await store.questions.read(PARTNER, USER, 'q1'), undefined);
      });

      it('return copies: changing them changes nothing', async () => {
        await store.questions.save(question('q1'));
        for (const mine of [await store.questions.read(PARTNER, USER, 'q1'), (await recent())[0]]) {
          assert.ok(mine?.sources[0]);
          Object.assign(mine, { answer: 'changed' });
          Object.assign(mine.sources[0], { page: 'changed' });
          assert.deepEqual(await store.questions.read(PARTNER, USER, 'q1'), question('q1'));
        }
      });

      const recent = (since = new Date(START).toISOString(), limit = ALL) =>
        store.questions.recent(PARTNER, USER, CONVERSATION, since, limit);
      const ids = (found: readonly AskedQuestion[]): string[] => found.map(({ id }) => id);
    });

    describe('texts', () => {
      it('may be ids of any kind, and none is taken for another', async () => {
        for (const id of AWKWARD) {
          const self = person({ partner: id, user: id });
          await store.people.save(self, null, form(id, `form ${id}`));
          await store.questions.save(question(id, { partner: id, user: id, conversation: id }));
          const key = { partner: id, conversation: id, activity: id };
          assert.deepEqual(await store.activities.start(key, at(), STALE_SECONDS), { state: 'new' });
          await store.activities.finish(key, at(), `outcome ${id}`);
        }
        for (const id of AWKWARD) {
          assert.equal((await store.people.read(id, id))?.value.user, id);
          assert.equal((await store.people.form(id, id, id))?.outcome, `form ${id}`);
          assert.equal((await store.questions.read(id, id, id))?.id, id);
          assert.equal((await store.questions.recent(id, id, id, at(), ALL)).length, 1);
          const state = await store.activities.start(
            { partner: id, conversation: id, activity: id },
            at(),
            STALE_SECONDS,
          );
          assert.deepEqual(state, { state: 'done', outcome: `outcome ${id}` });
        }
      });

      it('come back unchanged, whatever their characters', async () => {
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
            await store.questions.save(question('q1', { text, answer: text }));
            assert.deepEqual(await store.questions.read(PARTNER, USER, 'q1'), question('q1', { text, answer: text }));
          }),
          { numRuns: 50, examples: AWKWARD.map((text) => [text]) },
        );
      });

      it('may be long, in every place', async () => {
        const long = `${'Wörter und Wörter. '.repeat(30_000)}🧭`;
        assert.ok(Buffer.byteLength(long) > 500_000);
        await store.questions.save(question('q1', { answer: long }));
        assert.equal((await store.questions.read(PARTNER, USER, 'q1'))?.answer, long);
        await store.people.save(person({ zone: long }), null, form('n1', long));
        assert.equal((await store.people.read(PARTNER, USER))?.value.zone, long);
        assert.equal((await store.people.form(PARTNER, USER, 'n1'))?.outcome, long);
        await store.activities.finish(activity('1'), at(), long);
        assert.deepEqual(await store.activities.start(activity('1'), at(), STALE_SECONDS), {
          state: 'done',
          outcome: long,
        });
      });

      it('are refused beyond 1.5 MB a write, counted in bytes, and nothing of it is kept', async () => {
        for (const tooLong of ['x'.repeat(1_500_001), 'ü'.repeat(750_001)]) {
          await rejects(store.questions.save(question('q1', { answer: tooLong })), 'invalid-input');
          await rejects(store.people.save(person({ zone: tooLong }), null), 'invalid-input');
          await rejects(store.activities.finish(activity('1'), at(), tooLong), 'invalid-input');
        }
        const half = 'x'.repeat(800_000);
        await rejects(store.people.save(person({ zone: half }), null, form('n1', half)), 'invalid-input');
        assert.equal(await store.questions.read(PARTNER, USER, 'q1'), undefined);
        assert.equal(await store.people.read(PARTNER, USER), undefined);
        assert.equal(await store.people.form(PARTNER, USER, 'n1'), undefined);
        assert.deepEqual(await store.activities.start(activity('1'), at(), STALE_SECONDS), { state: 'new' });
      });
    });

    describe('a second store on the same data', () => {
      let second: Store;

      beforeEach(async function openSecond() {
        if (opened.another === undefined) return this.skip();
        second = await opened.another();
      });
      afterEach(() => second?.close());

      it('sees at once what the first one acknowledged, and meets its versions', async () => {
        const version = await store.people.save(person(), null, form('n1', 'first'));
        assert.deepEqual(await second.people.read(PARTNER, USER), { value: person(), version });
        await second.people.save(person({ zone: 'Europe/Rome' }), version);
        await rejects(store.people.save(person({ zone: 'Europe/Oslo' }), version), 'conflict');
        await rejects(second.people.save(person(), version, form('n1', 'second')), 'conflict');
        assert.equal((await second.people.form(PARTNER, USER, 'n1'))?.outcome, 'first');
      });

      it('does not handle an activity that the first one has', async () => {
        const claims = [store, second].map(({ activities }) => activities.start(activity('1'), at(), STALE_SECONDS));
        assert.deepEqual((await Promise.all(claims)).map(({ state }) => state).sort(), ['new', 'started']);
        await store.activities.finish(activity('1'), at(), 'kept');
        const state = await second.activities.start(activity('1'), at(), STALE_SECONDS);
        assert.deepEqual(state, { state: 'done', outcome: 'kept' });
      });

      it('has everything after the first one was closed', async () => {
        await store.questions.save(question('q1'));
        await store.close();
        assert.deepEqual(await second.questions.read(PARTNER, USER, 'q1'), question('q1'));
      });
    });

    function person(own: Partial<Person> = {}): Person {
      return { partner: PARTNER, user: USER, references: {}, ...own };
    }

    function form(nonce: string, outcome: string): AppliedForm {
      return { nonce, at: '2026-03-02T09:00:00.000Z', outcome };
    }

    function activity(id: string): ActivityKey {
      return { partner: PARTNER, conversation: CONVERSATION, activity: id };
    }

    function question(id: string, own: Partial<AskedQuestion> = {}): AskedQuestion {
      return {
        id,
        partner: PARTNER,
        user: USER,
        conversation: CONVERSATION,
        at: at(),
        text: 'Wer spricht zuerst mit dem Kunden?',
        language: 'de',
        answered: true,
        kind: 'passage',
        answer: 'Der FastTrack Manager.',
        sources: [{ page: 'de/initiate.md', slug: 'initiate', sectionId: 'initiate.1', section: 'Erster Kontakt' }],
        ...own,
      };
    }
  });
}

function reference(conversationId: string) {
  return {
    serviceUrl: 'https://smba.example/emea/',
    conversationId,
    channelId: 'msteams',
    botId: '28:bot',
    userId: '29:user',
    partner: PARTNER,
  };
}

async function rejects(call: Promise<unknown>, kind: AppErrorKind): Promise<void> {
  await assert.rejects(call, (error) => error instanceof AppError && error.kind === kind);
}

/** Runs all at once: one must resolve, every other one meet a conflict. */
async function race<T>(count: number, call: (index: number) => Promise<T>): Promise<{ winner: number; result: T }> {
  const ends = await Promise.allSettled(Array.from({ length: count }, (_, index) => call(index)));
  const won = ends.flatMap((end, winner) => (end.status === 'fulfilled' ? [{ winner, result: end.value }] : []));
  for (const end of ends) {
    if (end.status === 'rejected') {
      assert.ok(end.reason instanceof AppError && end.reason.kind === 'conflict', String(end.reason));
    }
  }
  assert.equal(won.length, 1);
  const [only] = won;
  assert.ok(only);
  return only;
}
