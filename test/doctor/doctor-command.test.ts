// `lotse doctor` as operators and scripts call it.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLotse } from '../store/archive/run-lotse.ts';
import { freePort } from '../support/free-port.ts';

describe('lotse doctor', () => {
  let folder: string;
  let env: Readonly<Record<string, string>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lotse-doctor-'));
    env = { STORE: `sqlite:${join(folder, 'lotse.db')}`, PORT: String(await freePort()), LEADS: '' };
  });
  after(() => rm(folder, { recursive: true }));

  it('says a line of each thing, with the remedy where there is one, and ends well when nothing must be mended', async () => {
    const { code, stdout, stderr } = await runLotse(['doctor'], env);
    assert.deepEqual([code, stderr], [0, '']);
    for (const line of stdout.trimEnd().split('\n')) assert.match(line, /^(ok [a-z ]+: [^;]+|warn [a-z ]+: .+; .+)$/);
    assert.match(stdout, /^ok playbook: version [0-9a-f]{16}, \d+ pages in en, de/m);
    assert.match(stdout, /^warn leads: nobody is named; set LEADS/m);
  });

  it('ends with 1 when something must be mended, for scripts as JSON', async () => {
    const { code, stdout } = await runLotse(['doctor', '--json'], { ...env, PLAYBOOK_DIR: join(folder, 'none') });
    assert.equal(code, 1);
    const findings: unknown = JSON.parse(stdout);
    assert.ok(Array.isArray(findings));
    const [found, ...others] = findings.filter(({ level }) => level === 'fail');
    assert.deepEqual([found.name, others], ['playbook', []]);
    assert.match(found.remedy, /^set PLAYBOOK_DIR/);
  });

  it('names every wrong value of the configuration', async () => {
    const { code, stdout } = await runLotse(['doctor'], { ...env, PORT: 'x', LOG_LEVEL: 'loud' });
    assert.equal(code, 1);
    assert.match(stdout, /^fail configuration: PORT: .*\nfail configuration: LOG_LEVEL: /);
  });

  for (const args of [['--url', 'lotse.example'], ['--url', 'https://'], ['--loud'], ['dir']])
    it(`ends with 2 and how it is called: ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runLotse(['doctor', ...args], env);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^[^\n]+ Usage: lotse doctor [^\n]+\n$/);
    });
});
