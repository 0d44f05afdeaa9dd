// A question that the playbook does not answer goes to the experts, and their answer comes back.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { type Client, type Seen, shown, startConversation, type World } from '../support/conversation.ts';

const CHANNEL = '19:experts@thread.tacv2';
const QUESTION = 'What will the weather be like in Berlin tomorrow?';
const inChannel = (thread = '1', channel = CHANNEL) => ({
  conversation: { id: `${channel};messageid=${thread}`, kind: 'channel' as const },
});
const toast = ([only]: readonly Seen[]): string | undefined => (only?.mode === 'toast' ? only.text : undefined);

describe("the experts' channel", () => {
  for (const language of LANGUAGES)
    it(`is where a lead says so (${language})`, async () => {
      const world = startConversation();
      const seen = await world.person('lead', { ...inChannel(), locale: 'en' }).says(text(language, 'command.experts'));
      assert.equal(toast(seen), text(language, 'experts.here'));
      const kept = await world.store.experts.read('contoso');
      assert.equal(kept?.reference.conversationId, CHANNEL);
      assert.ok(!JSON.stringify(kept).includes('29:lead'), 'nobody stands in its address');
    });

  it('moves when a lead says so elsewhere, and other partners keep theirs', async () => {
    const world = startConversation();
    await world.person('lead', inChannel()).says('experts here');
    await world
      .person('lead', { ...inChannel('7', '19:theirs@thread.tacv2'), partner: 'fabrikam' })
      .says('experts here');
    await world.person('lead', inChannel('2', '19:new@thread.tacv2')).says('experts here');
    assert.equal((await world.store.experts.read('contoso'))?.reference.conversationId, '19:new@thread.tacv2');
    assert.equal((await world.store.experts.read('fabrikam'))?.reference.conversationId, '19:theirs@thread.tacv2');
  });

  it('is chosen by nobody else, by no guest and nowhere else', async () => {
    const world = startConversation();
    const said = async (client: Client) => toast(await client.says('experts here'));
    assert.equal(await said(world.person('anna', inChannel())), text('en', 'experts.leadsOnly'));
    assert.equal(await said(world.person('lead')), text('en', 'experts.notChannel'));
    const group = { conversation: { id: '19:group', kind: 'group' as const } };
    assert.equal(await said(world.person('lead', group)), text('en', 'experts.notChannel'));
    const guests = startConversation();
    assert.equal(await said(guests.person('lead', { ...inChannel(), guest: true })), text('en', 'experts.leadsOnly'));
    for (const { store } of [world, guests]) assert.equal(await store.experts.read('contoso'), undefined);
  });
});

describe('a question that is passed on', () => {
  let world: World;
  let anna: Client;
  let answerId: string;

  beforeEach(async () => {
    world = startConversation();
    await world.person('lead', { ...inChannel(), locale: 'de' }).says('experten hier');
    anna = world.person('anna', { called: 'Anna Arnold' });
    ({ answerId } = shown(await anna.says(QUESTION), 'not-found'));
  });
  afterEach(() => assert.deepEqual(world.failures, []));

  const asks = async (comment?: string) =>
    toast(await anna.presses('answer.ask-expert', { answerId }, comment === undefined ? {} : { comment }));
  const replies = (reply: string, who: Client = world.person('ben', { called: 'Ben', ...inChannel('99') })) =>
    who.presses('answer.reply', { answerId, asker: 'anna' }, { reply });
  const kept = async () => (await world.store.questions.read('contoso', 'anna', answerId))?.expert;

  it('lies in the channel with the name of who asks, and the answer comes to their own chat', async () => {
    assert.equal(await asks('For the kickoff'), text('en', 'expert.asked'));
    const [post, ...more] = world.sent;
    assert.deepEqual([post?.to.conversationId, post?.language, more.length], [CHANNEL, 'de', 0]);
    assert.ok(post?.view.name === 'expert-question');
    const { askerName, question, comment, wasAnswered } = post.view;
    assert.deepEqual([askerName, question, comment, wasAnswered], ['Anna Arnold', QUESTION, 'For the kickoff', false]);

    const card = shown(await replies('  Take an umbrella.  '), 'expert-question');
    assert.deepEqual(card.answer, { text: 'Take an umbrella.', name: 'Ben', told: true });
    const back = world.sent[1];
    assert.deepEqual([back?.to.conversationId, back?.language, back?.alert], ['chat-contoso-anna', 'en', true]);
    assert.deepEqual(back?.view, { name: 'expert-answer', question: QUESTION, text: 'Take an umbrella.', by: 'Ben' });
    assert.deepEqual([(await kept())?.answer?.by, (await kept())?.answer?.told], ['ben', true]);
  });

  it('asked twice lies there once; once answered, asking again brings the answer', async () => {
    await asks();
    assert.equal(await asks(), text('en', 'expert.askedAlready'));
    await Promise.all([asks(), asks(), asks()]);
    assert.equal(world.sent.length, 1);
    await replies('Rain.');
    const again = shown(await anna.presses('answer.ask-expert', { answerId }), 'expert-answer');
    assert.equal(again.text, 'Rain.');
  });

  it('after an answer says that the answer did not help', async () => {
    ({ answerId } = shown(await anna.says('Which proxy rule is for Teams?'), 'answer'));
    await asks('I mean the port');
    const asked = await world.store.questions.read('contoso', 'anna', answerId);
    assert.deepEqual([asked?.feedback?.helpful, asked?.feedback?.comment], [false, 'I mean the port']);
    const view = world.sent[0]?.view;
    assert.ok(view?.name === 'expert-question' && view.wasAnswered);
    assert.deepEqual(view.near[0]?.page, 'network', 'with the sections that were shown');
  });

  it('has nowhere to go without a channel, and the button says whom to ask', async () => {
    const other = world.person('olga', { partner: 'fabrikam' });
    const { answerId: theirs } = shown(await other.says(QUESTION), 'not-found');
    assert.equal(toast(await other.presses('answer.ask-expert', { answerId: theirs })), text('en', 'expert.noChannel'));
    assert.equal(world.sent.length, 0);
  });

  it('is nobody else’s to pass on, and no guest’s', async () => {
    const press = async (who: Client) => toast(await who.presses('answer.ask-expert', { answerId }));
    assert.equal(await press(world.person('ben')), text('en', 'expert.gone'));
    assert.equal(await press(world.person('anna', { partner: 'fabrikam' })), text('en', 'expert.gone'));
    assert.equal(await press(world.person('anna', { guest: true })), text('en', 'expert.members'));
    assert.equal(world.sent.length, 0);
  });

  for (const [outcome, said, posts] of [
    [{ outcome: 'unreachable', code: 'BotNotInConversationRoster' }, 'expert.unreached', 1],
    [{ outcome: 'gone', code: 'ConversationNotFound' }, 'expert.unreached', 1],
    [{ outcome: 'throttled', code: 'Throttled' }, 'expert.unreached', 1],
    [{ outcome: 'held' }, 'expert.unreached', 1],
    [{ outcome: 'unknown', code: 'Timeout' }, 'expert.asked', 0],
  ] as const)
    it(`where the channel says ${outcome.outcome}: ${said}, and ${posts} more when asked again`, async () => {
      world.posts.push(outcome);
      assert.equal(await asks(), text('en', said));
      await asks();
      assert.equal(world.sent.length, posts);
    });

  it('whose process died before it arrived may be passed on again after a while', async () => {
    await world.store.questions.passOn('contoso', 'anna', answerId, () => ({
      at: world.now().toISOString(),
      channel: CHANNEL,
    }));
    assert.equal(await asks(), text('en', 'expert.askedAlready'));
    world.later(3);
    assert.equal(await asks(), text('en', 'expert.asked'));
    assert.equal(world.sent.length, 1);
  });

  it('is answered once: who comes second sees what the first one said', async () => {
    await asks();
    await replies('Rain.');
    const late = shown(await replies('Sun.', world.person('cleo', inChannel('99'))), 'expert-question');
    assert.deepEqual(late.answer, { text: 'Rain.', name: 'Ben', told: true });
    assert.equal(world.sent.length, 2);
  });

  it('is answered by members of the partner in that channel alone', async () => {
    await asks();
    for (const who of [
      world.person('ben'),
      world.person('ben', inChannel('99', '19:elsewhere@thread.tacv2')),
      world.person('gil', { ...inChannel('99'), guest: true }),
    ])
      assert.equal(toast(await replies('Hm.', who)), text('en', 'expert.members'));
    shown(await replies('Hm.', world.person('eve', { ...inChannel('99'), partner: 'fabrikam' })), 'outdated');
    assert.equal((await kept())?.answer, undefined);
    assert.equal(world.sent.length, 1);
  });

  it('is still answered in the channel where it lies when the experts have moved', async () => {
    await asks();
    await world.person('lead', inChannel('5', '19:new@thread.tacv2')).says('experts here');
    await replies('Rain.');
    assert.equal((await kept())?.answer?.text, 'Rain.');
  });

  it('is not answered without a word', async () => {
    await asks();
    assert.equal(shown(await replies('   '), 'expert-question').empty, true);
    assert.equal((await kept())?.answer, undefined);
  });

  it('of somebody who cannot be reached says so to the expert', async () => {
    await asks();
    world.posts.push({ outcome: 'unreachable', code: 'ConversationBlockedByUser' });
    const card = shown(await replies('Rain.'), 'expert-question');
    assert.equal(card.answer?.told, false);
    assert.equal((await kept())?.answer?.told, false);
    const again = shown(await anna.presses('answer.ask-expert', { answerId }), 'expert-answer');
    assert.equal(again.text, 'Rain.', 'asking again brings it all the same');
  });

  it('of somebody whose chat is gone opens another', async () => {
    await asks();
    world.posts.push({ outcome: 'gone', code: 'ConversationNotFound' });
    assert.equal(shown(await replies('Rain.'), 'expert-question').answer?.told, true);
    assert.equal(world.sent[1]?.to.conversationId, 'new-29:anna');
  });

  it('knows nothing of who answered once they are forgotten', async () => {
    await asks();
    await replies('Rain.');
    const who = { user: 'ben', name: 'Ben', channelIds: ['29:ben'] };
    const erasure = {
      ...who,
      partner: 'contoso',
      engagements: [],
      secret: 's',
      at: world.now().toISOString(),
      passes: 0,
    };
    await world.store.erasures.pass(erasure);
    const answer = (await kept())?.answer;
    assert.equal(answer?.text, 'Rain.');
    assert.doesNotMatch(JSON.stringify(answer), /ben/i);
  });

  it('of somebody without a chat of their own opens one', async () => {
    const dora = world.person('dora', { conversation: { id: '19:group', kind: 'group' } });
    const asked = shown(await dora.says(QUESTION), 'not-found');
    await dora.presses('answer.ask-expert', { answerId: asked.answerId });
    const ben = world.person('ben', inChannel('99'));
    await ben.presses('answer.reply', { answerId: asked.answerId, asker: 'dora' }, { reply: 'Rain.' });
    assert.equal(world.sent[1]?.to.conversationId, 'new-29:dora');
  });

  it('is brought again when a process died between keeping the answer and telling it', async () => {
    await asks();
    const by = { text: 'Rain.', by: 'ben', name: 'Ben', at: world.now().toISOString() };
    await world.store.questions.passOn(
      'contoso',
      'anna',
      answerId,
      ({ expert }) => expert && { ...expert, answer: by },
    );
    await replies('Rain.');
    assert.equal(world.sent.length, 2);
    assert.equal((await kept())?.answer?.told, true);
  });
});
