import assert from 'node:assert/strict';
import { RULES } from '../../src/reminders/rules.ts';
import { type Client, shown, startConversation, type World } from '../support/conversation.ts';

describe('settings', () => {
  it('are saved and speak the chosen language at once', async () => {
    const world = startConversation();
    const anna = world.person('anna', { locale: 'en' });
    const { form } = shown(await anna.says('settings'), 'settings');
    const seen = await anna.presses('settings.save', { form }, { language: 'ja', zone: 'Asia/Tokyo' });
    assert.equal(shown(seen, 'settings').saved, true);
    assert.ok(seen[0]?.mode === 'replace' && seen[0].language === 'ja');
    const person = (await world.store.people.read('contoso', 'anna'))?.value;
    assert.deepEqual([person?.language, person?.zone], ['ja', 'Asia/Tokyo']);
  });

  it('keep what was typed when a field is wrong, and store nothing', async () => {
    const world = startConversation();
    const anna = world.person('anna');
    const { form } = shown(await anna.says('settings'), 'settings');
    const refused = shown(
      await anna.presses('settings.save', { form }, { language: 'de', zone: 'Mars/Olympus' }),
      'settings',
    );
    assert.deepEqual(
      [refused.typed.language, refused.typed.zone, refused.form, refused.problems.map(({ field }) => field)],
      ['de', 'Mars/Olympus', form, ['zone']],
    );
    assert.equal((await world.store.people.read('contoso', 'anna'))?.value.language, undefined);
  });

  it('the same form twice has one effect and the same answer', async () => {
    const world = startConversation();
    const anna = world.person('anna');
    const first = shown(await anna.presses('settings.save', { form: 'f1' }, { language: 'de', zone: '' }), 'settings');
    await anna.presses('settings.save', { form: 'f2' }, { language: 'es', zone: '' });
    const again = shown(await anna.presses('settings.save', { form: 'f1' }, { language: 'pt', zone: '' }), 'settings');
    assert.deepEqual(again, first);
    assert.equal((await world.store.people.read('contoso', 'anna'))?.value.language, 'es');
  });

  it('the same form five times at once has one effect and one answer', async () => {
    const world = startConversation();
    const anna = world.person('anna');
    await anna.says('help');
    const seen = await Promise.all(
      ['de', 'es', 'pt', 'ja', 'zh'].map((language) =>
        anna.presses('settings.save', { form: 'f1' }, { language, zone: '' }),
      ),
    );
    const languages = new Set(seen.map((each) => shown(each, 'settings').typed.language));
    assert.equal(languages.size, 1);
    assert.equal((await world.store.people.read('contoso', 'anna'))?.value.language, [...languages][0]);
  });

  it('emptied, go back to "as I write"', async () => {
    const world = startConversation();
    const anna = world.person('anna', { locale: 'en' });
    await anna.presses('settings.save', { form: 'f1' }, { language: 'de', zone: 'Europe/Berlin' });
    const seen = await anna.presses('settings.save', { form: 'f2' }, { language: '', zone: '' });
    assert.ok(seen[0]?.mode === 'replace' && seen[0].language === 'en');
    const person = (await world.store.people.read('contoso', 'anna'))?.value;
    assert.deepEqual([person?.language, person?.zone], [undefined, undefined]);
  });

  it('of one person are not those of the same id at another partner', async () => {
    const world = startConversation();
    await world.person('anna').presses('settings.save', { form: 'f1' }, { language: 'de', zone: '' });
    await world
      .person('anna', { partner: 'fabrikam' })
      .presses('settings.save', { form: 'f1' }, { language: 'es', zone: '' });
    assert.equal((await world.store.people.read('contoso', 'anna'))?.value.language, 'de');
    assert.equal((await world.store.people.read('fabrikam', 'anna'))?.value.language, 'es');
  });

  it('decide the language of what follows', async () => {
    const anna = startConversation().person('anna');
    await anna.presses('settings.save', { form: 'f1' }, { language: 'de', zone: '' });
    const [help] = await anna.says('help');
    assert.ok(help?.mode === 'post' && help.language === 'de');
  });
});

describe('settings of reminders', () => {
  const LATER = { quietFrom: '20:30', quietTo: '06:45', digestAt: '07:15', digestDays: 'wed,mon' };

  let world: World;
  let anna: Client;
  let form: string;
  let fields: Readonly<Record<string, string>>;

  beforeEach(async () => {
    world = startConversation();
    anna = world.person('anna', { locale: 'en', zone: 'Europe/Berlin' });
    const view = shown(await anna.says('settings'), 'settings');
    form = view.form;
    fields = Object.fromEntries(Object.entries(view.typed).map(([field, value]) => [field, value ?? '']));
  });
  afterEach(() => world.store.close());

  const save = async (changes: Readonly<Record<string, string>>, nonce = form) =>
    shown(await anna.presses('settings.save', { form: nonce }, { ...fields, ...changes }), 'settings');
  const person = async (user = 'anna') => (await world.store.people.read('contoso', user))?.value;
  const wakeOf = async (user: string) =>
    (await world.store.wakes.due('2030-01-01T00:00:00.000Z', 100)).find((wake) => wake.user === user)?.at;

  it('begin with the usual', () => {
    assert.deepEqual(
      { ...fields, rules: fields.rules?.split(',').length },
      {
        language: '',
        zone: '',
        digestAt: '08:00',
        digestDays: 'mon,tue,wed,thu,fri',
        quietFrom: '19:00',
        quietTo: '07:00',
        rules: RULES.length,
        delegate: '',
        awayFrom: '',
        awayUntil: '',
      },
    );
  });

  it('are kept, shown again, and looked at', async () => {
    const saved = await save({ ...LATER, rules: 'T-01,T-06' });
    assert.deepEqual([saved.saved, saved.problems], [true, []]);
    // Monday at nine: the next one is on Wednesday.
    assert.deepEqual(saved.nextDigest, { at: '2026-03-04T06:15:00.000Z', zone: 'Europe/Berlin' });
    const { timing, rulesOff } = (await person()) ?? {};
    assert.deepEqual(timing, { ...LATER, digestDays: ['mon', 'wed'] });
    assert.deepEqual(
      rulesOff,
      RULES.map(({ id }) => id).filter((id) => id !== 'T-01' && id !== 'T-06'),
    );
    assert.equal(await wakeOf('anna'), '2026-03-02T08:00:00.000Z');
    const again = shown(await anna.says('settings'), 'settings');
    assert.deepEqual(
      [again.typed.digestDays, again.typed.rules, again.typed.digestAt],
      ['mon,wed', 'T-01,T-06', '07:15'],
    );
  });

  it('go back to the usual where they are emptied; no day is no digest, and no rule is none', async () => {
    await save(LATER);
    const saved = await save({ digestAt: '', quietFrom: '', quietTo: '', digestDays: '', rules: '' }, 'f2');
    assert.deepEqual([saved.typed.digestAt, saved.typed.quietFrom, saved.nextDigest], ['08:00', '19:00', undefined]);
    const { timing, rulesOff } = (await person()) ?? {};
    assert.deepEqual([timing, rulesOff?.length], [{ digestDays: [] }, RULES.length]);
  });

  it('stay as they were on a card that does not ask for them', async () => {
    await save({ ...LATER, rules: 'T-01' });
    const before = await person();
    await anna.presses('settings.save', { form: 'f2' }, { language: '', zone: '' });
    assert.deepEqual(await person(), before);
  });

  for (const [changes, field, problem] of [
    [{ digestAt: '8 o’clock' }, 'digestAt', 'not-a-time'],
    [{ digestAt: '24:00' }, 'digestAt', 'not-a-time'],
    [{ quietFrom: '7pm' }, 'quietFrom', 'not-a-time'],
    [{ digestDays: 'mon,someday' }, 'digestDays', 'not-a-choice'],
    [{ rules: 'T-01,T-99' }, 'rules', 'not-a-choice'],
    [{ digestAt: '06:59' }, 'digestAt', 'in-quiet-hours'],
    [{ digestAt: '19:00' }, 'digestAt', 'in-quiet-hours'],
    [{ quietFrom: '07:30', quietTo: '09:00' }, 'digestAt', 'in-quiet-hours'],
    [{ awayFrom: '2026-03-10' }, 'awayUntil', 'required'],
    [{ awayUntil: '2026-03-10' }, 'awayFrom', 'required'],
    [{ delegate: 'ben' }, 'awayFrom', 'required'],
    [{ awayFrom: '10.3.', awayUntil: '2026-03-10' }, 'awayFrom', 'not-a-date'],
    [{ awayFrom: '2026-03-11', awayUntil: '2026-03-10' }, 'awayUntil', 'ends-before-start'],
    [{ awayFrom: '2026-03-11', awayUntil: '2027-03-11' }, 'awayUntil', 'too-far'],
    [{ awayFrom: '2026-03-10', awayUntil: '2026-03-10', delegate: 'anna' }, 'delegate', 'not-yourself'],
    [{ awayFrom: '2026-03-10', awayUntil: '2026-03-10', delegate: 'two people' }, 'delegate', 'not-a-person'],
    [{ awayFrom: '2026-03-10', awayUntil: '2026-03-10', delegate: 'gast' }, 'delegate', 'is-guest'],
  ] as const)
    it(`keep what was typed and store nothing: ${JSON.stringify(changes)}`, async () => {
      const guest = world.person('gast', { guest: true });
      await guest.says('new customer');
      const before = await person();
      const refused = await save({ ...LATER, digestAt: '08:00', quietFrom: '', quietTo: '', ...changes });
      assert.deepEqual(refused.problems, [{ field, problem }]);
      assert.deepEqual(
        [refused.saved, refused.form, refused.typed.digestDays],
        [false, form, Object.hasOwn(changes, 'digestDays') ? 'mon,someday' : 'wed,mon'],
      );
      for (const [name, typed] of Object.entries(changes)) assert.equal(refused.typed[name], typed);
      assert.deepEqual(await person(), before);
    });

  it('without quiet hours, any hour will do', async () => {
    const saved = await save({ quietFrom: '00:00', quietTo: '00:00', digestAt: '03:00' });
    assert.deepEqual(saved.problems, []);
  });

  it('name a delegate, who learns of it and is looked at, also when we have never met', async () => {
    const away = { awayFrom: '2026-03-10', awayUntil: '2026-03-12', delegate: 'ben' };
    const saved = await save(away);
    assert.deepEqual([saved.saved, saved.colleagues], [true, [{ id: 'ben', met: false }]]);
    assert.deepEqual((await person())?.timing?.away, { from: '2026-03-10', until: '2026-03-12', delegate: 'ben' });
    assert.deepEqual((await person('ben'))?.standsInFor, ['anna']);
    assert.equal(await wakeOf('ben'), '2026-03-02T08:00:00.000Z');
    await save(away, 'f2');
    assert.deepEqual((await person('ben'))?.standsInFor, ['anna']);
    // Back again: what is over does not stand in the form, and does not come back from an old one.
    world.later(12 * 24 * 60);
    const { typed } = shown(await anna.says('settings'), 'settings');
    assert.deepEqual([typed.awayFrom, typed.awayUntil, typed.delegate], ['', '', '']);
    assert.equal((await save(away, 'f3')).saved, true);
    assert.equal((await person())?.timing?.away, undefined);
  });

  it('are in the own chat only', async () => {
    const [seen] = await world.person('anna', { conversation: { id: 'channel', kind: 'channel' } }).says('settings');
    assert.ok(seen?.mode === 'post' && seen.elsewhere?.to.conversationId === 'chat-contoso-anna');
  });

  it('opened from a digest are posted, so that the digest stays', async () => {
    const mode = async (data: object) => (await anna.presses('settings.open', data))[0]?.mode;
    assert.deepEqual([await mode({ keep: true }), await mode({})], ['post', 'replace']);
  });
});

describe('the welcome', () => {
  it('comes once, however often the channel says installed', async () => {
    const anna = startConversation().person('anna', { locale: 'pt' });
    shown(await anna.does({ kind: 'installed' }), 'welcome');
    assert.deepEqual(await anna.does({ kind: 'installed' }), []);
  });

  it('comes once when the events come at once', async () => {
    const ben = startConversation().person('ben');
    const seen = await Promise.all(Array.from({ length: 5 }, () => ben.does({ kind: 'installed' })));
    assert.equal(seen.flat().length, 1);
  });

  it('does not come into a channel', async () => {
    const anna = startConversation().person('anna', { conversation: { id: 'channel', kind: 'channel' } });
    assert.deepEqual(await anna.does({ kind: 'installed' }), []);
  });

  it('remembers the newest way to a person', async () => {
    const world = startConversation();
    await world.person('anna').says('help');
    await world.person('anna', { serviceUrl: 'https://new.example/' }).says('help');
    const person = (await world.store.people.read('contoso', 'anna'))?.value;
    assert.equal(person?.references.personal?.serviceUrl, 'https://new.example/');
  });
});
