// Every language says everything, with the same arguments, and nothing of it in another language.
import assert from 'node:assert/strict';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { type TextKey, text } from '../../src/language/text.ts';
import de from '../../src/language/texts/de.json' with { type: 'json' };
import en from '../../src/language/texts/en.json' with { type: 'json' };
import es from '../../src/language/texts/es.json' with { type: 'json' };
import ja from '../../src/language/texts/ja.json' with { type: 'json' };
import pt from '../../src/language/texts/pt.json' with { type: 'json' };
import zh from '../../src/language/texts/zh.json' with { type: 'json' };

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, de, es, pt, ja, zh };
const KEYS = Object.keys(en) as TextKey[];

/** The table of the contract, row by row: en, de, es, pt, ja, zh. */
const COMMANDS: Readonly<Partial<Record<TextKey, readonly string[]>>> = {
  'command.help': ['help', 'hilfe', 'ayuda', 'ajuda', 'ヘルプ', '帮助'],
  'command.newCustomer': ['new customer', 'neuer kunde', 'nuevo cliente', 'novo cliente', '新規顧客', '新客户'],
  'command.customers': ['customers', 'kunden', 'clientes', 'clientes', '顧客一覧', '客户'],
  'command.open': ['open {name}', 'öffne {name}', 'abrir {name}', 'abrir {name}', '開く {name}', '打开 {name}'],
  'command.phases': ['phases', 'phasen', 'fases', 'fases', 'フェーズ', '阶段'],
  'command.today': ['today', 'heute', 'hoy', 'hoje', '今日', '今天'],
  'command.note': ['note {name}', 'notiz {name}', 'nota {name}', 'nota {name}', 'ノート {name}', '备注 {name}'],
  'command.remind': [
    'remind me {what}',
    'erinnere mich {what}',
    'recuérdame {what}',
    'lembre-me {what}',
    'リマインド {what}',
    '提醒我 {what}',
  ],
  'command.reminders': ['reminders', 'erinnerungen', 'recordatorios', 'lembretes', 'リマインダー', '提醒'],
  'command.portfolio': ['portfolio', 'portfolio', 'cartera', 'portfólio', 'ポートフォリオ', '组合'],
  'command.experts': [
    'experts here',
    'experten hier',
    'expertos aquí',
    'especialistas aqui',
    '専門家はここ',
    '专家在此',
  ],
  'command.settings': ['settings', 'einstellungen', 'ajustes', 'configurações', '設定', '设置'],
  'command.export': [
    'export my data',
    'meine daten exportieren',
    'exportar mis datos',
    'exportar meus dados',
    'データをエクスポート',
    '导出我的数据',
  ],
  'command.forget': ['forget me', 'vergiss mich', 'olvídame', 'esqueça-me', 'データを削除', '删除我的数据'],
  'command.doctor': ['doctor', 'diagnose', 'diagnóstico', 'diagnóstico', '診断', '诊断'],
};

/** Abbreviations of the field, the same in all languages. */
const ABBREVIATIONS: readonly string[] = ['motion.rfa', 'motion.csmau', 'service.ssat'];

/** Where a language rightly says the same as English. */
const SAME: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: [
    'command.portfolio',
    'portfolio.title',
    'portfolio.sort.name',
    'portfolio.column.phase',
    'item.isOptional',
    'task.link',
    'event.checkpoint',
    'list.search.name',
    'list.show.phase',
    'field.name',
    'field.status',
    'note.field.status',
    'note.label.status',
    'note.label.health',
    'coach.title',
  ],
  es: ['form.no', 'hint.not-eligible', 'coach.title'],
  pt: [
    'event.checkpoint',
    'field.status',
    'task.link',
    'note.field.status',
    'note.label.status',
    'note.label.health',
    'coach.title',
  ],
  ja: ['note.field.insightId', 'note.label.insight-id'],
  zh: ['note.field.insightId', 'note.label.insight-id'],
};

describe('The texts', () => {
  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      it('are all there, in the order of the English ones, and none is empty', () => {
        assert.deepEqual(Object.keys(TEXTS[language]), KEYS);
        for (const [key, said] of Object.entries(TEXTS[language])) assert.notEqual(said.trim(), '', key);
      });

      it('take the same arguments as the English ones', () => {
        for (const key of KEYS) {
          assert.deepEqual(argumentsOf(language, TEXTS[language][key] ?? ''), argumentsOf('en', en[key]), key);
        }
      });

      it('hold nothing that a card template or Markdown would act on', () => {
        for (const [key, said] of Object.entries(TEXTS[language])) {
          assert.doesNotMatch(said, /\$\{|\{\{|[*_`<>[\]\\]|^\s*([-+#]|\d+[.)]\s)/, key);
        }
      });

      if (language !== 'en') {
        it('are translated', () => {
          const english = KEYS.filter((key) => TEXTS[language][key] === en[key] && !isRightlySame(language, key));
          // What is made of arguments alone has nothing to translate.
          assert.deepEqual(
            english.filter((key) => /\p{L}/u.test(en[key].replace(/\{[^}]*\}/g, ''))),
            [],
          );
        });
      }
    });
  }

  it('hold the command words of the contract', () => {
    const commands = KEYS.filter((key) => key.startsWith('command.'));
    assert.deepEqual(commands, Object.keys(COMMANDS));
    for (const key of commands) {
      assert.deepEqual(
        LANGUAGES.map((language) => TEXTS[language][key]),
        COMMANDS[key],
        key,
      );
    }
  });
});

describe('text()', () => {
  it('puts arguments in, as they are', () => {
    assert.match(text('de', 'error.text', { turnId: 'a <b> {c}' }), /: a <b> \{c\}$/);
  });

  it('writes numbers as the language does', () => {
    assert.match(text('de', 'text.tooLong', { max: 1000 }), /1\.000/);
    assert.match(text('en', 'text.tooLong', { max: 1000 }), /1,000/);
  });

  it('says something even when an argument is missing', () => {
    assert.match(text('en', 'summary.answer', { page: 'Kickoff' }), /Answer from/);
  });

  it('falls back to English for a language that we do not speak', () => {
    assert.equal(text('fr' as Language, 'settings.save'), 'Save');
  });
});

function isRightlySame(language: Language, key: string): boolean {
  return ABBREVIATIONS.includes(key) || SAME[language]?.includes(key) === true;
}

function argumentsOf(language: Language, message: string): readonly string[] {
  const elements = new IntlMessageFormat(message, language).getAst();
  // 0 is literal text; 1 and up take an argument, the type tells how.
  return elements
    .flatMap((element) => (element.type === 0 || !('value' in element) ? [] : [`${element.type} ${element.value}`]))
    .sort();
}
