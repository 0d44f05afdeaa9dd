// What people ask, as data: every entry leads somewhere, and no wording to two places.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AnswerIndex } from '../../../src/answers/answer-index.ts';
import { ASKED } from '../../../src/answers/asked/wordings.ts';
import { buildIndex } from '../../../src/answers/build-index.ts';
import { foldDescribed } from '../../../src/answers/guide/fold-described.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { compile } from '../../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';

const REAL = path.resolve(import.meta.dirname, '../../../../shared/data/playbook');
/** Nobody types more into a telephone. */
const LONGEST = 120;

const named = (number: number): string => {
  const { page = 'unanswered', at, asked } = ASKED[number] ?? { asked: { en: [] } };
  return `${page} › ${at?.en ?? at?.de ?? ''}: ${asked.en[0] ?? ''}`;
};

describe('what people ask', () => {
  for (const language of LANGUAGES)
    it(`is worded in ${language}, and each wording asks for one thing`, () => {
      const asks = new Map<string, number>();
      const wrong = ASKED.flatMap(({ asked }, number) => {
        if (asked[language].length < 2) return [`hardly worded: ${named(number)}`];
        return asked[language].flatMap((wording) => {
          const folded = foldDescribed(wording);
          const before = asks.get(folded);
          asks.set(folded, number);
          if (folded.trim() === '' || wording.length > LONGEST) return [`no question: “${wording}”, ${named(number)}`];
          return before === undefined ? [] : [`twice: “${wording}”, ${named(before)}, ${named(number)}`];
        });
      });
      assert.deepEqual(wrong, []);
    });

  describe('on the real pages', () => {
    let index: AnswerIndex | undefined;
    before(async () => {
      if (existsSync(REAL)) index = buildIndex(compile(await readPlaybookFolder(REAL)));
    });

    for (const language of ['en', 'de'] as const)
      it(`is answered where it says, in ${language} (left out where they are not there)`, function () {
        if (index === undefined) return this.skip();
        const { asked, pages } = index.languages.find((each) => each.language === language) ?? { asked: [], pages: [] };
        const slugs = new Set(pages.map(({ slug }) => slug));
        const wrong = ASKED.flatMap(({ page, row }, number) => {
          if (page === undefined || !slugs.has(page)) return [];
          const place = asked[number];
          if (place === undefined || place.sections.length === 0) return [`no such heading: ${named(number)}`];
          return row?.[language] !== undefined && place.units.length === 0 ? [`no such row: ${named(number)}`] : [];
        });
        assert.deepEqual(wrong, []);
      });
  });
});
