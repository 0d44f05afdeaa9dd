// Asks the playbook that we ship what partners ask the real one: the page of the same topic comes first.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Source } from '../../src/answers/answer.ts';
import { ask } from '../../src/answers/ask.ts';
import { buildIndex } from '../../src/answers/build-index.ts';
import { compile } from '../../src/playbook/compile.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { SHARED } from './truth.ts';

const OURS = new URL('../../playbook/', import.meta.url);
/** By question: neutral slugs of our pages on the topic of the real pages that answer it. */
const TOPICS = new URL('../fixtures/playbook/shipped/dev-pages.json', import.meta.url);
const QUESTIONS = new URL('questions/dev.jsonl', SHARED);
const leftOut = existsSync(QUESTIONS) ? '' : ' (left out: ../shared/data/questions is not here)';
const FLOOR = 0.7;

const Topics = z.record(z.string(), z.array(z.string()).min(1));
const Question = z.object({
  id: z.string(),
  lang: z.enum(['en', 'de']),
  q: z.string(),
  history: z.array(z.string()).optional(),
  expect: z.array(z.unknown()),
});

describe('answers from the playbook we ship', () => {
  const topics = Topics.parse(JSON.parse(readFileSync(TOPICS, 'utf8')));
  let playbook: Playbook;

  before(async () => {
    playbook = compile(await readPlaybookFolder(OURS.pathname));
  });

  it('are expected on pages that exist', () => {
    const slugs = new Set(playbook.pages.map(({ slug }) => slug));
    const missing = Object.values(topics)
      .flat()
      .filter((slug) => !slugs.has(slug));
    assert.deepEqual(missing, []);
  });

  it(`come from the page of the same topic for ${FLOOR * 100} % of the answerable questions${leftOut}`, function () {
    if (leftOut) this.skip();
    const questions = readFileSync(QUESTIONS, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => Question.parse(JSON.parse(line)))
      .filter(({ expect }) => expect.length > 0);
    assert.deepEqual(questions.map(({ id }) => id).sort(), Object.keys(topics).sort());

    const index = buildIndex(playbook);
    const elsewhere = questions.flatMap(({ id, lang, q, history }) => {
      const [first] = ask(index, { text: q, language: lang, ...(history && { history }) }).sources;
      return first && topics[id]?.includes(first.slug) ? [] : [`${id}: ${q} → ${named(first)}`];
    });
    const share = 1 - elsewhere.length / questions.length;
    assert.ok(share >= FLOOR, `${share.toFixed(3)} of ${questions.length}; elsewhere:\n${elsewhere.join('\n')}`);
  });
});

function named(source: Source | undefined): string {
  return source === undefined ? 'nothing' : `${source.slug}, ${source.section}`;
}
