import assert from 'node:assert/strict';
import { text } from '../../src/language/text.ts';
import { plainText } from '../../src/playbook/rich-text.ts';
import { type Seen, shown, startConversation } from '../support/conversation.ts';
import { shippedPlaybook } from '../support/shipped-playbook.ts';

const language = (seen: readonly Seen[]) =>
  seen[0] !== undefined && seen[0].mode !== 'toast' ? seen[0].language : undefined;

describe('a question', () => {
  it('is answered in its own language, with its source', async () => {
    const anna = startConversation().person('anna');
    const seen = await anna.says('Wie oft ist die Steuerungsbesprechung?');
    const answer = shown(seen, 'answer');
    assert.equal(language(seen), 'de');
    assert.equal(answer.source.page, 'cadence');
    assert.equal(answer.source.section, 'Rhythmus');
    const [block] = answer.blocks;
    assert.ok(block?.kind === 'paragraph' && plainText(block.text).includes('alle zwei Wochen'));
  });

  it('that the model answers exactly has its answer as heading, and its source', async () => {
    const anna = startConversation(undefined, await shippedPlaybook()).person('anna');
    const answer = shown(await anna.says('mandatory tasks for Yammer'), 'answer');
    assert.match(answer.heading ?? '', /^\d+ mandatory tasks: Yammer$/);
    assert.ok(JSON.stringify(answer.blocks).includes('**1240**'));
    assert.equal(answer.source.page, 'enable-enable-services-partner');
  });

  it('that the playbook does not answer is refused honestly, with what is nearest', async () => {
    const anna = startConversation().person('anna');
    const refusal = shown(await anna.says('What will the weather be like in Berlin tomorrow?'), 'not-found');
    assert.match(refusal.question, /weather/);
  });

  it('is read with the one before it', async () => {
    const world = startConversation();
    const anna = world.person('anna');
    await anna.says('What is on the agenda of the governance meeting?');
    const follow = shown(await anna.says('and how often is it?'), 'answer');
    assert.equal(follow.source.page, 'cadence');
  });

  it('is kept with its answer and its sources', async () => {
    const world = startConversation();
    const anna = world.person('anna');
    const { answerId } = shown(await anna.says('Which proxy rule is for Teams?'), 'answer');
    const kept = await world.store.questions.read('contoso', 'anna', answerId);
    assert.equal(kept?.text, 'Which proxy rule is for Teams?');
    assert.equal(kept?.answered, true);
    assert.equal(kept?.sources[0]?.slug, 'network');
  });

  it('of another person in the same chat is not read as mine', async () => {
    const world = startConversation();
    const conversation = { id: 'group', kind: 'group' as const };
    await world.person('anna', { conversation }).says('What is on the agenda of the governance meeting?');
    await world.person('ben', { conversation }).says('and how often is it?');
    const kept = await world.store.questions.recent('contoso', 'ben', 'group', '2026-01-01T00:00:00Z', 5);
    assert.equal(kept.length, 1);
  });

  it('in the thread of a channel is read with what anybody asked above it, and with two of them', async () => {
    const world = startConversation();
    const thread = (id: string) => ({
      conversation: { id: `19:team@thread.tacv2;messageid=${id}`, kind: 'channel' as const },
    });
    await world.person('anna', thread('1')).says('What is on the agenda of the governance meeting?');
    const follow = shown(await world.person('ben', thread('1')).says('and how often is it?'), 'answer');
    assert.equal(follow.source.page, 'cadence');
    const third = shown(await world.person('cleo', thread('1')).says('and how long does it take?'), 'answer');
    assert.equal(third.source.page, 'cadence');
    shown(await world.person('dora', thread('2')).says('and how often is it?'), 'not-found');
    world.later(16);
    shown(await world.person('ben', thread('1')).says('and how often is it?'), 'not-found');
  });

  it('that is endless is told so and not kept', async () => {
    const world = startConversation();
    const [seen] = await world.person('anna').says('proxy '.repeat(300));
    assert.equal(seen?.mode, 'toast');
    assert.deepEqual(
      await world.store.questions.recent('contoso', 'anna', 'chat-contoso-anna', '2026-01-01T00:00:00Z', 5),
      [],
    );
  });

  it('gets feedback once more or the other way round: the last word counts', async () => {
    const world = startConversation();
    const anna = world.person('anna');
    const { answerId } = shown(await anna.says('Which proxy rule is for Teams?'), 'answer');
    assert.equal((await anna.presses('answer.helpful', { answerId }))[0]?.mode, 'toast');
    await anna.presses('answer.unhelpful', { answerId }, { comment: ' too short ' });
    const kept = await world.store.questions.read('contoso', 'anna', answerId);
    assert.deepEqual(kept?.feedback && [kept.feedback.helpful, kept.feedback.comment], [false, 'too short']);
  });

  it('is thanked for in the language of the answer', async () => {
    const anna = startConversation().person('anna', { locale: 'en' });
    const { answerId } = shown(await anna.says('Welche Regel gilt für den Proxyserver?'), 'answer');
    assert.deepEqual(await anna.presses('answer.helpful', { answerId }), [
      { mode: 'toast', text: text('de', 'toast.thanks'), repeat: false },
    ]);
  });

  it('cannot be rated by somebody else', async () => {
    const world = startConversation();
    const { answerId } = shown(await world.person('anna').says('Which proxy rule is for Teams?'), 'answer');
    await world.person('ben').presses('answer.helpful', { answerId });
    await world.person('anna', { partner: 'fabrikam' }).presses('answer.helpful', { answerId });
    assert.equal((await world.store.questions.read('contoso', 'anna', answerId))?.feedback, undefined);
  });

  it('leads on to the section, which is a new message', async () => {
    const anna = startConversation().person('anna');
    const { source } = shown(await anna.says('Which proxy rule is for Teams?'), 'answer');
    const [seen] = await anna.presses('answer.open', {
      page: source.page,
      section: source.sectionId,
      language: source.language,
    });
    assert.equal(seen?.mode, 'post');
    assert.equal(shown([seen as Seen], 'section').place.section, 'Proxy');
  });
});

describe('what is no question', () => {
  for (const word of ['help', 'HILFE', ' hilfe! ', 'ayuda', 'ajuda', 'ヘルプ', '帮助', '']) {
    it(`${JSON.stringify(word)} is help`, async () => {
      shown(await startConversation().person('anna').says(word), 'help');
    });
  }
  for (const word of ['settings', 'Einstellungen', 'configuracoes', '設定', '设置']) {
    it(`${word} is settings`, async () => {
      shown(await startConversation().person('anna').says(word), 'settings');
    });
  }
  it('a command word in a sentence is a question', async () => {
    const seen = await startConversation().person('anna').says('help me with the proxy for Teams');
    assert.equal(shown(seen, 'answer').source.page, 'network');
  });
  it('an unknown, old or broken button gets a fresh card', async () => {
    const anna = startConversation().person('anna');
    shown(await anna.presses('customer.fly'), 'outdated');
    shown(await anna.does({ kind: 'action', verb: 'answer.open', version: 99, data: {}, inputs: {} }), 'outdated');
    shown(await anna.presses('answer.open', { page: 'gone', section: 'gone' }), 'outdated');
    shown(await anna.presses('answer.helpful', { answerId: { $ne: 1 } }), 'outdated');
  });
});
