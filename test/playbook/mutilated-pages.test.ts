// Whatever a page holds: compiling never throws, ends within the runner's patience, and every diagnostic names a place in the file.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compile } from '../../src/playbook/compile.ts';
import type { SourceFile } from '../../src/playbook/source-file.ts';
import { PROCESS_PAGE, STATUS_PAGE } from './sample-pages.ts';

const RUNS = 200;

const FILES = [
  'english-playbook/assess-talk-partner.md',
  'english-playbook/phase-assess.md',
  'german-playbook/l1l2l3-blocked-legal-regulatory-de.md',
  'japanese-playbook/l1l2l3-homepage-list-jp.md',
  'simplified-chineses-playbook/glossary-sc.md',
  'somewhere/page.md',
  'toc.yml',
  'page.md',
];

/** What hurts parsers most, alone and in the middle of lines. */
const SPLINTERS = [
  '|',
  '||',
  '\\|',
  '|---|',
  '#',
  '##',
  '    ',
  '\t',
  '>',
  '> [!',
  ']',
  '[',
  '](',
  '![',
  '**',
  '*',
  '_',
  '`',
  '```',
  '~~~',
  '<!--',
  '<br>',
  '<x>',
  '&#0;',
  '---',
  '===',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> x',
  '1.',
  '-',
  ':',
  '：',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\u0000',
  '\u0007',
  '\ud800',
  '\udc00',
  '\u202e',
  '\r',
  '\u2028',
  'Phase: **',
  'Primary Role: **',
  '| 1234 | x | M |',
  '4099',
  '[^1]',
  'http://',
  'a@b.c',
  '%E0%A4%A',
  'page:',
  '__proto__',
  'constructor',
];

type Edit = (lines: string[], at: number, splinter: string) => string[];
const EDITS: readonly Edit[] = [
  (lines, at) => lines.slice(0, at),
  (lines, at) => lines.toSpliced(at, 3),
  (lines, at) => lines.toSpliced(at, 0, ...lines.slice(at, at + 5)),
  (lines, at) => lines.toSpliced(at, 0, ...lines.slice(0, 10).toReversed()),
  (lines, at, splinter) => lines.with(at, `${lines[at]?.slice(0, 3)}${splinter}${lines[at]?.slice(3)}`),
  (lines, at, splinter) => lines.with(at, splinter + lines[at]),
  (lines, at) => lines.with(at, `${lines[at]}${lines[at + 1] ?? ''}`),
  (lines, at) => lines.with(at, (lines[at] ?? '').slice(0, -2)),
  (lines, at) => lines.with(at, [...(lines[at] ?? '')].reverse().join('')),
  (lines, at, splinter) => lines.toSpliced(at, 0, splinter.repeat(300)),
];

const mutilated = fc
  .tuple(
    fc.constantFrom(PROCESS_PAGE, STATUS_PAGE),
    fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(), fc.constantFrom(...SPLINTERS)), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([page, edits]) =>
    edits
      .reduce(
        (lines, [edit, at, splinter]) => (lines.length === 0 ? lines : edit(lines, at % lines.length, splinter)),
        page.split('\n'),
      )
      .join('\n'),
  );

function compiles(files: readonly SourceFile[]): void {
  const playbook = compile(files);
  JSON.stringify(playbook);
  for (const { file, line, column, message } of playbook.diagnostics) {
    const source = files.find((each) => each.file === file);
    const lines = source?.content.split(/\r\n?|[\n\u0085\u2028\u2029]/).length ?? 1;
    assert.ok(line >= 1 && line <= Math.max(lines, 1) && column >= 1, `${file}:${line}:${column} ${message}`);
    assert.ok(message.isWellFormed());
  }
}

describe('mutilated pages', () => {
  it('compile: lines cut, doubled, shuffled, spiked with marks', () => {
    fc.assert(
      fc.property(mutilated, fc.constantFrom(...FILES), (content, file) => compiles([{ file, content }])),
      { numRuns: RUNS },
    );
  });

  it('compile: any text at all, in any files', () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.constantFrom(...SPLINTERS, '\n', 'word ')).map((all) => all.join('')),
    );
    const file = fc.oneof(
      fc.constantFrom(...FILES),
      fc.string({ maxLength: 20 }).map((name) => `${name}.md`),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ file, content }), { maxLength: 4 }), (files) => compiles(files)),
      { numRuns: RUNS },
    );
  });

  const many = (text: string, characters = 20_000): string => text.repeat(characters / text.length);
  const MONSTERS: Readonly<Record<string, string>> = {
    'quotes 10,000 deep': `${'> '.repeat(10_000)}x`,
    'lists 10,000 deep': `${'- '.repeat(10_000)}x`,
    'numbers 10,000 deep': `${'1. '.repeat(10_000)}x`,
    'lists deeper with every line': Array.from({ length: 500 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n'),
    'a giant line': 'x'.repeat(1_000_000),
    'a giant line of brackets': '['.repeat(1_000_000),
    'emphasis that never closes': many('*_a'),
    'bold in bold in bold': '**'.repeat(2000),
    'brackets, line by line': many('[\n'),
    'links in links': many('[a](b '),
    'code spans of every length': Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join(' '),
    'underlined titles': many('a\n=\n'),
    'alerts torn to pieces': `> [!NOTE]\n\n${many('> a\n\n')}`,
    'a table of very many columns': `${many('|a')}\n${many('|-')}\n${many('|1')}`,
    'a row of very many tasks': `|ID|N|F|R|S|\n|-|-|-|-|-|\n${many('|1234|a|M|SME|Teams')}`,
    'labels on labels': many('Phase: Phase: '),
    'names nobody knows': `Applies To: **${many('Teems/')}**`,
    'abbreviations everywhere': many('One Two (OT) '),
    'definitions of links': many('[a]: b\n'),
    'only line ends': '\n'.repeat(20_000),
    'only spaces': ' '.repeat(20_000),
    'conflict markers': many('<<<<<<< a\n=======\n'),
    'front matter that never closes': `---\n${many('a: b\n')}`,
    'front matter that refers to itself': `---\na: &a [*a, *a]\nb: *a\n---\n`,
  };
  for (const [name, content] of Object.entries(MONSTERS))
    it(`compile: ${name}`, () => {
      compiles([
        { file: 'en/assess-talk.md', content: `# Title\n\n## Approach\n\n${content}` },
        { file: 'en/toc.yml', content },
      ]);
    });
});
