// The language of a question, short as people ask.
import assert from 'node:assert/strict';
import { questionLanguage } from '../../src/answers/question/question-language.ts';
import type { Language } from '../../src/language/language.ts';
import { indexOf, SIX } from './small-playbook.ts';

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: ['which tasks are mandatory?', 'harbour master', 'how long', 'who approves it', 'words to avoid'],
  de: ['Welche Aufgaben sind Pflicht?', 'Hafenmeister', 'wie lange', 'wer genehmigt das', 'fuer die Notiz', 'Sturm?'],
  es: ['¿Qué significa ORT?', 'cada cuántos días', 'para la migracion', 'orden del día', 'y después', 'tarea 4099'],
  pt: [
    'o que significa ORT?',
    'a cada quantos dias',
    'para a migração',
    'pauta da reunião',
    'não sei',
    'tarefa 4099',
    'SSAT o que é?',
  ],
  ja: ['日誌とは', 'Teamsは？', '入港会議の議題', 'データ移行'],
  zh: ['日志是什么', 'Teams是什么', '入港会议的议程', '货物迁移'],
};

describe('the language of a question', () => {
  const index = indexOf(SIX);
  for (const [language, questions] of Object.entries(QUESTIONS))
    for (const question of questions)
      it(`${language}: ${question}`, () => assert.equal(questionLanguage(question, index, 'en'), language));

  it('is told by kanji alone where the pages know the words', () => {
    assert.equal(questionLanguage('航海日誌', index, 'en'), 'ja');
    assert.equal(questionLanguage('航海日志', index, 'en'), 'zh');
  });

  it('is the fallback where nothing tells', () => {
    for (const text of ['', 'XYZ', '4711', '🚢', '§§§'])
      for (const fallback of ['en', 'ja', 'pt'] as const)
        assert.equal(questionLanguage(text, index, fallback), fallback, text);
  });

  it('is the fallback among languages that share all its words', () => {
    for (const fallback of ['es', 'pt'] as const)
      assert.equal(questionLanguage('para', index, fallback), fallback, fallback);
  });

  it('needs no playbook', () => {
    assert.equal(questionLanguage('wer hat das gesagt', indexOf({}), 'en'), 'de');
  });
});
