// Which of our languages a client's locale means.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLanguage } from '../../src/language/language.ts';
import { matchLanguage } from '../../src/language/match-language.ts';

const LOCALES: readonly (readonly [string, string | undefined])[] = [
  ['en', 'en'],
  ['en-US', 'en'],
  ['de-AT', 'de'],
  ['DE-ch', 'de'],
  ['de_DE', 'de'],
  ['es-419', 'es'],
  ['pt-PT', 'pt'],
  ['pt-BR', 'pt'],
  ['ja-JP', 'ja'],
  ['zh-CN', 'zh'],
  ['zh-Hant-TW', 'zh'],
  [' zh-Hans ', 'zh'],
  ['de-DE-u-co-phonebk', 'de'],
  ['fr-FR', undefined],
  ['yue', undefined],
  ['', undefined],
  ['-', undefined],
  ['deutsch, bitte', undefined],
];

describe('The language of a locale', () => {
  for (const [locale, language] of LOCALES) {
    it(`${JSON.stringify(locale)} → ${language ?? 'none of ours'}`, () => {
      assert.equal(matchLanguage(locale), language);
    });
  }

  it('is one of ours or none, whatever the client says', () => {
    fc.assert(
      fc.property(fc.string(), (locale) => {
        const language = matchLanguage(locale);
        assert.ok(language === undefined || isLanguage(language));
      }),
    );
  });
});
