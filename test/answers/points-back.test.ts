// Which questions only make sense with the one before.
import assert from 'node:assert/strict';
import { questionWords } from '../../src/answers/question/question-words.ts';
import type { Language } from '../../src/language/language.ts';

const BEFORE: Readonly<Record<Language, readonly [question: string, word: string]>> = {
  en: ['who approves dredging?', 'dredging'],
  de: ['wer genehmigt Baggerarbeiten?', 'Baggerarbeiten'],
  es: ['¿quién aprueba el dragado?', 'dragado'],
  pt: ['quem aprova a dragagem?', 'dragagem'],
  ja: ['浚渫は誰が承認しますか', '承認'],
  zh: ['疏浚由谁批准', '批准'],
};

const words = (text: string, history: readonly string[], language: Language) =>
  questionWords(text, history, language).map(({ word }) => word);

describe('a question points back at the one before', () => {
  const table: readonly (readonly [Language, string])[] = [
    ['en', 'and for ships?'],
    ['en', 'how long does it take?'],
    ['en', 'which form do I use then?'],
    ['en', 'for tugs?'],
    ['en', 'and if they just keep their own pilot instead?'],
    ['de', 'und wie lange dauert das?'],
    ['de', 'welche Aufgabe markiere ich dann?'],
    ['de', 'für Schlepper?'],
    ['de', 'wer bezahlt das?'],
    ['de', 'wer muss zustimmen?'],
    ['de', 'was muss drinstehen?'],
    ['en', 'who should attend?'],
    ['es', '¿y cuánto tarda?'],
    ['es', '¿quién debe firmar?'],
    ['pt', 'quem deve assinar?'],
    ['pt', 'e quanto tempo leva?'],
    ['ja', 'それはいつですか'],
    ['zh', '那需要多长时间'],
    ['zh', '要多长时间？'],
    ['ja', 'どのくらいかかる？'],
  ];
  for (const [language, text] of table)
    it(`${language}: ${text}`, () => {
      const [before, word] = BEFORE[language];
      assert.ok(words(text, [before], language).includes(word));
      assert.ok(!words(text, [], language).includes(word));
    });
});

describe('a question stands alone', () => {
  const table: readonly (readonly [Language, string])[] = [
    ['en', 'DIBS?'],
    ['en', 'what is DIBS?'],
    ['en', 'who sends the agenda to the crew and the harbour master before it starts?'],
    ['de', 'was ist DIBS?'],
    ['de', 'wer muss Baggerarbeiten genehmigen?'],
    ['en', 'who should use DIBS?'],
    ['de', 'wer bezahlt das Baggern?'],
    ['de', 'Wer lädt die Mannschaft zum Auftaktgespräch ein?'],
    ['es', '¿qué significa DIBS?'],
    ['pt', 'o que significa DIBS?'],
    ['ja', 'DIBSとは'],
    ['zh', 'DIBS是什么'],
  ];
  for (const [language, text] of table)
    it(`${language}: ${text}`, () => {
      assert.deepEqual(words(text, [BEFORE[language][0]], language), words(text, [], language));
    });
});

describe('the words of a follow-up', () => {
  it('count more than those that it inherits, and those more than older ones', () => {
    const history = ['which harbour has a lighthouse?', 'and who approves dredging?'];
    const weights = new Map(questionWords('and for tugs?', history, 'en').map(({ word, weight }) => [word, weight]));
    const [tugs = 0, dredging = 0, lighthouse = 0] = ['tugs', 'dredging', 'lighthouse'].map((word) =>
      weights.get(word),
    );
    assert.ok(tugs > dredging && dredging > lighthouse && lighthouse > 0);
  });

  it('come from the question before alone where that stands alone', () => {
    assert.ok(
      !words('and for tugs?', ['which harbour has a lighthouse?', 'who approves dredging?'], 'en').includes(
        'lighthouse',
      ),
    );
  });
});
