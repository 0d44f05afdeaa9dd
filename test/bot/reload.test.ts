// The whole bot while its playbook changes: what was begun goes on as it was, what begins is of the new one.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { text } from '../../src/language/text.ts';
import { act, startCustomer } from './start-customer.ts';
import { startWorld, type World, wordsOf } from './start-world.ts';

const SHIPPED = resolve(import.meta.dirname, '../../playbook');
const PROCESS = 'initiate-conduct-customer-kick-off-partner';
const TASK = '3616';

describe('a playbook that changes while the bot runs', function () {
  this.timeout(90_000);
  let folder: string;
  let world: World;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotse-playbook-'));
    await cp(SHIPPED, folder, { recursive: true });
    world = await startWorld({ PLAYBOOK_DIR: folder });
  });
  after(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  const Readiness = z.object({ details: z.object({ playbook: z.string(), warnings: z.array(z.string()) }) });
  const details = async () => Readiness.parse(await (await fetch(`${world.bot.url}/readyz`)).json()).details;
  const metric = async (line: string): Promise<boolean> =>
    (await (await fetch(`${world.bot.url}/metrics`)).text()).includes(`${line}\n`);

  it('keeps the plans of customers that there are, and answers and plans anew from then on', async () => {
    const chat = world.chat({ name: 'Rena', locale: 'en-US' });
    const early = await startCustomer(chat, text('en', 'command.newCustomer'), 'Early');
    const { playbook: first } = await details();
    for (const language of ['en', 'de']) {
      const page = join(folder, language, `${PROCESS}.md`);
      const content = await readFile(page, 'utf8');
      await writeFile(page, content.replace(new RegExp(`^\\| ${TASK} .*\\n`, 'm'), '').replaceAll(TASK, 'that one'));
    }
    await world.bot.reload();

    assert.notEqual((await details()).playbook, first);
    assert.ok(await metric('lotse_playbook_reloads_total{outcome="used"} 1'));
    const late = await startCustomer(chat, text('en', 'command.newCustomer'), 'Late');
    const has = async (engagementId: string): Promise<boolean> =>
      JSON.stringify(await act(chat, 'process.open', { engagementId, process: PROCESS, page: 1 })).includes(TASK);
    assert.deepEqual([await has(early), await has(late)], [true, false]);
  });

  it('answers from the one before where the new one is broken, and says so to operators', async () => {
    const { playbook: before } = await details();
    await rm(join(folder, 'de'), { recursive: true });
    await world.bot.reload();

    const { playbook, warnings } = await details();
    assert.equal(playbook, before);
    assert.match(warnings.join(), /folder is not in use/);
    assert.ok(await metric('lotse_playbook_refused 1'));
    const chat = world.chat({ name: 'Gerd', locale: 'de-DE' });
    await chat.say('Bis wann muss ich einen RFA-Kunden nach der Zuweisung kontaktieren?');
    assert.ok(wordsOf(chat.last().card).includes(text('de', 'answer.source')), 'from a page in German');
  });
});
