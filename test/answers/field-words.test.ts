// The words of the field: a file a language, the same concepts in each, and how questions meet them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { buildLexicon } from '../../src/answers/lexicon/build-lexicon.ts';
import { splitByPhrases } from '../../src/answers/lexicon/split-by-phrases.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { compile } from '../../src/playbook/compile.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../src/answers/lexicon/field-words');
const Words = z.record(z.string(), z.string());

describe('the words of the field', () => {
  const files = LANGUAGES.map((language) =>
    Words.parse(JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8'))),
  );

  it('are a file a language', () =>
    assert.deepEqual(readdirSync(FOLDER).sort(), LANGUAGES.map((language) => `${language}.json`).sort()));

  it('are the same concepts in the same order in all', () => {
    for (const file of files) assert.deepEqual(Object.keys(file), Object.keys(files[0] ?? {}));
  });

  it('have for each concept wordings, each once, with comma and space between', () => {
    for (const file of files)
      for (const [concept, wordings] of Object.entries(file)) {
        const each = wordings.split(', ');
        assert.equal(new Set(each).size, each.length, concept);
        for (const wording of each) assert.match(wording, /^[^\s,](?:[^,]*[^\s,])?$/u, concept);
      }
  });
});

describe('a question is cut by the phrases of the lexicon', () => {
  const lexicon = buildLexicon(compile([]));
  const cut = (text: string, language: Language, known: readonly string[] = []): readonly string[] =>
    splitByPhrases(text, language, lexicon, (word) => known.includes(word));

  const table: readonly (readonly [language: Language, text: string, ...words: readonly string[]])[] = [
    ['es', 'el cliente no quiere Teams', 'el', 'cliente', 'no quiere', 'Teams'],
    ['es', 'quiere Teams', 'quiere', 'Teams'],
    ['es', 'falta ancho de banda', 'falta', 'ancho de banda'],
    ['es', 'reunion de seguridad', 'reunion de seguridad'],
    ['pt', 'caixa de correio cheia', 'caixa de correio', 'cheia'],
    ['pt', 'largura de bnada', 'largura de bnada'],
    ['ja', '帯域幅が足りない', '帯域幅', '足りない'],
    ['ja', 'IT部長が辞めた', 'it部長', '辞めた'],
    ['ja', 'BIT部長', 'bit', '部長'],
    ['zh', '人手不够没法部署', '人手不够', '没法', '部署'],
  ];
  for (const [language, text, ...words] of table)
    it(`${language}: ${text} → ${words.join(' | ')}`, () => assert.deepEqual(cut(text, language), words));

  it('takes no word for misspelt that the pages know', () => {
    assert.deepEqual(cut('largura de bnada', 'pt', ['bnada']), ['largura', 'de', 'bnada']);
  });
});
