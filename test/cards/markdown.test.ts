// Text that came from outside is shown as it is written. A Markdown parser says what a client would make of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { cleanText } from '../../src/cards/clean-text.ts';
import { escapeMarkdown, guardLineStart } from '../../src/cards/escape-markdown.ts';
import { LONGEST_LINE, toMarkdown } from '../../src/cards/to-markdown.ts';
import { type Span, toRichText } from '../../src/playbook/rich-text.ts';

/** Characters that mean something to Markdown, templates or date functions come often. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()#+-.!<>&|~$:=1 \n\t"\''),
      fc.constantFrom(
        '](',
        '${',
        '{{DATE(2020-01-01)}}',
        '<b>',
        '</b>',
        '&lt;',
        '![',
        '**',
        '[x]: http://e.com',
        '://',
      ),
      fc.constantFrom('Wort', 'wort_mit', '定义：', '今天', 'عربى', '👩‍💻', '\u202E', '\u0000', '\uD800', '\u200B'),
    ),
  )
  .map((parts) => parts.join(''));

function shown(markdown: string): string {
  return textOf(fromMarkdown(markdown)).replaceAll('\u200B', '');
}

function typesIn(markdown: string): ReadonlySet<string> {
  const types = new Set<string>();
  visit(fromMarkdown(markdown), (node) => {
    types.add(node.type);
  });
  return types;
}

describe('Plain text in a TextBlock', () => {
  const line = (text: string): string => guardLineStart(escapeMarkdown(cleanText(text)));

  it('is shown as it is, and is nothing but text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(shown(line(text)), cleanText(text));
        for (const type of typesIn(line(text))) assert.ok(['root', 'paragraph', 'text'].includes(type), type);
      }),
      { numRuns: 1000 },
    );
  });

  const CASES: readonly (readonly [string, RegExp])[] = [
    ['**fett**', /\*\*fett/],
    ['~~weg~~', /~~weg/],
    ['[hier](http://evil.example)', /\]\(/],
    ['\u0024{secret}', /\$\{/],
    ['{{DATE(2020-01-01T00:00:00Z)}}', /\{\{/],
    ['<img src=x onerror=alert(1)>', /<img/],
    ['&lt;b&gt;', /&lt;/],
    ['# Titel', /^#/],
    ['1. eins', /^1\./],
  ];
  for (const [text, forbidden] of CASES) {
    it(`does not let ${text} through`, () =>
      assert.doesNotMatch(line(text), new RegExp(`(?<!\\\\)${forbidden.source}`)));
  }

  it('needs no backslash where nothing would happen', () => {
    const text = 'Teams (M365) + OneDrive: 50 % < 100 & snake_case, #covid [optional] 1.5!';
    assert.equal(line(text), text);
  });
});

describe('Clean text', () => {
  const CASES: readonly (readonly [string, string, string, number?])[] = [
    ['is one line', ' a\r\n\tb ', 'a b'],
    ['does not turn direction', 'abc\u202Ecba\u2066x', 'abccbax'],
    ['has no control characters', 'a\u0000\u0007b', 'a b'],
    ['has no broken surrogates', 'a\uD800b', 'a\uFFFDb'],
    ['keeps what joins emoji and scripts', '👩‍💻 می‌خواهم', '👩‍💻 می‌خواهم'],
    ['is cut with an ellipsis', 'eins zwei drei', 'eins zwei…', 11],
    ['is not cut within a character', 'abc😀😀', 'abc…', 5],
    ['is not cut when it just fits', 'abcde', 'abcde', 5],
  ];
  for (const [name, text, clean, max] of CASES) it(name, () => assert.equal(cleanText(text, max), clean));
});

describe('Rich text in a TextBlock', () => {
  const span: fc.Arbitrary<Span> = fc
    .record(
      {
        text: hostile,
        bold: fc.boolean(),
        url: fc.oneof(
          fc.webUrl(),
          fc.constantFrom('javascript:alert(1)', 'page:phase-assess', 'mailto:a@b.example', 'https://x.example/a_(b)'),
        ),
      },
      { requiredKeys: ['text'] },
    )
    .map(({ text, bold, url }) => ({ text, ...(bold && { bold }), ...(url !== undefined && { url }) }));

  it('shows every word, in order, and holds only bold and links to the web', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const lines = toMarkdown(toRichText(spans));
        const words = (text: string): string => text.replace(/[\s\u200B]/g, '').replace(/[[\]()]/g, '|');
        assert.equal(words(lines.map(shown).join('')), words(cleanText(spans.map(({ text }) => text).join(''))));
        for (const markdown of lines) {
          for (const type of typesIn(markdown)) {
            assert.ok(['root', 'paragraph', 'text', 'strong', 'link'].includes(type), `${type} in ${markdown}`);
          }
          visit(fromMarkdown(markdown), 'link', ({ url }) => assert.match(url, /^(https?|mailto):/));
        }
      }),
      { numRuns: 1000 },
    );
  });

  const CASES: readonly (readonly [string, readonly Span[], readonly string[]])[] = [
    ['bold', [{ text: 'Rolle: ' }, { text: 'FE', bold: true }, { text: '.' }], ['Rolle: **FE**.']],
    ['spaces stay outside of bold', [{ text: 'a' }, { text: ' b ', bold: true }, { text: 'c' }], ['a **b** c']],
    ['no spaces in Chinese', [{ text: '定义：', bold: true }, { text: '客户' }], ['**定义**：客户']],
    [
      'neighbours',
      [
        { text: 'a', bold: true },
        { text: 'b', bold: true },
      ],
      ['**ab**'],
    ],
    ['a link', [{ text: 'Seite', url: 'https://x.example/a' }], ['[Seite](https://x.example/a)']],
    ['a link to a page', [{ text: 'Analyse', url: 'page:phase-assess' }], ['Analyse']],
    ['a link that runs', [{ text: 'hier', url: 'javascript:alert(1)' }], ['hier']],
    ['brackets in a label', [{ text: '[1] b', url: 'https://x.example/' }], ['[(1) b](https://x.example/)']],
    [
      'no image',
      [{ text: 'Achtung!' }, { text: 'x', url: 'https://x.example/' }],
      ['Achtung!\u200B[x](https://x.example/)'],
    ],
    ['lines', [{ text: 'Phase: Analyse\nRolle: ' }, { text: 'FE', bold: true }], ['Phase: Analyse', 'Rolle: **FE**']],
    ['nothing', [{ text: ' \n ' }], []],
  ];
  for (const [name, spans, lines] of CASES) {
    it(name, () => assert.deepEqual(toMarkdown(toRichText(spans)), lines));
  }

  it('is broken into lines that a card can hold, at spaces', () => {
    const lines = toMarkdown('lorem ipsum '.repeat(1000));
    assert.ok(lines.every((line) => line.length <= LONGEST_LINE && /^lorem|^ipsum/.test(line)));
    assert.equal(lines.join(' '), 'lorem ipsum '.repeat(1000).trim());
  });
});
