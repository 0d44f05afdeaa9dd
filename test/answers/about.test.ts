// The customer that a talk is about: where it stands decides between sections that fit alike, and nothing else.
import assert from 'node:assert/strict';
import type { AskedAbout } from '../../src/answers/answer.ts';
import type { AnswerIndex } from '../../src/answers/answer-index.ts';
import { ask } from '../../src/answers/ask.ts';
import { buildIndex } from '../../src/answers/build-index.ts';
import { compile } from '../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { indexOf } from './small-playbook.ts';

describe('a question in a talk about a customer', () => {
  let index: AnswerIndex;
  before(async () => {
    index = buildIndex(compile(await readPlaybookFolder('playbook')));
  });
  const first = (text: string, about?: AskedAbout) =>
    ask(index, { text, language: 'en', ...(about && { about }) }).sources[0];

  for (const phase of ['initiate', 'assess', 'remediate', 'enable', 'migrate'] as const)
    it(`is about ${phase} where the customer is there`, () => {
      const found = first('what are the key outputs', { phase, services: [] });
      assert.equal(found?.slug.split('-')[0], phase);
      assert.equal(found?.section, 'Key Outputs');
    });

  it('is about what it names all the same', () => {
    const named = first('how often is the governance meeting');
    assert.equal(
      first('how often is the governance meeting', { phase: 'migrate', services: [] })?.sectionId,
      named?.sectionId,
    );
  });

  it('is about a service that the customer has', () => {
    const pages = {
      'en/a.md': '# Shop\n\n## Exchange\nThe workshop takes a day.\n\n## Teams\nThe workshop takes a day.\n',
    };
    const found = (services: readonly string[]) =>
      ask(indexOf(pages), { text: 'workshop takes', language: 'en', about: { services } }).sources[0]?.section;
    assert.deepEqual([found(['Exchange']), found(['Teams'])], ['Exchange', 'Teams']);
  });
});
