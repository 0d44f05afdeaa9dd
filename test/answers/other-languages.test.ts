// Questions in a language that the playbook does not have find the page by names and by the words of the field.
import assert from 'node:assert/strict';
import { ask } from '../../src/answers/ask.ts';
import { indexOf } from './small-playbook.ts';

const english = indexOf({
  'en/cadence.md': '# Governance\n\n## Rhythm\nThe governance meeting is every two weeks.\n',
  'en/remediate.md': '# Remediate Phase\n\n## Checklist\nEvery finding is worked off.\n',
  'en/split.md': '# Split Entitlement\n\n## Cases\nAn entitlement is split across countries. See DIBS.\n',
  'en/lamp.md': '# Lamp\n\n## Keeper\nThe keeper lights the lamp and sweeps the stairs.\n',
});

describe('a question in a language without pages', () => {
  const table: readonly (readonly [question: string, slug: string])[] = [
    ['¿con qué frecuencia es la reunión de gobernanza?', 'cadence'],
    ['fase de corrección: lista de comprobación', 'remediate'],
    ['quando posso dividir um direito?', 'split'],
    ['ガバナンス会議の頻度は？', 'cadence'],
    ['修復フェーズ', 'remediate'],
    ['什么时候可以拆分权利？', 'split'],
    ['Wann darf man eine Berechtigung teilen?', 'split'],
    ['DIBSとは何ですか', 'split'],
    ['division de derechos', 'split'],
    ['¿cada cuánto hay gobernamza?', 'cadence'],
    ['wann ist die Steuerungsbesprechung?', 'cadence'],
  ];
  for (const [question, slug] of table)
    it(`${question} → ${slug}`, () => {
      const { answered, sources } = ask(english, { text: question });
      assert.deepEqual([answered, sources[0]?.slug, sources[0]?.language], [true, slug, 'en']);
    });

  for (const question of ['¿qué tiempo hace mañana?', '明日の天気は？', '讲个笑话', 'conte uma piada'])
    it(`${question} is refused`, () => assert.equal(ask(english, { text: question }).answered, false));
});

describe('titles of a page in two languages', () => {
  const table = (rows: readonly string[]) =>
    `#### FTOP Tasks\n\n| Task ID | Task Name | (M) Mandatory (O) Optional | FastTrack Role | Services |\n|--|--|--|--|--|\n${rows
      .map((name, n) => `| 70${10 + n} | ${name} | M | FastTrack Manager | All Services |`)
      .join('\n')}\n`;
  const step = (title: string, rows: readonly string[]) =>
    `# ${title}\n\n## Approach\n\n### ${title}\n\nPrimary Role: **FastTrack Manager**\n\n${table(rows)}`;
  const index = indexOf({
    'en/initiate-moor.md': step('Moor', ['Inspect the hawser', 'Replace the hawser', 'Inspect the anchor']),
    'de/initiate-moor-de.md': step('Vertäuen', ['Trosse prüfen', 'Trosse ersetzen', 'Anker prüfen']),
    'en/stores.md': '# Stores\n\n## Bought\nA hawser is ordered in spring.\n\n## Sold\nPlanks and tar.\n',
  });

  it('say which words mean the same', () => {
    const { sources } = ask(index, { text: 'wann wird die Trosse bestellt', language: 'de' });
    assert.ok(sources.some(({ slug, section }) => slug === 'stores' && section === 'Bought'));
  });
});

describe('an English word in a German question', () => {
  it('is what the German pages say for it', () => {
    const index = indexOf({
      'de/netz.md': '# Netz\n\n## Prüfung\nDie Bandbreite wird im Mai geprüft.\n',
      'de/kombuese.md': '# Kombüse\n\n## Einkauf\nErbsen werden im Juni gekauft.\n',
    });
    assert.equal(ask(index, { text: 'was ist mit der bandwidth', language: 'de' }).sources[0]?.slug, 'netz');
  });
});

describe('pages of languages that are not the asker’s', () => {
  const pages = {
    'en/moor.md': '# Moor\n\n## Hawser\nThe bandwidth of the network is checked.\n',
    'de/anker-de.md': '# Anker\n\n## Kette\nDie Bandbreite des Netzwerks wird geprüft.\n',
  };
  it('come first in English', () => {
    for (const [text, language] of [
      ['ancho de banda de la red', 'es'],
      ['ネットワークの帯域幅', 'ja'],
    ] as const)
      assert.deepEqual(
        ask(indexOf(pages), { text, language }).sources.map((source) => source.language),
        ['en', 'de'],
      );
  });
});

describe('a page that only another language has', () => {
  const index = indexOf({
    'de/netz-de.md': '# Netzwerk\n\n## VPN\nDas VPN wird geprüft.\n',
    'en/remote.md': '# Remote work\n\n## Congestion\nThe VPN is overloaded by home workers; use split tunneling.\n',
  });
  it('comes before one of the asker’s that holds less of the question', () =>
    assert.equal(ask(index, { text: 'VPN im Homeoffice überlastet', language: 'de' }).sources[0]?.slug, 'remote'));
  it('comes after one that holds all of it', () =>
    assert.equal(ask(index, { text: 'wird das VPN geprüft', language: 'de' }).sources[0]?.slug, 'netz'));
  it('is met by what an everyday word says in the playbook’s own', () => {
    const pages = indexOf({ 'de/leitung-de.md': '# Leitung\n\n## Ausbau\nDie Bandbreite wird erhöht.\n' });
    assert.equal(ask(pages, { text: 'bandwidth', language: 'en' }).sources[0]?.slug, 'leitung');
  });
});

describe('a call', () => {
  const index = indexOf({
    'en/silent.md': '# Silent customer\n\n## Calls\nThe customer is unresponsive after several calls and emails.\n',
  });
  const table: readonly (readonly [question: string, answered: boolean])[] = [
    ['何度電話してもメールしても返事がない', true],
    ['お客様の電話番号は？', false],
    ['打电话发邮件客户不回复', true],
    ['客户的电话号码是多少', false],
  ];
  for (const [text, answered] of table)
    it(`${answered ? 'is' : 'is not'} told of: ${text}`, () => assert.equal(ask(index, { text }).answered, answered));
});

describe('a word of the field that the pages write otherwise', () => {
  it('finds them', () => {
    const index = indexOf({
      'de/start.md': '# Kick-off-Meeting\n\n## Leitung\nDer Lotse leitet es.\n',
      'de/lampe.md': '# Lampe\n\n## Wer leitet\nDer Wärter leitet.\n',
    });
    for (const text of ['wer leitet den Kickoff', 'wer leitet den Auftakt'])
      assert.equal(ask(index, { text, language: 'de' }).sources[0]?.slug, 'start', text);
  });
});
