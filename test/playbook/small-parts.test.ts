// Dates, links, folders, rich text, chunks and merged lists, each in a table.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDate } from '../../src/playbook/dates.ts';
import { toFolders } from '../../src/playbook/folders.ts';
import { linkResolver, pageNames } from '../../src/playbook/links.ts';
import { chunkLines } from '../../src/playbook/markdown/chunk-lines.ts';
import { mergeLists } from '../../src/playbook/merging/merge-lists.ts';
import { mergeTexts } from '../../src/playbook/merging/merge-texts.ts';
import type { PageLink } from '../../src/playbook/playbook.ts';
import { plainText, type Span, toRichText, toSpans } from '../../src/playbook/rich-text.ts';
import { slugify, uniqueIds } from '../../src/playbook/section-ids.ts';
import { versionOf } from '../../src/playbook/version.ts';

describe('dates', () => {
  const table: readonly (readonly [string, string | undefined | null, boolean?])[] = [
    ['9/24/2019', '2019-09-24'],
    ['10/03/2019', '2019-10-03'],
    ['5/2/19', '2019-05-02'],
    [' 05/02/2019  ', '2019-05-02'],
    ['25.09.2019', '2019-09-25'],
    ['2019-09-24', '2019-09-24'],
    ['2019年9月24日', '2019-09-24'],
    ['10/018/2019', '2019-10-18', true],
    ['2/29/2020', '2020-02-29'],
    ['2/29/2019', undefined],
    ['13/1/2019', undefined],
    ['0/0/0000', undefined],
    ['soon', null],
    ['', null],
  ];
  for (const [text, date, odd = false] of table)
    it(`"${text}"`, () => {
      assert.deepEqual(parseDate(text), date === null ? undefined : { odd, ...(date !== undefined && { date }) });
    });
});

const file = (name: string, content = '# X\n') => ({ file: name, content });

describe('folders', () => {
  const languages = (...files: { file: string; content: string }[]) =>
    toFolders(files).map(({ name, language }) => `${name} ${language}`);

  it('are of the language that their name says', () => {
    const names = [
      'english-playbook',
      'german-playbook',
      'spanish-playbook',
      'portuguese-playbook',
      'japanese-playbook',
      'simplified-chineses-playbook',
    ];
    assert.deepEqual(
      languages(...names.map((name) => file(`${name}/index.md`))),
      names.map((name, i) => `${name} ${['en', 'de', 'es', 'pt', 'ja', 'zh'][i]}`),
    );
    assert.deepEqual(languages(file('pt-BR/a.md'), file('docs/de/a.md'), file('日本語/a.md')), [
      'docs/de de',
      'pt-BR pt',
      '日本語 ja',
    ]);
  });

  it('are else of the language of their files, by suffix, front matter, script and headings', () => {
    assert.deepEqual(languages(file('a/x-jp.md')), ['a ja']);
    assert.deepEqual(languages(file('a/x.md', '---\nlang: de-DE\n---\n# X')), ['a de']);
    assert.deepEqual(languages(file('a/x.md', '# 概要\n\nこれは')), ['a ja']);
    assert.deepEqual(languages(file('a/x.md', '# 概述\n\n这是')), ['a zh']);
    assert.deepEqual(languages(file('a/x.md', '# Titel\n\n## Nächste Schritte\n\n## Übersicht')), ['a de']);
    assert.deepEqual(languages(file('a/x.md', '# Título\n\n## Visão geral\n\n## Próximas etapas')), ['a pt']);
    assert.deepEqual(languages(file('x.md', '# Something')), ['. en']);
  });

  it('may hold several languages where they name none', () => {
    assert.deepEqual(languages(file('all/x.md'), file('all/x-de.md'), file('all/x-es.md')), [
      'all en',
      'all de',
      'all es',
    ]);
  });

  it('come in the order of languages, and of two the one that is called so first', () => {
    assert.deepEqual(
      languages(file('README.md'), file('de/a.md'), file('backup/a.md'), file('backup/b.md'), file('en/a.md')),
      ['en en', 'backup en', '. en', 'de de'],
    );
  });

  it('prefer a page with the suffix of the language, then one without, then the English copy', () => {
    const [folder] = toFolders(
      ['de/x-de.md', 'de/x.md', 'de/x-en.md', 'de/y.md', 'de/y-en.md', 'de/z-en.md'].map((name) => file(name)),
    );
    assert.deepEqual(
      folder?.pages.map(({ slug, source }) => `${slug} ${source.file}`),
      ['x de/x-de.md', 'y de/y.md', 'z de/z-en.md'],
    );
    assert.deepEqual(
      folder?.setAside.map(({ source, instead }) => `${source.file} ${instead}`),
      ['de/x.md de/x-de.md', 'de/x-en.md de/x-de.md', 'de/y-en.md de/y.md'],
    );
  });
});

describe('links', () => {
  const pages = [
    'phase-assess-sc',
    'phase-success-sc',
    'initiate-conduct-customer-kick-off-partner-sc',
    'assess-conduct-security-workshop-partner-sc',
    'resources-fasttrack-subject-matter-experts-resources-guidance-sc',
    'status-guidance-entitlement-status-notes-partner-sc',
    'l1l2l3-blocked-sc',
    'index',
  ];
  const folders = toFolders([
    ...pages.map((name) => file(`simplified-chineses-playbook/${name}.md`)),
    file('english-playbook/covid.md'),
  ]);
  const names = pageNames(folders).find(({ folder }) => folder.language === 'zh');
  assert.ok(names);

  const resolve = (written: string) => {
    const rules: string[] = [];
    const links: PageLink[] = [];
    const url = linkResolver(names, 'here', links, (rule) => rules.push(rule))(written, 1);
    return [url, ...rules];
  };
  const table: readonly (readonly [string, string | undefined, string?])[] = [
    ['phase-assess-sc.md', 'page:phase-assess'],
    ['./phase-assess-sc.md#top', 'page:phase-assess'],
    ['index.md', 'page:index'],
    ['phase-assess.md', 'page:phase-assess', 'link-inexact'],
    ['phase-assess-partner-md.md', 'page:phase-assess', 'link-inexact'],
    ['phase-success', 'page:phase-success', 'link-inexact'],
    ['../simplified-chineses-playbook/phase-assess-sc.md', 'page:phase-assess', 'link-inexact'],
    [
      'status-guidance-entitlement-status-notes.md',
      'page:status-guidance-entitlement-status-notes-partner',
      'link-inexact',
    ],
    [
      'assess-conduct-security-workshops-partner-sc.md',
      'page:assess-conduct-security-workshop-partner',
      'link-inexact',
    ],
    ['initiate-customer-kick-off-partner.md', 'page:initiate-conduct-customer-kick-off-partner', 'link-inexact'],
    [
      'initiate-conduct-customer-kickoff-partner-sc.md',
      'page:initiate-conduct-customer-kick-off-partner',
      'link-inexact',
    ],
    [
      'resources-fasttrack-subject-matter-expert-resources-guidance-sc.md',
      'page:resources-fasttrack-subject-matter-experts-resources-guidance',
      'link-inexact',
    ],
    ['covid.md', 'page:covid'],
    ['phase-migrate.md', undefined, 'link-broken'],
    ['FRPHubChoosing', undefined, 'link-broken'],
    ['../welcome/index.md', undefined, 'link-broken'],
    ['media/picture.png', undefined],
    ['#top', undefined],
    ['', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['https://', undefined],
    ['(https://example.org', 'https://example.org', 'link-malformed'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['a@example.org', 'mailto:a@example.org', 'link-malformed'],
    ['www.example.org/a', 'https://www.example.org/a', 'link-malformed'],
    ['%E0%A4%A.md', undefined, 'link-broken'],
  ];
  for (const [written, url, rule] of table)
    it(`"${written}"`, () => assert.deepEqual(resolve(written), rule === undefined ? [url] : [url, rule]));
});

describe('rich text', () => {
  const spans = fc.array(
    fc.record(
      {
        text: fc.string({ unit: 'grapheme' }),
        bold: fc.constant(true),
        url: fc.constantFrom('https://a.b/c(d)', 'page:x', 'mailto:a@b.c'),
      },
      { requiredKeys: ['text'] },
    ),
  );

  it('says the same as its spans', () => {
    fc.assert(
      fc.property(spans, (all: readonly Span[]) =>
        assert.equal(plainText(toRichText(all)), all.map(({ text }) => text).join('')),
      ),
    );
  });

  it('reads any text without throwing, and plain text as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]()*\\a\n'), maxLength: 40 }), (text) => void toSpans(text)),
    );
    assert.equal(plainText('a b'), 'a b');
    assert.deepEqual(toSpans('**a** [b **c**](page:d) \\*'), [
      { text: 'a', bold: true },
      { text: ' ' },
      { text: 'b ', url: 'page:d' },
      { text: 'c', bold: true, url: 'page:d' },
      { text: ' *' },
    ]);
  });
});

describe('ids of sections', () => {
  it('are readable, safe in an address, and stay while the heading stays', () => {
    assert.equal(slugify('Prüfung: 4+4 & Größe'), 'prufung-4-4-grosse');
    assert.match(slugify('次のステップ'), /^s-[a-z0-9]+$/);
    assert.equal(slugify('次のステップ'), slugify('次のステップ'));
    assert.notEqual(slugify('次のステップ'), slugify('次のステップ 2'));
  });

  it('are given once', () => {
    const id = uniqueIds();
    assert.deepEqual(['a', 'a', 'a-2', 'a', 'b'].map(id), ['a', 'a-2', 'a-2-2', 'a-3', 'b']);
  });
});

describe('chunks of a page', () => {
  it('are all its lines in order, whatever they are', () => {
    const line = fc.oneof(
      fc.constantFrom('', '# A', '---', '===', '```', '~~~', '- a', '> a', '| a |', 'word '.repeat(300)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
        assert.deepEqual(
          chunkLines(lines).flatMap(({ from, to }) => lines.slice(from, to)),
          lines,
        );
      }),
    );
  });
});

describe('long pages', () => {
  it('are cut before headings, but not within a block of code', () => {
    const text = 'word '.repeat(200);
    assert.equal(chunkLines([text, '# A', text, '# B']).length, 3);
    assert.equal(chunkLines([text, '```', text, '# A', '```', text]).length, 1);
  });
});

describe('the version of a playbook', () => {
  it('changes with content and names, not with the order of files', () => {
    const [a, b] = [file('en/a.md', 'x'), file('en/b.md', 'y')];
    assert.equal(versionOf([a, b]), versionOf([b, a]));
    const others = [
      [a],
      [a, file('en/c.md', 'y')],
      [file('en/a.md', 'y'), file('en/b.md', 'x')],
      [file('en/a.mdx', ''), b],
    ];
    for (const other of others) assert.notEqual(versionOf(other), versionOf([a, b]));
  });
});

describe('lists of several languages', () => {
  const version = (language: 'en' | 'de', ...items: string[]) => ({ language, items });
  const same = (a: string, b: string): number => Number(a[0] === b[0]);
  const rows = (...versions: ReturnType<typeof version>[]) =>
    mergeLists(versions, same).map((row) => [...row.values()].join('='));

  it('pair what is the same, in order', () => {
    assert.deepEqual(rows(version('en', 'a1', 'b1', 'c1'), version('de', 'a2', 'b2', 'c2')), [
      'a1=a2',
      'b1=b2',
      'c1=c2',
    ]);
    assert.deepEqual(rows(version('en', 'a1', 'b1', 'c1'), version('de', 'a2', 'c2')), ['a1=a2', 'b1', 'c1=c2']);
    assert.deepEqual(rows(version('en', 'a1', 'c1'), version('de', 'a2', 'b2', 'c2', 'd2')), [
      'a1=a2',
      'b2',
      'c1=c2',
      'd2',
    ]);
    assert.deepEqual(rows(version('en'), version('de', 'a2')), ['a2']);
    assert.deepEqual(rows(), []);
  });

  it('keep every entry of every language, once and in its order', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(items, items, (en, de) => {
        const merged = mergeLists([version('en', ...en), version('de', ...de)], same);
        assert.deepEqual(
          merged.flatMap((row) => row.get('en') ?? []),
          en,
        );
        assert.deepEqual(
          merged.flatMap((row) => row.get('de') ?? []),
          de,
        );
      }),
    );
  });

  it('pair texts of one length by place, others by what is not translated', () => {
    assert.deepEqual(mergeTexts([version('en', 'One', 'Two'), version('de', 'Eins', 'Zwei')]), [
      { en: 'One', de: 'Eins' },
      { en: 'Two', de: 'Zwei' },
    ]);
    assert.deepEqual(
      mergeTexts([
        version('en', 'Ask the CSM', 'Note DIBS', 'Set 70 %'),
        version('de', 'DIBS notieren', '70 % setzen'),
      ]),
      [{ en: 'Ask the CSM' }, { en: 'Note DIBS', de: 'DIBS notieren' }, { en: 'Set 70 %', de: '70 % setzen' }],
    );
  });
});
