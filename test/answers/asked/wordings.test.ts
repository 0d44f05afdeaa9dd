// What people ask, as data: every entry leads somewhere, and no wording to two places.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AnswerIndex } from '../../../src/answers/answer-index.ts';
import type { AskedPlace } from '../../../src/answers/asked/place-asked.ts';
import { ASKED, type Asked } from '../../../src/answers/asked/wordings.ts';
import { buildIndex } from '../../../src/answers/build-index.ts';
import { foldDescribed } from '../../../src/answers/guide/fold-described.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { compile } from '../../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';

const REAL = path.resolve(import.meta.dirname, '../../../../shared/data/playbook');
/** Nobody types more into a telephone. */
const LONGEST = 120;
/** Our own pages say less than the real ones. */
const MOST_UNSAID = 12;

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

  /** Things whose page is there, and what is missing of them. */
  function missing(index: AnswerIndex, language: 'en' | 'de', isMissing: (place: AskedPlace, thing: Asked) => boolean) {
    const { asked, pages } = index.languages.find((each) => each.language === language) ?? { asked: [], pages: [] };
    const slugs = new Set(pages.map(({ slug }) => slug));
    return ASKED.flatMap((thing, number) => {
      const place = asked[number];
      const isThere = thing.page !== undefined && slugs.has(thing.page);
      return isThere && (place === undefined || isMissing(place, thing)) ? [named(number)] : [];
    });
  }

  describe('on the pages that we ship', () => {
    for (const language of ['en', 'de'] as const)
      it(`is answered, but for a few things that they do not say, in ${language}`, async () => {
        const index = buildIndex(compile(await readPlaybookFolder('playbook')));
        const nowhere = missing(index, language, ({ sections }) => sections.length === 0);
        assert.ok(nowhere.length <= MOST_UNSAID, nowhere.join('\n'));
      });
  });

  describe('on the real pages', () => {
    let index: AnswerIndex | undefined;
    before(async () => {
      if (existsSync(REAL)) index = buildIndex(compile(await readPlaybookFolder(REAL)));
    });

    for (const language of ['en', 'de'] as const)
      it(`is answered where it says, in ${language} (left out where they are not there)`, function () {
        if (index === undefined) return this.skip();
        const isMissing = ({ sections, units }: AskedPlace, { row }: Asked): boolean =>
          sections.length === 0 || (row?.[language] !== undefined && units.length === 0);
        assert.deepEqual(missing(index, language, isMissing), []);
      });
  });
});
