import assert from 'node:assert/strict';
import type { FileRoom } from '../../src/conversation/turn.ts';
import { type Client, shown } from '../support/conversation.ts';
import { INTERNAL_PREP, newCustomer, of, startCustomers } from '../support/customers.ts';
import { FILLED } from '../support/notes.ts';

const ROOM: FileRoom = {
  name: 'My data.json',
  uploadUrl: 'https://contoso-my.sharepoint.com/up',
  contentUrl: 'https://contoso-my.sharepoint.com/My data.json',
  uniqueId: 'u1',
  fileType: 'json',
};

describe('export my data', () => {
  it('is a file with all that the person said, wrote and did, and nothing that others did', async () => {
    const files: string[] = [];
    const world = await startCustomers((deps) => ({
      ...deps,
      uploadFile: async (_room, content) => {
        files.push(content);
        return 'stored';
      },
    }));
    const [anna, ben] = [world.person('anna', { called: 'Anna Berg' }), world.person('ben')];
    await ben.says('hello');
    const contoso = await newCustomer(anna, 'Contoso', { owner: 'anna' });
    await anna.presses('people.save', of(contoso), { 'member-fasttrack-engineer': 'anna,ben' });
    await noteOf(anna, contoso.engagementId);
    await noteOf(ben, contoso.engagementId);
    await ben.presses('task.done', { engagementId: contoso.engagementId, rev: 4, taskId: INTERNAL_PREP });
    const asked = shown(await anna.says('How often is the governance meeting?'), 'answer');
    await anna.presses('answer.unhelpful', { answerId: asked.answerId }, { comment: 'Too short' });
    await anna.presses('settings.save', { form: 'f1' }, { language: 'de', zone: 'Europe/Berlin' });
    const { form, at, what } = shown(await anna.says('erinnere mich morgen an die Lizenzen'), 'own-reminder');
    await anna.presses('reminder.confirm', { form, at, what });

    const [offered] = await anna.says('meine daten exportieren');
    assert.ok(offered?.mode === 'toast');
    assert.match(offered.text, /JSON/);
    await anna.does({ kind: 'file', about: { kind: 'data', offer: 'o1' }, room: ROOM });
    assert.deepEqual(world.failures, []);
    assert.equal(files.length, 1);
    const data = JSON.parse(files[0] ?? '');
    assert.deepEqual([data.person.name, data.person.language, data.person.zone], ['Anna Berg', 'de', 'Europe/Berlin']);
    assert.deepEqual(
      data.questions.map(({ text, feedback }: { text: string; feedback: { comment: string } }) => [
        text,
        feedback.comment,
      ]),
      [['How often is the governance meeting?', 'Too short']],
    );
    assert.equal(data.ownReminders.length, 1);
    assert.deepEqual(data.keptForDays, { questions: 400, messages: 60, access: 730 });
    const [customer, ...others] = data.customers;
    assert.deepEqual(others, []);
    assert.deepEqual([customer.name, customer.roles], ['Contoso', ['owner', 'FastTrack Engineer']]);
    assert.deepEqual(
      customer.notes.map(({ author }: { author: string }) => author),
      ['anna'],
    );
    assert.deepEqual(new Set(customer.history.map(({ by }: { by: string }) => by)), new Set(['anna']));
    await anna.does({ kind: 'file', about: { kind: 'data', offer: 'o2' }, room: ROOM });
    assert.deepEqual(
      JSON.parse(files[1] ?? '').exports.map(({ did, about }: { did: string; about: string }) => [did, about]),
      [['exported', 'data']],
      'the file before this one',
    );
    for (const secret of ['serviceUrl', 'conversationId', '29:anna']) assert.ok(!files[0]?.includes(secret), secret);
  });

  it('names no customer that was taken from the person, but what they wrote there', async () => {
    const files: string[] = [];
    const world = await startCustomers((deps) => ({
      ...deps,
      uploadFile: async (_room, content) => {
        files.push(content);
        return 'stored';
      },
    }));
    const [anna, ben] = [world.person('anna'), world.person('ben')];
    const contoso = await newCustomer(anna, 'Contoso');
    await noteOf(anna, contoso.engagementId);
    await anna.presses('people.save', { engagementId: contoso.engagementId, rev: 2 }, { owner: 'ben' });
    assert.ok(ben);
    await anna.does({ kind: 'file', about: { kind: 'data', offer: 'o1' }, room: ROOM });
    const [customer] = JSON.parse(files[0] ?? '').customers;
    assert.deepEqual([customer.name, customer.roles, customer.notes.length], [undefined, [], 1]);
  });

  it('is had in the own chat alone', async () => {
    const world = await startCustomers();
    const group = world.person('anna', { conversation: { id: 'g', kind: 'group' } });
    const [seen] = await group.says('export my data');
    assert.ok(seen?.mode === 'toast');
    assert.match(seen.text, /one-to-one/);
  });
});

async function noteOf(author: Client, engagementId: string): Promise<void> {
  const form = shown(await author.presses('note.new', { engagementId, kind: 'overall' }), 'note-form');
  const data = { engagementId, kind: 'overall', noteId: form.noteId, form: form.form, rev: form.rev };
  shown(await author.presses('note.save', data, { ...FILLED.overall }), 'note');
}
