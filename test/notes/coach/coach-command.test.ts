// `lotse coach` as scripts call it: a process with lines on its streams and an exit code.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

async function lotse(args: readonly string[], stdin = '') {
  const child = spawn(process.execPath, [CLI, 'coach', ...args], { stdio: 'pipe' });
  child.stdin.end(stdin);
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { code: await exited, stdout, stderr };
}

async function answers(...lines: readonly unknown[]): Promise<unknown[]> {
  const stdin = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, stdout, stderr } = await lotse(['--json', '--stdin'], stdin);
  assert.deepEqual([code, stderr], [0, '']);
  const printed = stdout.trimEnd();
  return printed === '' ? [] : printed.split('\n').map((line): unknown => JSON.parse(line));
}

const NOTE = {
  id: 'n1',
  language: 'en',
  l1: 'no-intent',
  l2: 'using-competitive-solution',
  service: 'Teams',
  text: '',
};

describe('lotse coach', function () {
  this.timeout(60_000);

  it('reads lines as shells of Windows write them', async () => {
    const text = 'Stays with Slack, its bots run the build pipeline';
    const { code, stdout } = await lotse(['--json', '--stdin'], `\ufeff${JSON.stringify({ ...NOTE, text })}\r\n`);
    assert.deepEqual([code, JSON.parse(stdout)], [0, { id: 'n1', quality: 'great', remarks: [] }]);
  });

  it('grades a note and says in its language what is weak', async () => {
    const [great, poor] = await answers(
      { ...NOTE, text: 'Stays with Slack, its bots run the build pipeline' },
      { ...NOTE, id: 2, language: 'de', text: 'Zurzeit kein Interesse' },
    );
    assert.deepEqual(great, { id: 'n1', quality: 'great', remarks: [] });
    assert.deepEqual(poor, {
      id: 2,
      quality: 'poor',
      remarks: [
        {
          rule: 'missing-reason',
          message:
            'Der Grund fehlt. Nennen Sie die eine Hauptursache: welches System, welche Funktion, Vorschrift oder Person, und was sie verhindert.',
        },
        {
          rule: 'vague-word',
          message:
            '„Zurzeit“ lässt offen, wie lange das gilt. Lassen Sie es weg, oder nennen Sie das Datum oder Ereignis, von dem es abhängt.',
        },
      ],
    });
  });

  it('takes an L2 that is missing, empty, or named with its L1', async () => {
    const text = 'No reply to several mails, managed';
    const unknown = { id: 'u', language: 'en', l1: 'status-unknown', text };
    const rules = (await answers(
      { ...unknown, l2: 'customer-unresponsive' },
      { ...unknown, l2: 'status-unknown-customer-unresponsive' },
      { ...unknown, l2: null, service: null },
      { ...unknown, l2: '', service: 'no such service' },
      unknown,
    )) as { quality: string; remarks: { rule: string }[] }[];
    assert.deepEqual(
      rules.map(({ remarks }) => remarks.map(({ rule }) => rule)),
      [['missing-attempts'], ['missing-attempts'], [], [], []],
    );
  });

  it('answers every line in order, the wrong ones with what is wrong', async () => {
    const given = await answers(
      'no json',
      { ...NOTE, l1: 'sleeping' },
      { ...NOTE, language: 'fr' },
      { ...NOTE, text: 7 },
      { ...NOTE, id: null, text: 'tbd' },
      '[]',
      { ...NOTE, text: 'x'.repeat(300_000) },
      '',
      { ...NOTE, id: 'last', text: 'x '.repeat(50_000) },
    );
    assert.equal(given.length, 8);
    assert.deepEqual(given[0], { id: null, error: 'This is no JSON.' });
    assert.match(JSON.stringify(given[1]), /"id":"n1","error":"l1: /);
    assert.match(JSON.stringify(given[2]), /"id":"n1","error":"language: /);
    assert.match(JSON.stringify(given[3]), /"id":"n1","error":"text: /);
    assert.match(JSON.stringify(given[4]), /"id":null,"quality":"poor"/);
    assert.match(JSON.stringify(given[5]), /"id":null,"error":"line: /);
    assert.match(JSON.stringify(given[6]), /"id":null,"error":"This line is longer/);
    assert.match(JSON.stringify(given[7]), /"id":"last","quality":"poor"/);
  });

  it('prints for people without --json', async () => {
    const { code, stdout } = await lotse(['--stdin'], JSON.stringify({ ...NOTE, text: 'No intent' }));
    assert.equal(code, 0);
    assert.match(stdout, /^n1: poor\n {2}l1-only: /);
  });

  it('says how it is called', async () => {
    for (const args of [[], ['--stdin', '--what'], ['--stdin', 'words']]) {
      const { code, stdout, stderr } = await lotse(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /Usage: lotse coach --stdin \[--json\]/);
    }
  });
});
