// `lotse check` as scripts see it: a process with arguments, what it prints and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examplePage } from '../../src/playbook/rules/rule.ts';
import { PROCESS_PAGE } from './sample-pages.ts';

describe('lotse check', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lotse-check-'));
    mkdirSync(join(root, 'en'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (file: string, content: string): void => writeFileSync(join(root, file), content);
  const check = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', 'check', ...args], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('prints nothing for a playbook that is right', () => {
    write('en/index.md', examplePage('Playbook'));
    assert.deepEqual(check(root), { status: 0, stdout: '', stderr: '' });
  });

  it('prints one line for each defect, and ends well when it was mended', () => {
    write('en/index.md', examplePage('Playbook', '##Goals\n\n[Talk](talk.md)'));
    assert.deepEqual(check(root), {
      status: 0,
      stdout:
        'en/index.md:7:1 warning heading-space The space between hashes and heading is missing; it was read as a heading. Put a space behind the hashes.\n' +
        'en/index.md:9:1 warning link-broken There is no page "talk.md"; the link is shown as text. Correct the file name or take the link away.\n',
      stderr: '',
    });
  });

  it('ends with 1 when something is lost', () => {
    write('en/index.md', examplePage('Playbook', 'x'.repeat(6000)));
    const { status, stdout } = check(root);
    assert.match(stdout, /^en\/index\.md:7:1 error line-too-long /);
    assert.equal(status, 1);
  });

  it('prints what each folder holds as JSON', () => {
    write('en/assess-talk.md', PROCESS_PAGE);
    const { status, stdout } = check(root, '--json');
    const { languages, diagnostics } = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.deepEqual(languages, [
      {
        language: 'en',
        folder: 'en',
        pages: 1,
        phases: [
          {
            phase: 'assess',
            title: null,
            processes: [
              {
                slug: 'assess-talk',
                page: 'en/assess-talk.md',
                title: 'Hold the Talk',
                listed: false,
                steps: [
                  {
                    title: 'Prepare the Talk',
                    roles: ['FastTrack Manager'],
                    motions: [],
                    services: ['Exchange', 'Classroom/SDS'],
                    tasks: ['4099', '4100'],
                  },
                  { title: 'Hold it', roles: [], motions: [], services: [], tasks: [] },
                ],
                tasks: [
                  {
                    id: '4099',
                    name: 'Read the notes',
                    mandatory: true,
                    role: 'FastTrack Manager',
                    services: ['All Services'],
                  },
                  {
                    id: '4100',
                    name: 'Ask a question',
                    mandatory: false,
                    role: 'SME',
                    services: ['Exchange', 'Teams'],
                  },
                ],
              },
            ],
          },
        ],
        statuses: [],
      },
    ]);
    assert.deepEqual(Object.keys(diagnostics[0]), ['severity', 'rule', 'file', 'line', 'column', 'message']);
  });

  it('prints nothing that a terminal would obey', () => {
    write('en/in\u001b[31mdex.md', 'x');
    assert.ok(!check(root).stdout.includes('\u001b'));
  });

  it('prints long JSON whole into a pipe', () => {
    for (let i = 0; i < 120; i += 1) write(`en/assess-${i}.md`, PROCESS_PAGE);
    const { stdout } = check(root, '--json');
    assert.ok(stdout.length > 80_000);
    assert.equal(JSON.parse(stdout).languages[0].pages, 120);
  });

  it('takes ./playbook where no folder is named', () => {
    assert.equal(check().status, 0);
  });

  it('says in one line what is wrong with the call, and ends with 2', () => {
    for (const args of [[join(root, 'nothing')], [join(root, 'en'), root], ['--jsn']]) {
      const { status, stdout, stderr } = check(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^[^\n]+\n$/);
    }
  });
});
