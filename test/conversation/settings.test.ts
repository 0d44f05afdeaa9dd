import assert from 'node:assert/strict';
import { shown, startConversation } from '../support/conversation.ts';

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
