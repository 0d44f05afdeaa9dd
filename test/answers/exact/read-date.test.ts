// Days as people write them in a question, told as a table. Today is 2026-11-22.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDate } from '../../../src/answers/exact/read-date.ts';
import { LANGUAGES, type Language } from '../../../src/language/language.ts';

const TODAY = '2026-11-22';

describe('a day in a question', () => {
  const table: readonly (readonly [language: Language, question: string, date: string])[] = [
    ['en', 'since March', '2026-03-01'],
    ['en', 'since December', '2025-12-01'],
    ['en', 'since March 2020', '2020-03-01'],
    ['en', 'since Mar 5', '2026-03-05'],
    ['en', 'since March 5th, 2020', '2020-03-05'],
    ['en', 'since the 5th of March 2020', '2020-03-05'],
    ['en', 'since 5/12/2020', '2020-05-12'],
    ['en', 'since 2020-05-12', '2020-05-12'],
    ['en', 'since 2020', '2020-01-01'],
    ['en', 'since yesterday', '2026-11-21'],
    ['en', 'in the last 30 days', '2026-10-23'],
    ['en', 'last week', '2026-11-15'],
    ['de', 'seit 1. März', '2026-03-01'],
    ['de', 'seit Maerz 2020', '2020-03-01'],
    ['de', 'seit 12.5.2020', '2020-05-12'],
    ['de', 'seit 1.12.', '2025-12-01'],
    ['de', 'in den letzten 2 Wochen', '2026-11-08'],
    ['es', 'desde el 1 de mayo de 2020', '2020-05-01'],
    ['es', 'desde 12/5/2020', '2020-05-12'],
    ['pt', 'desde 1º de maio de 2020', '2020-05-01'],
    ['pt', 'desde março', '2026-03-01'],
    ['ja', '2020年5月1日以降', '2020-05-01'],
    ['ja', '3月から', '2026-03-01'],
    ['zh', '2020年3月以来', '2020-03-01'],
    ['zh', '最近30天', '2026-10-23'],
  ];
  for (const [language, question, date] of table)
    it(`${language}: ${question} → ${date}`, () => {
      assert.equal(readDate(question.normalize('NFKC'), language, TODAY)?.date, date);
    });

  it('is none where there is none', () => {
    for (const question of ['since the kickoff', '32.13.2020', '99/99/2020', 'seit wann'])
      assert.equal(readDate(question, 'de', TODAY), undefined, question);
  });

  it('is a day with its place, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGUAGES), (question, language) => {
        const found = readDate(question, language, TODAY);
        if (found === undefined) return;
        assert.match(found.date, /^\d{4}-\d\d-\d\d$/);
        assert.ok(found.from < found.to && found.to <= question.length);
      }),
    );
  });
});
