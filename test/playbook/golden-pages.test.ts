// Golden pairs. good/<folder>--<name>.md beside .json: what is read from it; bad/… beside .json: what is reported, line by line.
// A new case is two new files.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { compile } from '../../src/playbook/compile.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';

const FIXTURES = new URL('../fixtures/playbook/', import.meta.url);

function cases(folder: 'good' | 'bad'): readonly string[] {
  return readdirSync(new URL(folder, FIXTURES)).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []));
}

function compileCase(folder: 'good' | 'bad', name: string): Playbook {
  const content = readFileSync(new URL(`${folder}/${name}.md`, FIXTURES), 'utf8');
  return compile([{ file: `${name.replace('--', '/')}.md`, content }]);
}

function readJson(folder: 'good' | 'bad', name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${folder}/${name}.json`, FIXTURES), 'utf8'));
}

describe('good pages', () => {
  for (const name of cases('good'))
    it(name, () => {
      const playbook = compileCase('good', name);
      const [page] = playbook.pages;
      const [folder] = playbook.folders;
      const process = playbook.phases.flatMap(({ processes }) => processes)[0];
      const read: Readonly<Record<string, unknown>> = {
        ...page,
        ...folder,
        merged: { ...process, inputs: process?.steps[0]?.inputs },
        status: playbook.statuses[0]?.l2[0],
        terms: playbook.terms,
        // A page alone has no phase and no neighbours; anything else must be as the case says.
        rules: [...new Set(playbook.diagnostics.map(({ rule }) => rule))].sort(),
      };
      // The expected file holds what the case is about, and that whole.
      for (const [key, expected] of Object.entries(z.record(z.string(), z.unknown()).parse(readJson('good', name)))) {
        const found = key === 'merged' ? pick(read[key], expected) : read[key];
        assert.deepEqual(found, expected, key);
      }
    });
});

function pick(value: unknown, keys: unknown): unknown {
  const record = z.record(z.string(), z.unknown());
  const wanted = Object.keys(record.parse(keys));
  return Object.fromEntries(Object.entries(record.parse(value)).filter(([key]) => wanted.includes(key)));
}

describe('bad pages', () => {
  for (const name of cases('bad'))
    it(name, () => {
      const found = compileCase('bad', name).diagnostics.map(
        ({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`,
      );
      assert.deepEqual(found, readJson('bad', name));
    });
});
