// A question goes from a person's own chat to the experts' channel and comes back answered, over HTTP; `lotse gaps` then lists it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { text } from '../../src/language/text.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const CHANNEL = '19:channel@thread.tacv2';
const QUESTION = 'Wie wird morgen das Wetter in Berlin?';

describe('a question to the experts', () => {
  let folder: string;
  let store: string;
  let world: World;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotse-experts-'));
    store = `sqlite:${join(folder, 'lotse.db')}`;
    world = await startWorld({ STORE: store, LEADS: '00000000-0000-4000-8000-00000000001e' });
  });
  after(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  for (const as of ['execute', 'submit'] as const)
    it(`goes to their channel and comes back answered, and is listed as a gap (${as})`, async () => {
      const lead = { name: 'Lena', entraId: '00000000-0000-4000-8000-00000000001e' };
      const inChannel = world.chat(lead, 'channel');
      await inChannel.say('experts here');
      assert.equal(inChannel.last().text, text('en', 'experts.here'));

      const anna = world.chat({ name: `Anna ${as}`, locale: 'de-DE' });
      await anna.say(QUESTION);
      const asked = await anna.press(anna.last(), 'answer.ask-expert', { comment: 'Für den Kickoff' }, { as });
      if (as === 'execute') assert.equal(asked.toast, text('de', 'expert.asked'));
      else assert.equal(anna.last().text, text('de', 'expert.asked'));

      const post = world.connector.messages(CHANNEL).at(-1);
      assert.ok(post);
      for (const said of [`Anna ${as}`, 'Wetter in Berlin', 'Für den Kickoff'])
        assert.ok(wordsOf(post.card).includes(said), said);

      const ben = world.chat({ name: 'Ben' }, 'channel');
      await ben.press(post, 'answer.reply', { reply: 'Regen, siehe Wetterdienst.' }, { as });
      const answer = anna.last();
      assert.equal(answer.summary, text('de', 'summary.expert-answer'));
      for (const said of ['Ben', 'Regen', 'Wetter in Berlin']) assert.ok(wordsOf(answer.card).includes(said), said);

      const { groups } = JSON.parse(await lotse('gaps', '--json'));
      const [first] = groups;
      const last = first.questions.at(-1);
      assert.deepEqual(
        [first.languages, last.q, last.why, last.passedOn, last.answer],
        [['de'], QUESTION, 'refused', true, 'Regen, siehe Wetterdienst.'],
      );
    });

  it('is listed without anybody’s name, as text too, and not before the day that is asked for', async () => {
    const listed = await lotse('gaps');
    assert.match(listed, /^2 questions \(de\)/);
    assert.ok(listed.includes(`refused de ${QUESTION}`));
    for (const name of ['Anna', 'Ben', 'Lena', 'entra-']) assert.ok(!listed.includes(name), name);
    assert.equal(await lotse('gaps', '--since', '2999-01-01'), '');
    await assert.rejects(lotse('gaps', '--since', 'yesterday'), /--since/);
  });

  async function lotse(...args: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, STORE: store } });
    const [out, err, [code]] = await Promise.all([readAll(child.stdout), readAll(child.stderr), once(child, 'close')]);
    if (code !== 0) throw new Error(`${code} ${err}`);
    return out;
  }
});
