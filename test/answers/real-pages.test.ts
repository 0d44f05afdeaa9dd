// The floors on questions to real pages: how often the right page comes first, beside SQLite FTS5, and how often we guess.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { fts5 } from '../bench/answers/fts5.ts';
import { lotse } from '../bench/answers/lotse.ts';
import { askAll, figures } from '../bench/answers/measure.ts';
import { readQuestions } from '../bench/answers/questions.ts';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const QUESTIONS = `${DATA}questions/dev.jsonl`;
const BENCH = fileURLToPath(new URL('../bench/answers/', import.meta.url));
const leftOut = existsSync(QUESTIONS) ? '' : ` – left out: there is no ${QUESTIONS}`;

describe('answers from real pages', () => {
  it(`find the page, not less often than SQLite FTS5, and seldom refuse or guess${leftOut}`, async function () {
    if (leftOut) this.skip();
    const playbook = compile(await readPlaybookFolder(`${DATA}playbook`));
    const questions = readQuestions(QUESTIONS);
    const ours = figures(askAll(lotse(playbook), questions, 1));
    const theirs = figures(askAll(fts5(playbook), questions, 1));
    assert.ok(ours.page1 >= 0.7, `page hit@1 ${ours.page1}`);
    assert.ok(ours.page3 >= 0.82, `page hit@3 ${ours.page3}`);
    assert.ok(ours.section1 >= 0.55, `section hit@1 ${ours.section1}`);
    assert.ok(ours.page1 >= theirs.page1 && ours.page3 >= theirs.page3, `FTS5: ${theirs.page1}, ${theirs.page3}`);
    assert.ok(ours.wronglyRefused <= 0.1 * ours.answerable, `wrongly refused ${ours.wronglyRefused}`);
    assert.ok(ours.wronglyAnswered <= ours.unanswerable / 3, `wrongly answered ${ours.wronglyAnswered}`);
    // 600 are the first passage; where a second section fits as well, some of it stands below.
    assert.ok(ours.length !== null && ours.length <= 775, `characters shown ${ours.length}`);
  });

  it(`to our own questions are seldom refused, and what they do not hold mostly is${leftOut}`, async function () {
    if (leftOut) this.skip();
    const playbook = compile(await readPlaybookFolder(`${DATA}playbook`));
    const { answerable, wronglyRefused, unanswerable, wronglyAnswered } = figures(
      askAll(lotse(playbook), readQuestions(`${BENCH}own-questions.jsonl`), 1),
    );
    // The one is bought with the other: this is where the questions kept apart meet both of their targets, 0.05 and 0.2.
    assert.ok(wronglyRefused <= 0.06 * answerable, `wrongly refused ${wronglyRefused} of ${answerable}`);
    assert.ok(wronglyAnswered <= 0.2 * unanswerable, `wrongly answered ${wronglyAnswered} of ${unanswerable}`);
  });
});

describe('answers from the playbook we ship', () => {
  it('find the page for questions in languages that it does not have', async () => {
    const playbook = compile(await readPlaybookFolder(fileURLToPath(new URL('../../playbook/', import.meta.url))));
    const ours = figures(askAll(lotse(playbook), readQuestions(`${BENCH}foreign-questions.jsonl`), 1));
    assert.ok(ours.page1 >= 0.85, `page hit@1 ${ours.page1}`);
    assert.ok(ours.wronglyRefused <= 0.1 * ours.answerable, `wrongly refused ${ours.wronglyRefused}`);
    assert.ok(ours.wronglyAnswered <= 0.1 * ours.unanswerable, `wrongly answered ${ours.wronglyAnswered}`);
  });
});
