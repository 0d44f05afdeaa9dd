// Words and their terms, as tables: what is written, what it is found by.
import assert from 'node:assert/strict';
import { buildSpelling } from '../../src/answers/words/build-spelling.ts';
import { foldWord } from '../../src/answers/words/fold-word.ts';
import { mendWord } from '../../src/answers/words/mend-word.ts';
import { splitCompound } from '../../src/answers/words/split-compound.ts';
import { splitWords } from '../../src/answers/words/split-words.ts';
import { toTerm } from '../../src/answers/words/to-term.ts';
import type { Language } from '../../src/language/language.ts';

describe('text is split into words', () => {
  const table: readonly (readonly [language: Language, text: string, words: string])[] = [
    ['en', "the customer's status won’t change", 'the customer status wont change'],
    ['en', 'Kick-off: 4+4 and T+5 (64-bit)', 'Kick off 4+4 and T+5 64 bit'],
    ['en', 'soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
    ['de', 'Geräte-Sicherheit; übermorgen', 'Geräte Sicherheit übermorgen'],
    ['ja', 'SharePointの移行はいつ完了しますか', 'SharePoint の 移行 は いつ 完了 し ます か'],
    ['zh', '客户想使用Teams吗？', '客户 想 使用 Teams 吗'],
    ['en', 'ＯＲＴ ４０９９', 'ORT 4099'],
    ['en', '…!? 🚢 \u0007', ''],
  ];
  for (const [language, text, words] of table)
    it(`${language}: ${JSON.stringify(text)}`, () => assert.equal(splitWords(text, language).join(' '), words));
});

describe('words that are written alike', () => {
  const table: readonly (readonly [language: Language, word: string, folded: string])[] = [
    ['de', 'Größe', 'grosse'],
    ['de', 'Groesse', 'grosse'],
    ['de', 'Feuer', 'feuer'],
    ['en', 'value', 'value'],
    ['es', 'Migración', 'migracion'],
    ['pt', 'MIGRAÇÃO', 'migracao'],
    ['ja', 'がガ', 'がガ'],
  ];
  for (const [language, word, folded] of table)
    it(`${language}: ${word} → ${folded}`, () => assert.equal(foldWord(word, language), folded));
});

describe('words that are one are found by one term', () => {
  const table: readonly (readonly [language: Language, ...words: string[]])[] = [
    ['en', 'approve', 'approved', 'approves', 'Approving'],
    ['de', 'Gerät', 'Geräte', 'geraete', 'GERÄTEN'],
    ['de', 'Straße', 'strasse', 'Straßen'],
    ['de', 'neue', 'neuen', 'neuer'],
    ['es', 'migración', 'migraciones', 'migracion'],
    ['pt', 'migração', 'migracao'],
    ['ja', '送る', '送り', '送'],
    ['en', 'M365', 'm365'],
  ];
  for (const [language, ...words] of table)
    it(`${language}: ${words.join(', ')}`, () => {
      assert.equal(new Set(words.map((word) => toTerm(word, language))).size, 1);
    });

  it('and words that are two by two', () => {
    assert.notEqual(toTerm('4099', 'en'), toTerm('4098', 'en'));
    assert.notEqual(toTerm('T+5', 'en'), toTerm('T+6', 'en'));
  });
});

describe('a compound is cut into known words', () => {
  const known = new Set([
    'notfall',
    'konto',
    'sicherheit',
    'workshop',
    'power',
    'bi',
    'データ',
    '移行',
    '状況',
    'share',
  ]);
  const table: readonly (readonly [language: Language, word: string, parts: string])[] = [
    ['de', 'notfallkonto', 'notfall konto'],
    ['de', 'sicherheitsworkshop', 'sicherheit workshop'],
    ['de', 'notfallsicherheitsworkshop', 'notfall sicherheit workshop'],
    ['de', 'notfallplan', ''],
    ['de', 'konto', ''],
    ['ja', 'データ移行状況', 'データ 移行 状況'],
    ['zh', '移行x', ''],
    ['en', 'sharepower', 'share power'],
  ];
  for (const [language, word, parts] of table)
    it(`${word} → ${parts || '(none)'}`, () => {
      assert.equal(splitCompound(word, language, (part) => known.has(part)).join(' '), parts);
    });

  it('gives up on a word that is none, in no time', () => {
    assert.deepEqual(
      splitCompound('ab'.repeat(5000), 'de', () => true),
      [],
    );
    assert.deepEqual(
      splitCompound('abab'.repeat(14), 'de', (part) => /^(?:ab)+$/.test(part) && part.length < 9),
      [],
    );
  });
});

describe('a misspelt word is mended', () => {
  const spelling = buildSpelling([
    'desktop',
    'analytics',
    'guide',
    'guild',
    'migrations',
    'migration',
    'form',
    'farm',
    'm365',
    'an',
  ]);
  const table: readonly (readonly [what: string, word: string, mended: string])[] = [
    ['a letter lost', 'desktp', 'desktop'],
    ['a letter added', 'desktopp', 'desktop'],
    ['a letter changed', 'anolytics', 'analytics'],
    ['two swapped', 'giude', 'guide'],
    ['two slips in a long word', 'migratoxn', 'migration'],
    ['the nearest alone', 'migratoin', 'migration'],
    ['equally near', 'guid', 'guide guild'],
    ['the first letter', 'nalytics', 'analytics'],
    ['two slips in a short word', 'dsktp', ''],
    ['too short to tell', 'fom', ''],
    ['an id', 'm356', ''],
    ['nothing like it', 'weather', ''],
  ];
  for (const [what, word, mended] of table)
    it(`${what}: ${word} → ${mended || '(not)'}`, () => {
      assert.equal(mendWord(word, spelling).toSorted().join(' '), mended);
    });
});
