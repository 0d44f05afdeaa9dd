// Conversations over real HTTP: what people do in Teams, what the bot is told, and what every device shows afterwards.
import assert from 'node:assert/strict';
import type { Reply } from '../../src/conversation/reply.ts';
import { openChat } from '../support/teams-client.ts';
import { type Edge, echo, echoCard, startEdge } from './start-edge.ts';

const anna = { name: 'Anna', locale: 'de-AT', zone: 'Europe/Vienna' };
const textOf = (card: unknown): unknown => (card as { body: { text: string }[] }).body[0]?.text;

describe('a conversation in Teams', () => {
  let edge: Edge;
  afterEach(() => edge.close());

  const chatOf = (kind?: 'personal' | 'group' | 'channel', person = anna) =>
    openChat({ botUrl: edge.url, connector: edge.connector }, person, kind);

  /** Answers presses with this reply, texts with a card. */
  const pressesGive = (reply: Reply, repeat = false) =>
    startEdge({
      receive: (turn, deliver) => (turn.input.kind === 'action' ? deliver(reply, { repeat }) : echo(turn, deliver)),
    });

  it('answers a question with a card that notifications and screen readers can read', async () => {
    edge = await startEdge();
    const chat = chatOf();
    assert.equal(await chat.say('Wie oft treffen wir uns?'), 200);
    assert.equal(textOf(chat.last().card), 'Wie oft treffen wir uns?');
    assert.equal(chat.last().summary, 'Wie oft treffen wir uns?');
    assert.equal(chat.last().text, undefined, 'text beside a card would split the message');
  });

  it('tells who asked, where, in which language and zone', async () => {
    edge = await startEdge();
    await chatOf().say('Hilfe', { id: 'f:1' });
    assert.deepEqual(edge.turns, [
      {
        id: 'f:1',
        partner: '00000000-0000-4000-8000-00000000000a',
        user: { id: 'entra-anna', name: 'Anna' },
        conversation: { id: 'a:anna', kind: 'personal' },
        reference: {
          serviceUrl: edge.connector.serviceUrl,
          conversationId: 'a:anna',
          channelId: 'msteams',
          botId: '28:00000000-0000-4000-8000-0000000000b0',
          userId: '29:anna',
          partner: '00000000-0000-4000-8000-00000000000a',
        },
        locale: 'de',
        zone: 'Europe/Vienna',
        at: '2026-03-02T07:00:00.000Z',
        input: { kind: 'text', text: 'Hilfe' },
      },
    ]);
  });

  it('answers in the thread of a channel, without the mention', async () => {
    edge = await startEdge();
    const chat = chatOf('channel');
    await chat.say('hilfe');
    assert.deepEqual(edge.turns[0]?.input, { kind: 'text', text: 'hilfe' });
    assert.equal(edge.turns[0]?.conversation.kind, 'channel');
    assert.match(edge.turns[0]?.conversation.id ?? '', /;messageid=/);
    assert.equal(textOf(chat.last().card), 'hilfe');
  });

  it('shows a replaced card to whoever pressed, to everybody else, and after a reload', async () => {
    edge = await startEdge();
    const pressing = chatOf('group');
    const watching = chatOf('group', { ...anna, name: 'Ben' });
    await pressing.say('eins');
    const { card } = await pressing.press(pressing.last(), 'Again', { comment: 'gut' });
    assert.equal(textOf(card), 'echo.again {"comment":"gut"}');
    assert.equal(textOf(watching.last().card), textOf(card));
    pressing.reload();
    assert.equal(textOf(pressing.last().card), textOf(card));
    assert.equal(pressing.shown().length, 1);
  });

  it('shows the new card to whoever pressed even when the message cannot be updated, and says so in the log', async () => {
    edge = await startEdge();
    const chat = chatOf();
    await chat.say('eins');
    edge.connector.fail({ status: 404, code: 'ActivityNotFoundInConversation' }, { method: 'PUT' });
    const { card } = await chat.press(chat.last(), 'Again');
    assert.equal(textOf(card), 'echo.again {"comment":""}');
    assert.equal(textOf(chat.last().card), 'echo.again {"comment":""}');
    chat.reload();
    assert.equal(textOf(chat.last().card), 'eins');
    assert.match(edge.logged.join(), /"call":"update","outcome":"rejected","status":404/);
  });

  it('does not keep whoever pressed waiting for a slow update', async () => {
    edge = await startEdge({ config: { limits: { update: 20 } } });
    const chat = chatOf();
    await chat.say('eins');
    edge.connector.fail({ hang: 'before' }, { method: 'PUT' });
    assert.equal(textOf((await chat.press(chat.last(), 'Again')).card), 'echo.again {"comment":""}');
  });

  it('updates the message for a client that only knows Action.Submit', async () => {
    edge = await startEdge();
    const chat = chatOf();
    await chat.say('eins');
    await chat.press(chat.last(), 'Again', { comment: 'gut' }, { as: 'submit' });
    assert.equal(chat.shown().length, 1);
    assert.equal(textOf(chat.last().card), 'echo.again {"comment":"gut"}');
  });

  it('posts instead where Submit meets a message that is gone', async () => {
    edge = await startEdge();
    const chat = chatOf();
    await chat.say('eins');
    edge.connector.fail({ status: 404 }, { method: 'PUT' });
    await chat.press(chat.last(), 'Again', {}, { as: 'submit' });
    assert.deepEqual(
      chat.shown().map(({ card }) => textOf(card)),
      ['eins', 'echo.again {"comment":""}'],
    );
  });

  it('reads Execute and Submit alike', async () => {
    edge = await startEdge();
    const chat = chatOf();
    await chat.say('eins');
    const first = chat.last();
    await chat.press(first, 'Again', { comment: 'a' }, { as: 'execute' });
    await chat.press(first, 'Again', { comment: 'a' }, { as: 'submit' });
    const [, execute, submit] = edge.turns.map(({ input }) => input);
    assert.deepEqual(execute, submit);
    assert.deepEqual(execute, {
      kind: 'action',
      verb: 'echo.again',
      version: 1,
      data: { n: 7, comment: 'a' },
      inputs: { comment: 'a' },
      cardId: first.id,
    });
  });

  it('posts a new card and leaves the pressed one, with an answer that Teams takes for one', async () => {
    edge = await pressesGive({ mode: 'post', card: echoCard('neu'), summary: 'Neu' });
    const chat = chatOf();
    await chat.say('eins');
    const result = await chat.press(chat.last(), 'Again');
    assert.deepEqual(result, { status: 200, toast: 'Neu' });
    assert.deepEqual(
      chat.shown().map(({ card }) => textOf(card)),
      ['eins', 'neu'],
    );
  });

  it('shows a toast at the card, or writes it where Submit was pressed', async () => {
    edge = await pressesGive({ mode: 'toast', text: 'Danke' });
    const chat = chatOf();
    await chat.say('eins');
    assert.deepEqual(await chat.press(chat.last(), 'Again'), { status: 200, toast: 'Danke' });
    assert.equal(chat.shown().length, 1);
    await chat.press(chat.last(), 'Again', {}, { as: 'submit' });
    assert.equal(chat.last().text, 'Danke');
  });

  it('answers a press on which nothing is to be said without an error', async () => {
    edge = await startEdge({
      receive: async (turn, deliver) => (turn.input.kind === 'text' ? echo(turn, deliver) : undefined),
    });
    const chat = chatOf();
    await chat.say('eins');
    assert.deepEqual(await chat.press(chat.last(), 'Again'), { status: 200, toast: '✓' });
  });

  it('gives a repeated press the same answer and sends nothing', async () => {
    edge = await pressesGive({ mode: 'replace', card: echoCard('zwei'), summary: 'Zwei' }, true);
    const chat = chatOf();
    await chat.say('eins');
    const before = edge.connector.calls.length;
    assert.equal(textOf((await chat.press(chat.last(), 'Again')).card), 'zwei');
    await chat.press(chat.last(), 'Again', {}, { as: 'submit' });
    assert.equal(edge.connector.calls.length, before);
  });

  it('never sends when the client asked by itself', async () => {
    edge = await startEdge();
    const chat = chatOf();
    await chat.say('eins');
    const before = edge.connector.calls.length;
    const value = { action: { type: 'Action.Execute', verb: 'echo.again', data: {} }, trigger: 'automatic' };
    const response = await chat.send({ type: 'invoke', name: 'adaptiveCard/action', replyToId: chat.last().id, value });
    assert.match(await response.text(), /"AdaptiveCard"/);
    assert.equal(edge.connector.calls.length, before);
  });

  it('answers a dialog in the dialog', async () => {
    edge = await startEdge();
    const chat = chatOf();
    const submit = {
      type: 'invoke',
      name: 'task/submit',
      value: { data: { verb: 'note.save', v: 1 }, context: { theme: 'dark' } },
    };
    const answer: unknown = await (await chat.send(submit)).json();
    const { type, value } = (answer as { task: { type: string; value: { title: string; card: { content: unknown } } } })
      .task;
    assert.equal(type, 'continue');
    assert.equal(textOf(value.card.content), 'note.save {}');
    assert.equal(edge.connector.calls.length, 0);
  });

  it('greets on installing and notes the end', async () => {
    edge = await startEdge();
    const chat = chatOf();
    await chat.install();
    await chat.uninstall();
    assert.deepEqual(
      edge.turns.map(({ input }) => input.kind),
      ['installed', 'installed', 'removed', 'removed'],
    );
  });
});
