// Where the pages answer what people ask: numbers of sections and of units, as they stand in the index.
import assert from 'node:assert/strict';
import type { AnswerIndex } from '../../../src/answers/answer-index.ts';
import { ASKED } from '../../../src/answers/asked/wordings.ts';
import { buildIndex } from '../../../src/answers/build-index.ts';
import { foldDescribed } from '../../../src/answers/guide/fold-described.ts';
import { compile } from '../../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';
import { ENGLISH, indexOf } from '../small-playbook.ts';

let ours: AnswerIndex;
before(async () => {
  ours = buildIndex(compile(await readPlaybookFolder('playbook')));
});

const says = (text: string, wordings: string): boolean =>
  wordings.split(' | ').some((each) => foldDescribed(text).includes(foldDescribed(each).trimEnd()));

describe('what people ask', () => {
  for (const language of ['en', 'de'] as const)
    it(`leads to sections and rows of its page that say so, in ${language}`, () => {
      const { asked, sections } = ours.languages.find((each) => each.language === language) ?? assert.fail();
      const units = sections.flatMap((section) => section.units.map(({ text }) => ({ text, section })));
      const wrong = ASKED.flatMap(({ page, at, row }, number) => {
        const place = asked[number] ?? assert.fail();
        const there = place.sections.map((each) => sections[each] ?? assert.fail());
        const rows = place.units.map((each) => units[each] ?? assert.fail());
        const isRight =
          there.every((each) => each.page.slug === page && says(each.section.heading, at?.[language] ?? '')) &&
          rows.every(({ text, section }) => there.includes(section) && says(text, row?.[language] ?? '?'));
        return isRight ? [] : [number];
      });
      assert.deepEqual(wrong, []);
    });

  it('is found by whichever wording these pages have', () => {
    const { asked } = ours.languages.find(({ language }) => language === 'en') ?? assert.fail();
    const worded = (what: 'at' | 'row', isFound: (number: number) => boolean): number =>
      ASKED.filter((each, number) => each[what]?.en?.includes(' | ') && isFound(number)).length;
    assert.ok(worded('at', (number) => asked[number]?.sections.length !== 0) > 100);
    assert.ok(worded('row', (number) => asked[number]?.units.length !== 0) > 100);
  });

  it('is what our pages answer, and not those of somebody else', () => {
    assert.equal(ours.isNoted, true);
    assert.equal(indexOf(ENGLISH).isNoted, false);
  });
});
