// The pages for operators say what is so: parameters, settings, metrics, log lines and files that they name are there.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Template } from './resolve-template.ts';

const pages = globSync('deploy/*.md').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const code = globSync('src/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const page = (name: string): string => pages.find(({ file }) => file === `deploy/${name}`)?.text ?? '';

/** Names in the pages that `pattern` finds and the code does not have. */
function unknown(pattern: RegExp, isKnown: (name: string) => boolean): readonly string[] {
  const named = pages.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]));
  assert.ok(named.length > 0, `nothing is named as ${pattern}`);
  return named.filter((name) => !isKnown(name));
}

describe('the pages for operators', () => {
  it('lead to pages that are there', () => {
    const missing = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\(([^):#]+)[^)]*\)/g)].filter(([, to]) => !existsSync(join(dirname(file), to ?? ''))),
    );
    assert.deepEqual(missing, []);
  });

  it('tell every parameter of the template, and no other', () => {
    const { parameters } = Template.parse(JSON.parse(readFileSync('deploy/azure.json', 'utf8')));
    const table = page('README.md').match(/^\| parameter [\s\S]*?\n\n/m)?.[0] ?? '';
    const told = table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
    assert.deepEqual(told.toSorted(), Object.keys(parameters).toSorted());
  });

  it('name settings that the bot reads', () => {
    const config = readFileSync('src/config.ts', 'utf8');
    const settings = /`((?:MicrosoftApp|[A-Z]{3,}_)\w+)(?:=[^`]*)?`/g;
    assert.deepEqual(
      unknown(settings, (name) => config.includes(name)),
      [],
    );
  });

  it('name metrics that are counted', () => {
    const metrics = readFileSync('src/telemetry/metrics.ts', 'utf8');
    assert.deepEqual(
      unknown(/lotse_\w+/g, (name) => metrics.includes(`'${name}'`)),
      [],
    );
    assert.deepEqual(
      unknown(/reason="([\w-]+)"/g, (reason) => code.includes(`'${reason}'`)),
      [],
    );
  });

  it('quote what is logged', () => {
    const quoted = [...page('troubles.md').matchAll(/^\| [^|]*?[`*]([a-z][a-z ,']{14,})[`*]/gm)].map(
      ([, words]) => words ?? '',
    );
    assert.ok(quoted.length >= 6, `${quoted.length} quotes`);
    assert.deepEqual(
      quoted.filter((words) => !words.split(', ').every((part) => code.includes(part))),
      [],
    );
  });

  it('have twenty steps of what only Teams can prove', () => {
    const steps = [...page('only-real-teams.md').matchAll(/^\| (\d+) \|/gm)].map(([, step]) => Number(step));
    assert.deepEqual(
      steps,
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });
});
