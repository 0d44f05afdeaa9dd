// Questions to a small playbook in six languages, told as a table: what is asked, which section answers.
import assert from 'node:assert/strict';
import type { Answer, Question } from '../../src/answers/answer.ts';
import { ask } from '../../src/answers/ask.ts';
import { ENGLISH, GERMAN, indexOf, JAPANESE, SIX } from './small-playbook.ts';

const six = indexOf(SIX);

const first = (answer: Answer): string => `${answer.sources[0]?.slug} › ${answer.sources[0]?.section}`;
const asked = (text: string, more: Omit<Question, 'text'> = {}): Answer => ask(six, { text, ...more });

describe('a question finds its section', () => {
  const table: readonly (readonly [language: string, question: string, section: string])[] = [
    ['en', 'how often is an entry due', 'harbour-notes › Frequency'],
    ['en', 'who approves dredging?', 'harbour-dredging › Who approves'],
    ['en', 'which words should I avoid', 'harbour-notes › Words to avoid'],
    ['en', 'room 7002', 'harbour-kickoff › Prepare the meeting'],
    ['en', 'ORT?', 'harbour-lighthouse › Lamp'],
    ['de', 'wer genehmigt Baggerarbeiten', 'harbour-dredging › Genehmigung'],
    ['de', 'wie oft ist ein Eintrag fällig', 'harbour-notes › Häufigkeit'],
    ['es', '¿cada cuántos días se escribe una anotación?', 'harbour-notes › Frecuencia'],
    ['pt', 'a cada quantos dias é escrita uma anotação?', 'harbour-notes › Frequência'],
    ['ja', '日誌はいつ更新しますか', 'harbour-notes › 頻度'],
    ['ja', '議題を送るのはいつ', 'harbour-kickoff › 準備'],
    ['zh', '日志多久更新一次？', 'harbour-notes › 更新频率'],
    ['zh', '什么时候发送议程', 'harbour-kickoff › 准备'],
  ];
  for (const [language, question, section] of table)
    it(`${question} → ${section}`, () => {
      const answer = asked(question);
      assert.deepEqual([answer.language, answer.answered, first(answer)], [language, true, section]);
      assert.equal(answer.kind, 'passage');
      assert.equal(answer.sources[0]?.language, language);
    });
});

describe('a question finds its section however it is written', () => {
  const table: readonly (readonly [what: string, question: Question, section: string])[] = [
    ['ä as ae', { text: 'geraetesicherheit', language: 'de' }, 'harbour-kickoff › Gerätesicherheit'],
    ['ä as a', { text: 'Geratesicherheit', language: 'de' }, 'harbour-kickoff › Gerätesicherheit'],
    ['ß as ss', { text: 'strasse zum kai', language: 'de' }, 'harbour-kickoff › Zugangsprüfung'],
    ['another form of the word', { text: 'Genehmigungen dauern', language: 'de' }, 'harbour-dredging › Dauer'],
    ['a compound of known words', { text: 'Lotsengeräte', language: 'de' }, 'harbour-kickoff › Gerätesicherheit'],
    ['without accents', { text: 'migracion', language: 'es' }, 'harbour-kickoff › Preparación'],
    ['in capitals', { text: 'TIDE TABLES', language: 'en' }, 'harbour-kickoff › Key Outputs'],
    ['full-width letters', { text: 'ＯＲＴ', language: 'en' }, 'harbour-lighthouse › Lamp'],
    ['a letter lost', { text: 'dreging', language: 'en' }, 'harbour-dredging › Who approves'],
    ['letters swapped', { text: 'lighthosue lamp', language: 'en' }, 'harbour-lighthouse › Lamp'],
    ['a part of a Japanese compound', { text: '移行', language: 'ja' }, 'harbour-kickoff › データ移行'],
    ['a Chinese word in a longer one', { text: '迁移', language: 'zh' }, 'harbour-kickoff › 货物迁移'],
  ];
  for (const [what, question, section] of table)
    it(`${what}: ${question.text}`, () => assert.equal(first(ask(six, question)), section));
});

describe('a compound', () => {
  it('is also found by the words that it is made of', () => {
    const index = indexOf({
      'de/a.md': '# Tresor\n\n## Inhalt\nZwei Notfallkonten.\n',
      'de/b.md': '# Sturm\n\n## Rettung\nIm Notfall wird gerufen.\n',
      'de/c.md': '# Bank\n\n## Zinsen\nKonten bringen Geld.\n',
    });
    const { sources } = ask(index, { text: 'Notfall', language: 'de' });
    assert.deepEqual(
      sources.map(({ slug }) => slug),
      ['b', 'a'],
    );
  });
});

describe('spelling', () => {
  it('mends only words that no page knows', () => {
    const index = indexOf({
      'en/a.md': '# Form\n\n## Form\nThe form is filled in.\n',
      'en/b.md': '# From\n\n## Farm\nThe farm is sold to the from office.\n',
    });
    assert.equal(first(ask(index, { text: 'farm', language: 'en' })), 'b › Farm');
    assert.equal(first(ask(index, { text: 'form', language: 'en' })), 'a › Form');
  });

  it('does not mend a word that another language knows', () => {
    const index = indexOf({
      'de/a.md': '# Hafen\n\n## Quai\nDer Quai ist lang.\n',
      'en/b.md': '# Harbour\n\n## Quay\nThe quay is long.\n',
    });
    assert.equal(first(ask(index, { text: 'quay', language: 'de' })), 'b › Quay');
    assert.equal(first(ask(index, { text: 'quaj', language: 'de' })), 'a › Quai');
  });

  it('does not mend a number or an id into another one', () => {
    assert.equal(asked('7003', { language: 'en' }).answered, false);
    assert.equal(asked('7003', { language: 'en' }).sources.length, 0);
  });
});

describe('a heading weighs more than a text', () => {
  it('finds the section that is about the word, not one that mentions it', () => {
    const index = indexOf({
      'en/ship.md': '# Ship\n\n## Anchor\nIt weighs two tons.\n',
      'en/rope.md': '# Rope\n\n## Length\nLong enough for the anchor and its chain.\n',
    });
    assert.equal(first(ask(index, { text: 'anchor', language: 'en' })), 'ship › Anchor');
  });

  it("and a word that is nobody's subject weighs less", () => {
    const index = indexOf({
      'en/a.md': '# A\n\n## Wants\nThe crew wants.\n',
      'en/b.md': '# B\n\n## Ropes\nThe crew ropes.\n',
    });
    assert.equal(first(ask(index, { text: 'wants ropes', language: 'en' })), 'b › Ropes');
  });

  it('puts the task table into the step that it belongs to', () => {
    const { sources } = asked('book a room on the quay', { language: 'en' });
    assert.equal(sources[0]?.section, 'Prepare the meeting');
    assert.ok(sources.every(({ section }) => section !== 'FTOP Tasks'));
  });

  it('leaves changes behind what they changed', () => {
    const changes = '|Date|Who Changed|What Changed|\n|--|--|--|\n|1/2/2020|A|sextant added, sextant mended|\n';
    const index = indexOf({
      'en/a.md': `# Stores\n\n## Tools\nOne sextant among twenty other tools of the crew.\n\n## Refresh Summary\n${changes}`,
    });
    assert.equal(first(ask(index, { text: 'sextant', language: 'en' })), 'a › Tools');
  });
});

describe('words that stand together weigh more', () => {
  it('in one sentence rather than all over the section', () => {
    const far = Array.from({ length: 8 }, (_, n) => `Rule ${n} of the port.`).join('\n\n');
    const index = indexOf({
      'en/a.md': `# A\n\n## First\nThe pilot is paid.\n\n${far}\n\nTips are at night.\n`,
      'en/b.md': `# B\n\n## Second\nThe pilot is at night.\n\n${far}\n\nTips are paid.\n`,
    });
    assert.equal(first(ask(index, { text: 'pilot night', language: 'en' })), 'b › Second');
    assert.equal(first(ask(index, { text: 'pilot paid', language: 'en' })), 'a › First');
  });

  it('in a page that is about the rest of the question', () => {
    const index = indexOf({
      'en/a.md': '# Tugs\n\n## Crew\nFour hands.\n\n## Fuel\nA tug burns coal.\n',
      'en/b.md': '# Ferries\n\n## Crew\nNine hands.\n\n## Fuel\nA ferry burns oil.\n',
    });
    const crews = (text: string) =>
      ask(index, { text, language: 'en' })
        .sources.filter(({ section }) => section === 'Crew')
        .map(({ slug }) => slug);
    assert.deepEqual(crews('crew and coal'), ['a', 'b']);
    assert.deepEqual(crews('crew and oil'), ['b', 'a']);
  });
});

describe('the top of a ranking', () => {
  it('is not filled by one page', () => {
    const sections = ['Rope', 'Sail', 'Mast', 'Keel'].map((part) => `## ${part}\nThe storm breaks it.\n`).join('\n');
    const index = indexOf({
      'en/a.md': `# Rigging\n\n${sections}`,
      'en/b.md': '# Weather\n\n## Signs\nThe storm breaks the calm, and often more than that, of a storm.\n',
    });
    const { sources } = ask(index, { text: 'storm', language: 'en' });
    assert.ok(sources.slice(0, 3).some(({ slug }) => slug === 'b'));
  });
});

describe('languages', () => {
  it('answers from the pages of the language that it is told, whatever the words look like', () => {
    assert.equal(asked('ORT', { language: 'de' }).language, 'de');
    assert.equal(asked('migração', { language: 'pt' }).sources[0]?.language, 'pt');
  });

  it('finds a page that only another language has, and says which', () => {
    const answer = asked('ORT Lighthouse', { language: 'de' });
    assert.equal(answer.language, 'de');
    assert.deepEqual([answer.sources[0]?.language, first(answer)], ['en', 'harbour-lighthouse › Lamp']);
  });

  it('never shows the same page in two languages', () => {
    for (const text of ['Kickoff 300', 'migração migración', 'harbour Hafen'])
      for (const language of ['en', 'de', 'es', 'pt', 'ja', 'zh'] as const) {
        const languages = Map.groupBy(asked(text, { language }).sources, ({ slug }) => slug);
        for (const [slug, sources] of languages)
          assert.equal(new Set(sources.map((source) => source.language)).size, 1, `${slug} for ${text} in ${language}`);
      }
  });

  it('prefers a page in the language of the question', () => {
    const index = indexOf({
      ...ENGLISH,
      ...GERMAN,
      'en/a.md': '# Sextant\n\n## Sextant\nA sextant.\n',
      'de/b-de.md': '# Geräte\n\n## Sextant\nDer Sextant misst.\n',
    });
    assert.equal(ask(index, { text: 'Sextant', language: 'de' }).sources[0]?.slug, 'b');
    assert.equal(ask(index, { text: 'Sextant', language: 'en' }).sources[0]?.slug, 'a');
  });

  it('answers in a language that has no page from those that have, English first', () => {
    const index = indexOf({ ...GERMAN, ...ENGLISH });
    for (const text of ['ORTとは？', '300とは？']) {
      const answer = ask(index, { text });
      assert.deepEqual([answer.language, answer.sources[0]?.language], ['ja', 'en'], text);
    }
  });

  it('takes the fallback where the words betray no language', () => {
    assert.equal(asked('XYZ').language, 'en');
    assert.equal(asked('XYZ', { fallback: 'pt' }).language, 'pt');
  });
});

describe('a follow-up is read with the question before it', () => {
  it('and how long does that take?', () => {
    const history = ['who approves dredging?'];
    assert.equal(first(asked('and how long does it take?', { history })), 'harbour-dredging › How long it takes');
    assert.equal(
      first(asked('und wie lange dauert das?', { history: ['Wer genehmigt Baggerarbeiten?'] })),
      'harbour-dredging › Dauer',
    );
  });

  it('also over two turns', () => {
    const history = ['who approves dredging?', 'and how long does it take?'];
    assert.equal(asked('and then?', { history }).sources[0]?.slug, 'harbour-dredging');
  });

  it('but a question of its own is left alone', () => {
    const answer = asked('how many letters may the summary have', { history: ['who approves dredging?'] });
    assert.equal(first(answer), 'harbour-notes › Length');
    assert.deepEqual(answer, asked('how many letters may the summary have'));
  });
});

describe('what the playbook does not hold is refused', () => {
  for (const text of [
    'what is the price of a barrel of oil in Rotterdam',
    'phone number of the harbour master',
    'Telefonnummer vom Hafenmeister in München',
    'tell me a joke',
    'wie wird das Wetter morgen',
    'what is this about',
    '',
    '???',
  ])
    it(text === '' ? '(nothing)' : text, () => {
      const { answered, kind, text: shown, blocks } = asked(text);
      assert.deepEqual({ answered, kind, shown, blocks }, { answered: false, kind: 'none', shown: '', blocks: [] });
    });

  it('but politeness is not held against a question', () => {
    assert.equal(asked('please tell me the length').answered, true);
  });

  it('with the nearest sections', () => {
    const { answered, sources } = asked('which crane lifts containers at the quay after midnight', { language: 'en' });
    assert.equal(answered, false);
    assert.equal(sources[0]?.section, 'Prepare the meeting');
  });

  it('and an empty playbook refuses everything', () => {
    assert.deepEqual(ask(indexOf({}), { text: 'who approves dredging?' }), {
      language: 'en',
      answered: false,
      kind: 'none',
      text: '',
      blocks: [],
      sources: [],
    });
  });
});

describe('sources', () => {
  it('are ranked from 1 down, ten at most, no section twice', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`en/p${n}.md`, `# Page ${n}\n\n## Tide ${n}\nThe tide comes at ${n}.\n`]),
    );
    const { sources } = ask(indexOf(many), { text: 'when does the tide come', language: 'en' });
    assert.equal(sources.length, 10);
    assert.equal(sources[0]?.score, 1);
    assert.deepEqual(
      sources.map(({ score }) => score),
      sources.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    assert.equal(new Set(sources.map(({ page, sectionId }) => `${page}#${sectionId}`)).size, 10);
  });

  it('say where the section stands', () => {
    const [source] = asked('データ移行はいつ始まりますか').sources;
    assert.ok(source);
    const { score: _, ...place } = source;
    assert.deepEqual(place, {
      page: 'ja/harbour-kickoff-jp.md',
      slug: 'harbour-kickoff',
      pageTitle: '入港会議',
      language: 'ja',
      sectionId: indexOf(JAPANESE).languages[0]?.sections.find(({ section }) => section.heading === 'データ移行')
        ?.section.id,
      section: 'データ移行',
      path: ['入港会議'],
    });
  });
});
