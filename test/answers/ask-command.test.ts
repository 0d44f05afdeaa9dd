// `lotse ask` as operators and scripts call it: a process with arguments, lines on its streams and an exit code.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { SIX } from './small-playbook.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

describe('lotse ask', () => {
  let dir = '';
  before(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'lotse-ask-'));
    for (const [file, content] of Object.entries(SIX)) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), content);
    }
  });
  after(() => rmSync(dir, { recursive: true }));

  const lotse = async (args: readonly string[], stdin = '') => {
    const child = spawn(process.execPath, [CLI, 'ask', ...args], { stdio: 'pipe' });
    child.stdin.end(stdin);
    const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
    return { code: await exited, stdout, stderr };
  };
  const json = async (args: readonly string[], stdin?: string): Promise<unknown[]> => {
    const { code, stdout, stderr } = await lotse(['--dir', dir, ...args], stdin);
    assert.deepEqual([code, stderr], [0, '']);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  };
  const withoutFigures = (answer: unknown): unknown =>
    JSON.parse(
      JSON.stringify(answer, (key, value: unknown) => (key === 'ms' || key === 'score' ? typeof value : value)),
    );

  it('prints the answer and where it stands', async () => {
    const { code, stdout } = await lotse(['--dir', dir, 'who', 'approves', 'dredging?']);
    assert.equal(code, 0);
    const [answer, empty, ...sources] = stdout.trimEnd().split('\n');
    assert.equal(answer, 'The harbour master approves dredging. Applications go through the port office.');
    assert.equal(empty, '');
    assert.equal(sources[0], '— Dredging › Who approves (en/harbour-dredging.md)');
  });

  it('says plainly that it found no answer', async () => {
    const { code, stdout } = await lotse(['--dir', dir, '--lang', 'de', 'wie wird das Wetter?']);
    assert.equal(code, 0);
    assert.match(stdout, /wie wird das Wetter\?/);
    assert.doesNotMatch(stdout, /^—/m);
  });

  it('prints the same as JSON', async () => {
    const [answer] = await json(['--json', '--lang', 'en', 'ORT']);
    assert.deepEqual(withoutFigures(answer), {
      language: 'en',
      answered: true,
      kind: 'passage',
      text: 'The lamp is replaced once a year by the keeper. ORT means Optical Range Test.',
      sources: [{ page: 'en/harbour-lighthouse.md', section: 'Lamp', path: ['Lighthouse'], score: 'number' }],
      ms: 'number',
    });
  });

  it('answers lines in their order, and goes on after a bad one', async () => {
    const lines = [
      '{"id":"q1","q":"who approves dredging?"}',
      'no JSON',
      '',
      '{"id":"q3","q":17}',
      '{"id":4,"q":"und wie lange dauert das?","lang":"de","history":["Wer genehmigt Baggerarbeiten?"]}',
      '{"id":"q5","q":"ORT","lang":"fr"}',
      '[]',
      '{"id":"q7","q":"a line with\u2028another in it"}\r',
      '{"id":"q8","q":"日誌はいつ更新しますか","lang":null}',
    ];
    const answers = await json(['--stdin'], lines.join('\n'));
    const seen = answers.map((answer) => {
      assert.ok(typeof answer === 'object' && answer !== null && 'id' in answer);
      if ('error' in answer) return [answer.id, typeof answer.error];
      assert.ok('sources' in answer && Array.isArray(answer.sources) && 'language' in answer);
      const [best]: { section?: string }[] = answer.sources;
      return [answer.id, answer.language, best?.section];
    });
    assert.deepEqual(seen, [
      ['q1', 'en', 'Who approves'],
      [null, 'string'],
      ['q3', 'string'],
      [4, 'de', 'Dauer'],
      ['q5', 'string'],
      [null, 'string'],
      ['q7', 'en', undefined],
      ['q8', 'ja', '頻度'],
    ]);
  });

  for (const [what, args] of [
    ['an unknown flag', ['--loud', 'x']],
    ['no question', []],
    ['a question and --stdin', ['--stdin', 'x']],
    ['an unknown language', ['--lang', 'fr', 'x']],
    ['a folder that is not there', ['--dir', '/nowhere/at/all', 'x']],
  ] as const)
    it(`says in one line what is wrong with the call: ${what}`, async () => {
      const { code, stdout, stderr } = await lotse(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^[^\n]+\n$/);
    });

  it('stops quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [CLI, 'ask', '--dir', dir, '--stdin'], { stdio: 'pipe' });
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => undefined);
    child.stdin.end('{"q":"who approves dredging?"}\n'.repeat(20_000));
    const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
    assert.deepEqual([await readAll(child.stderr), await exited], ['', 0]);
  });

  it('says with --explain which words and fields led to the first section', async () => {
    const { code, stdout } = await lotse(['--dir', dir, '--explain', 'who approves dredging?']);
    assert.equal(code, 0);
    assert.match(stdout, /^asks for: person$/m);
    assert.match(stdout, /^first by rank: en\/harbour-dredging\.md › Who approves, score/m);
    assert.match(stdout, /^dredging +as-written +dredg +title\+body /m);
  });

  it('explains one question, and not as JSON', async () => {
    const { code, stderr } = await lotse(['--dir', dir, '--explain', '--json', 'who approves dredging?']);
    assert.equal(code, 2);
    assert.match(stderr, /--explain/);
  });
});
