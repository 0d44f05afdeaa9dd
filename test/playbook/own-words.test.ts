// Holds the playbook that we ship to words of its own: no run of nine words stands in both our pages and the real ones.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { leftOut, readTruth, SHARED, type TrueStep, type Truth } from './truth.ts';

const OURS = new URL('../../playbook/', import.meta.url);

describe('the words of the playbook we ship', () => {
  for (const [language, folder] of [
    ['en', 'english-playbook'],
    ['de', 'german-playbook'],
  ] as const) {
    it(`shares no run of nine words with the real pages in ${language}${leftOut}`, function () {
      if (leftOut) this.skip();
      const real = new Set(
        pagesIn(new URL(`playbook/${folder}/`, SHARED)).flatMap(({ content }) => runs(words(content))),
      );
      const fixed = identifiers(readTruth()[language]);
      const copied = pagesIn(new URL(`${language}/`, OURS)).flatMap(({ name, content }) =>
        prose(content, fixed)
          .flatMap(runs)
          .filter((run) => real.has(run))
          .map((run) => `${name}: ${run}`),
      );
      assert.deepEqual(copied, []);
    });
  }

  it('would notice a copied run across lines, beside an identifier or in a list', () => {
    const fixed = ['one long name of a task'.split(' ')];
    const count = (content: string) => prose(content, fixed).flatMap(runs).length;
    assert.equal(count('a b c d e\nf g h i'), 1);
    assert.equal(count('- a b c d **e** f\n  g [h](x.md) i, j'), 2);
    assert.equal(count('one long name of a task a b c d e f g h i'), 1);
    assert.equal(count('a b c d one long name of a task e f g h'), 0);
    assert.equal(count('| a b c d e | f g h i j |'), 0);
  });
});

function pagesIn(folder: URL): readonly { readonly name: string; readonly content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, content: readFileSync(new URL(name, folder), 'utf8') }));
}

/** Names that are fixed and therefore excepted: of tasks, steps, processes, statuses, and lists of services. */
function identifiers(folder: Truth['en']): readonly (readonly string[])[] {
  const processes = Object.values(folder.processes);
  const steps = processes.flatMap((process) => process.steps);
  return [
    ...processes.map(({ title }) => title),
    ...steps.flatMap(({ heading, applies, tasks }) => [heading, ...applies, ...tasks.flatMap(namesIn)]),
    ...Object.values(folder.statuses).flatMap((l2) => l2.map(({ label }) => label)),
  ]
    .map(words)
    .filter((name) => name.length >= 4)
    .sort((a, b) => b.length - a.length);
}

function namesIn(task: TrueStep['tasks'][number]): string[] {
  return [task.name_plain, task.services.join(' / ')];
}

/** A page as sequences of words: a paragraph, list item or table cell each; identifiers and link targets taken out. */
function prose(content: string, fixed: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return content
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\n\s*\n|\n(?=\s*(?:[-#>|]|\d+\.|[\p{L} ]+: \*\*))|\||: \*\*/u)
    .flatMap((block) => {
      let parts = [words(block)];
      for (const name of fixed) parts = parts.flatMap((part) => without(part, name));
      return parts;
    });
}

function without(sequence: readonly string[], name: readonly string[]): string[][] {
  for (let i = 0; i + name.length <= sequence.length; i += 1)
    if (name.every((word, k) => sequence[i + k] === word))
      return [sequence.slice(0, i), ...without(sequence.slice(i + name.length), name)];
  return [[...sequence]];
}

function words(text: string): string[] {
  return (
    text
      .replaceAll('\u200b', '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runs(sequence: readonly string[]): string[] {
  return sequence.slice(8).map((_, i) => sequence.slice(i, i + 9).join(' '));
}
