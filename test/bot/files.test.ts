// A customer's notes as a file, over HTTP: offered, accepted, declined, forged, pressed twice, and not stored.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { text } from '../../src/language/text.ts';
import type { Message } from '../support/fake-connector.ts';
import { type FakeDrive, type Room, startFakeDrive } from '../support/fake-drive.ts';
import type { Chat } from '../support/teams-client.ts';
import { act, startCustomer, writeNote } from './start-customer.ts';
import { startWorld, type World } from './start-world.ts';

describe('the notes of a customer as a file', () => {
  let world: World;
  let drive: FakeDrive;
  before(async () => {
    world = await startWorld();
    drive = await startFakeDrive();
  });
  after(async () => {
    await world.close();
    await drive.close();
  });

  it('is offered with its name and size, put where the person wants it, and shown there', async () => {
    const { chat, engagementId } = await withNote('Ada', 'Contoso: West/Ost', 'de-DE');
    const offer = await exportOf(chat, engagementId);
    const { name, content } = attachmentOf(offer);
    assert.match(String(name), /^Notizen Contoso West Ost \d{4}-\d\d-\d\d\.csv$/);
    assert.equal(content.description, text('de', 'file.notes', { customer: 'Contoso: West/Ost' }));
    assert.deepEqual(Object.keys(content.acceptContext).toSorted(), ['engagementId', 'kind', 'offer']);

    const room = drive.room('Notizen.csv');
    assert.deepEqual(await accept(chat, offer, room), { status: 200, body: '' });
    const [put] = drive.puts.slice(-1);
    assert.equal(put?.path, `PUT ${new URL(room.uploadUrl).pathname}`);
    const bytes = Buffer.byteLength(put.content);
    assert.equal(put.headers['content-length'], String(bytes));
    assert.equal(put.headers['content-range'], `bytes 0-${bytes - 1}/${bytes}`);
    assert.equal(content.sizeInBytes, bytes);
    assert.match(put.content, /^\uFEFF"[^\n]*\r\n[\s\S]*Der Kunde will Teams[\s\S]*\r\n$/);

    const shown = attachmentOf(chat.last());
    assert.equal(shown.contentType, 'application/vnd.microsoft.teams.card.file.info');
    assert.equal(shown.contentUrl, room.contentUrl);
    assert.deepEqual(shown.content, { uniqueId: room.uniqueId, fileType: 'csv' });
    assert.ok(!chat.shown().some(({ id }) => id === offer.id), 'the question is gone');
  });

  it('is not put anywhere for whoever declines', async () => {
    const { chat, engagementId } = await withNote('Dora', 'Fabrikam', 'en-US');
    const offer = await exportOf(chat, engagementId);
    const puts = drive.puts.length;
    await answer(chat, offer, { action: 'decline', context: attachmentOf(offer).content.declineContext });
    assert.equal(chat.last().text, text('en', 'file.declined'));
    assert.equal(drive.puts.length, puts);
    assert.ok(!chat.shown().some(({ id }) => id === offer.id), 'the question is gone');
  });

  it('is put once, whether the channel repeats a press or another device presses as well', async () => {
    const { chat, engagementId } = await withNote('Toni', 'Tailspin', 'en-US');
    const offer = await exportOf(chat, engagementId);
    const puts = drive.puts.length;
    const id = randomUUID();
    const first = await accept(chat, offer, drive.room('a.csv'), { id });
    const repeated = await accept(chat, offer, drive.room('a.csv'), { id });
    assert.deepEqual(repeated, first);
    const elsewhere = await accept(chat, offer, drive.room('a 1.csv'));
    assert.deepEqual(elsewhere, first);
    assert.equal(drive.puts.length, puts + 1);
    const files = chat.shown().filter((message) => String(attachmentOf(message).contentType).endsWith('file.info'));
    assert.equal(new Set(files.map((message) => attachmentOf(message).contentUrl)).size, 1);
  });

  it('is nobody else’s, whatever the answer claims', async () => {
    const { chat: owner, engagementId } = await withNote('Otto', 'Quillfeather', 'en-US');
    const offer = await exportOf(owner, engagementId);
    const puts = drive.puts.length;
    const stranger = world.chat({ name: 'Stranger' });
    for (const context of [
      attachmentOf(offer).content.acceptContext,
      { kind: 'notes', engagementId: '../quill', offer: 'x' },
      { kind: 'everything' },
      null,
      'x'.repeat(10_000),
    ])
      assert.equal(
        (await answer(stranger, offer, { action: 'accept', context, uploadInfo: drive.room('x.csv') })).status,
        200,
      );
    assert.equal(drive.puts.length, puts);
    assert.doesNotMatch(JSON.stringify(stranger.shown()), /Quillfeather/);
  });

  it('is put on no host that is not one for files', async () => {
    const { chat, engagementId } = await withNote('Fina', 'Northwind', 'en-US');
    const offer = await exportOf(chat, engagementId);
    const room = drive.room('a.csv');
    const foreign = 'https://evil.example/upload';
    for (const claimed of [
      { ...room, uploadUrl: foreign },
      { ...room, contentUrl: foreign },
    ]) {
      const puts = drive.puts.length;
      await accept(chat, offer, claimed);
      assert.equal(chat.last().text, text('en', 'file.refused'));
      assert.equal(drive.puts.length, puts);
    }
  });

  it('can be taken once more where it could not be stored', async () => {
    const { chat, engagementId } = await withNote('Rita', 'Relecloud', 'de-DE');
    const offer = await exportOf(chat, engagementId);
    for (const [status, key] of [
      [503, 'file.unavailable'],
      [404, 'file.refused'],
    ] as const) {
      drive.fail({ status });
      await accept(chat, offer, drive.room('a.csv'));
      assert.equal(chat.last().text, text('de', key));
      assert.ok(
        chat.shown().some(({ id }) => id === offer.id),
        'the question still stands',
      );
    }
    await accept(chat, offer, drive.room('a.csv'));
    assert.equal(attachmentOf(chat.last()).contentType, 'application/vnd.microsoft.teams.card.file.info');
  });

  it('is told to be impossible in a channel, in the Playground and where there are no notes', async () => {
    const { chat, engagementId } = await withNote('Paul', 'Proseware', 'de-DE');
    const channel = world.chat({ name: 'Paul', locale: 'de-DE' }, 'channel');
    assert.equal(shownTo(await act(channel, 'note.export', { engagementId })), text('de', 'note.export.notHere'));
    const value = { action: { verb: 'note.export', data: { verb: 'note.export', v: 1, engagementId } } };
    const serviceUrl = `${world.connector.origin}/_connector`;
    const playground = await chat.send({ type: 'invoke', name: 'adaptiveCard/action', serviceUrl, value });
    assert.equal(shownTo(await playground.json()), text('de', 'file.noClient'));
    const empty = await startCustomer(chat, 'neuer Kunde', 'Ohne Notizen');
    assert.equal(shownTo(await act(chat, 'note.export', { engagementId: empty })), text('de', 'notes.empty'));
  });

  async function withNote(name: string, customer: string, locale: string) {
    const chat = world.chat({ name, locale });
    const engagementId = await startCustomer(chat, 'new customer', customer);
    await writeNote(chat, engagementId, 'Der Kunde will Teams, weil die Leitung reicht.');
    return { chat, engagementId };
  }
});

async function exportOf(chat: Chat, engagementId: string): Promise<Message> {
  await act(chat, 'note.export', { engagementId });
  const offer = chat.last();
  assert.equal(attachmentOf(offer).contentType, 'application/vnd.microsoft.teams.card.file.consent');
  return offer;
}

function accept(chat: Chat, offer: Message, room: Room, { id = randomUUID() }: { readonly id?: string } = {}) {
  const context = attachmentOf(offer).content.acceptContext;
  return answer(chat, offer, { action: 'accept', context, uploadInfo: room }, id);
}

async function answer(chat: Chat, offer: Message, said: object, id: string = randomUUID()) {
  const value = { type: 'fileUpload', ...said };
  const response = await chat.send({ type: 'invoke', name: 'fileConsent/invoke', id, replyToId: offer.id, value });
  return { status: response.status, body: await response.text() };
}

interface FileAttachment {
  readonly contentType?: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content: Readonly<Record<string, unknown>> & {
    readonly acceptContext: object;
    readonly declineContext: object;
  };
}

function attachmentOf({ activity }: Message): FileAttachment {
  const [attachment] = (activity.attachments ?? []) as readonly FileAttachment[];
  return attachment ?? { content: { acceptContext: {}, declineContext: {} } };
}

function shownTo(answered: unknown): unknown {
  return (answered as { readonly value?: unknown }).value;
}
