import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';
import { readQuestions } from './questions.ts';

const FROZEN = path.join(import.meta.dirname, 'frozen');
const REAL = path.resolve(import.meta.dirname, '../../../../shared/data/playbook');
const reason = existsSync(REAL) ? '' : ' (left out: there are no real pages beside the repository)';

describe('the questions kept apart', () => {
  for (const [file, folder] of [
    ['real-pages.jsonl', REAL],
    ['other-languages.jsonl', REAL],
    ['own-pages.jsonl', path.join(FROZEN, 'pages')],
  ] as const) {
    it(`${file}: every page and section they expect is there${folder === REAL ? reason : ''}`, async function () {
      if (!existsSync(folder)) this.skip();
      const { pages } = compile(await readPlaybookFolder(folder));
      const headings = new Map(pages.map((page) => [page.file, page.sections.map(({ heading }) => heading)]));
      const wrong = readQuestions(path.join(FROZEN, file)).filter(({ expect }) =>
        expect.some(({ folder = '', page, section }) => {
          const there = headings.get(`${folder}/${page}`);
          return there === undefined || (section !== undefined && !there.includes(section));
        }),
      );
      assert.deepEqual(
        wrong.map(({ id }) => id),
        [],
      );
    });
  }
});
