// What a question asks for, in the six languages, and the words that say such in pages of another.
import assert from 'node:assert/strict';
import { askedFor } from '../../src/answers/question/question-kinds.ts';
import { SAYS } from '../../src/answers/ranking/says-kind.ts';
import type { Language } from '../../src/language/language.ts';

const TABLE: readonly (readonly [language: Language, question: string, says: number])[] = [
  ['de', 'wie lange dauert das', SAYS.time],
  ['en', 'who approves it', SAYS.person],
  ['es', '¿cada cuánto se actualiza?', SAYS.time],
  ['es', '¿a quién invito?', SAYS.person],
  ['pt', 'a partir de quantas licenças?', SAYS.number],
  ['pt', 'com que frequência?', SAYS.time],
  ['ja', 'SMEの申請は誰が承認する？', SAYS.person],
  ['ja', '何席から？', SAYS.number],
  ['ja', 'いつまでに報告', SAYS.time],
  ['zh', '谁来批准', SAYS.person],
  ['zh', '企业状态多久更新', SAYS.time],
  ['zh', '最多参加者', SAYS.number],
  ['ja', 'Teamsの使い方', 0],
  ['es', 'lista de motivos', 0],
];

describe('what is asked for', () => {
  for (const [language, question, says] of TABLE)
    it(`${language}: ${question}`, () => assert.equal(askedFor(question, language).says & says, says));

  it('is nothing of it where none is asked for', () => {
    for (const [language, question, says] of TABLE) if (says === 0) assert.equal(askedFor(question, language).says, 0);
  });

  it('is said in the words of the pages', () => {
    assert.ok(askedFor('¿cada cuánto?', 'es').terms('en').includes('weekli'));
    assert.deepEqual(askedFor('Teamsの使い方', 'ja').terms('en'), []);
  });
});
