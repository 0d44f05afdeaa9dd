// Each word of the command menus, in each language: the contract's, and one that the bot understands where the menu offers it.
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { newCustomer, startCustomers } from '../support/customers.ts';
import { jsonIn, type OpenedPackage, openPackage } from './opened-package.ts';
import { wordsIn } from './words-in.ts';

/** The contract's words, without the name or time that is to follow, beside what comes when they are said. */
const PERSONAL: readonly (readonly [view: string, ...words: readonly string[]])[] = [
  ['help', 'help', 'hilfe', 'ayuda', 'ajuda', 'ヘルプ', '帮助'],
  ['customer-form', 'new customer', 'neuer kunde', 'nuevo cliente', 'novo cliente', '新規顧客', '新客户'],
  ['customer-list', 'customers', 'kunden', 'clientes', 'clientes', '顧客一覧', '客户'],
  ['today', 'today', 'heute', 'hoy', 'hoje', '今日', '今天'],
  ['portfolio', 'portfolio', 'portfolio', 'cartera', 'portfólio', 'ポートフォリオ', '组合'],
  ['notes', 'note', 'notiz', 'nota', 'nota', 'ノート', '备注'],
  ['own-reminder-help', 'remind me', 'erinnere mich', 'recuérdame', 'lembre-me', 'リマインド', '提醒我'],
  ['reminders', 'reminders', 'erinnerungen', 'recordatorios', 'lembretes', 'リマインダー', '提醒'],
  ['phases', 'phases', 'phasen', 'fases', 'fases', 'フェーズ', '阶段'],
  ['settings', 'settings', 'einstellungen', 'ajustes', 'configurações', '設定', '设置'],
];
const ELSEWHERE = PERSONAL.filter(([view]) => view === 'help' || view === 'phases');
const MENUS = [
  { kind: 'personal', menu: 0, rows: PERSONAL },
  { kind: 'group', menu: 1, rows: ELSEWHERE },
  { kind: 'channel', menu: 1, rows: ELSEWHERE },
] as const;

describe('The command menus', () => {
  let opened: OpenedPackage;
  before(async () => {
    opened = await openPackage();
  });

  it('are one for the own chat and one for teams and groups', () => {
    const { bots } = jsonIn(opened, 'manifest.json') as { bots: { commandLists: { scopes: string[] }[] }[] };
    assert.deepEqual(
      bots[0]?.commandLists.map(({ scopes }) => scopes),
      [['personal'], ['team', 'groupChat']],
    );
  });

  for (const [index, language] of LANGUAGES.entries()) {
    for (const { kind, menu, rows } of MENUS) {
      it(`offer in ${language}, in a ${kind} conversation, what the bot does there`, async () => {
        const titles = titlesOf(opened, language, menu);
        assert.deepEqual(
          titles,
          rows.map((row) => row[index + 1]),
        );
        const world = await startCustomers();
        const options = { locale: language, conversation: { id: `a-${kind}`, kind } };
        const anna = world.person('anna', options);
        if (kind === 'personal') await newCustomer(anna, 'Fabrikam');
        for (const [row, title] of titles.entries()) {
          const [view] = rows[row] ?? [];
          const [seen, ...more] = await anna.says(view === 'notes' ? `${title} Fabrikam` : title);
          assert.ok(seen && more.length === 0 && seen.mode !== 'toast', title);
          assert.deepEqual([seen.view.name, seen.language, seen.elsewhere], [view, language, undefined], title);
        }
      });
    }
  }
});

function titlesOf(opened: OpenedPackage, language: Language, menu: number): readonly string[] {
  const words =
    language === 'en'
      ? wordsIn(jsonIn(opened, 'manifest.json'))
      : new Map(Object.entries(jsonIn(opened, `${language}.json`) as Record<string, string>));
  const isTitle = (path: string) => path.startsWith(`bots[0].commandLists[${menu}]`) && path.endsWith('.title');
  return [...words].filter(([path]) => isTitle(path)).map(([, title]) => title);
}
