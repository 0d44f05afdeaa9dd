// The container file copies what is there and what the bot needs to run; nothing that runs comes from a development dependency.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { z } from 'zod';

const DOCKERFILE = readFileSync('Dockerfile', 'utf8');
const PACKAGE = z
  .object({
    scripts: z.object({ serve: z.string() }),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Everything that `file` imports and that runs: files of ours, and packages by name. */
function reached(file: string, seen = new Map<string, readonly string[]>()): ReadonlyMap<string, readonly string[]> {
  if (seen.has(file)) return seen;
  if (!file.endsWith('.ts')) return seen.set(file, []);
  const text = readFileSync(file, 'utf8');
  const targets = [
    ...text.matchAll(
      /^(?:import|export)\s(?!type\s)[^'";]*?from '([^']+)'|import\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm,
    ),
    ...text.matchAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g),
  ].map(([, ...names]) => names.find((name) => name !== undefined) ?? '');
  seen.set(
    file,
    targets.filter((target) => !target.startsWith('.')),
  );
  for (const target of targets) if (target.startsWith('.')) reached(normalize(join(dirname(file), target)), seen);
  return seen;
}

describe('the container', () => {
  const copied = [...DOCKERFILE.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, from]) => from?.split(' ') ?? []);
  const allowed = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).+$/gm) ?? [];
  const runs = reached('src/main.ts');

  it('copies what is there, and nothing else gets near it', () => {
    assert.deepEqual(
      copied.filter((path) => !existsSync(path)),
      [],
    );
    assert.deepEqual(allowed.toSorted(), copied.toSorted());
    assert.match(readFileSync('.dockerignore', 'utf8'), /^\*$/m);
  });

  it('has every file of ours that the bot runs', () => {
    assert.ok(runs.size > 100, `${runs.size} files`);
    const missing = [...runs.keys()].filter((file) => !copied.some((path) => file.startsWith(`${path}/`)));
    assert.deepEqual(missing, []);
    assert.ok(copied.includes('playbook'), 'what PLAYBOOK_DIR is without being set');
  });

  it('has every package that the bot runs: none is a development dependency', () => {
    const packages = new Set([...runs.values()].flat().map((name) => name.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? name));
    const missing = [...packages].filter(
      (name) => !name.startsWith('node:') && !builtinModules.includes(name) && !(name in PACKAGE.dependencies),
    );
    assert.ok(packages.size > 15, `${packages.size} packages`);
    assert.deepEqual(missing, []);
  });

  it('is of one Node, the one that everything here is tested with', () => {
    const image = DOCKERFILE.match(/^FROM node:(\S+?)-\w+-slim$/m)?.[1];
    assert.equal(image, PACKAGE.devDependencies.node);
  });

  it('starts the bot itself, as nobody special, with a place for its data, and is asked whether it is ready', () => {
    assert.equal(
      DOCKERFILE.match(/^CMD (.+)$/m)?.[1],
      JSON.stringify(PACKAGE.scripts.serve.split(' ')).replace(',', ', '),
    );
    assert.match(DOCKERFILE, /^USER node$/m);
    assert.match(DOCKERFILE, /^VOLUME \/app\/data$/m);
    assert.match(DOCKERFILE, /^HEALTHCHECK [\s\S]*\/readyz/m);
    assert.doesNotMatch(DOCKERFILE, /npm start|ARG |PASSWORD|SECRET|KEY/);
  });
});
