// `npm run bench:answers`: our answers beside SQLite FTS5 and MiniSearch, in one run, on questions to real pages and on XQuAD.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compile } from '../../src/playbook/compile.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { frozen } from './answers/frozen.ts';
import { fts5 } from './answers/fts5.ts';
import { half } from './answers/half.ts';
import { lotse } from './answers/lotse.ts';
import { type Asked, askAll, type Figures, figures, isPage, isSection, place } from './answers/measure.ts';
import { miniSearch } from './answers/minisearch.ts';
import { type BenchQuestion, readQuestions } from './answers/questions.ts';
import { table } from './answers/report.ts';
import { readXQuad } from './answers/xquad.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DATA = path.join(ROOT, '../shared/data');
const PLAYBOOK = path.join(DATA, 'playbook');
const QUESTIONS = path.join(DATA, 'questions/dev.jsonl');
const OWN_QUESTIONS = path.join(import.meta.dirname, 'answers/own-questions.jsonl');
/** Short, colloquial, misspelt; their halves are by hash, for good. */
const BUSY_QUESTIONS = path.join(import.meta.dirname, 'answers/busy-questions.jsonl');
/** In six languages, written when most else was done by people who had seen neither the engine nor the other questions. */
const FRESH_QUESTIONS = path.join(import.meta.dirname, 'answers/fresh-questions.jsonl');
const OWN_FOREIGN_QUESTIONS = path.join(import.meta.dirname, 'answers/own-foreign.jsonl');
const SHIPPED = path.join(ROOT, 'playbook');
const FOREIGN_QUESTIONS = path.join(import.meta.dirname, 'answers/foreign-questions.jsonl');
const FROZEN = path.join(import.meta.dirname, 'answers/frozen');
const REPORT = path.join(ROOT, 'coverage/bench-answers.json');
const ROUNDS = 5;

type Named = readonly [name: string, figures: Figures];

function compare(title: string, playbook: Playbook, questions: readonly BenchQuestion[], rounds: number) {
  const engines = [lotse(playbook), fts5(playbook), miniSearch(playbook)];
  const runs = engines.map((engine) => ({ engine, asked: askAll(engine, questions, rounds) }));
  const rows: Named[] = runs.map(({ engine, asked }) => [engine.name, figures(asked)]);
  console.log(`\n${table(title, rows)}`);
  for (const { name, buildMs } of engines) console.log(`${name}: index built in ${buildMs.toFixed(0)} ms`);
  return { rows, asked: runs[0]?.asked ?? [], buildMs: engines.map(({ name, buildMs }) => ({ name, buildMs })) };
}

function by(asked: readonly Asked[], key: (question: BenchQuestion, number: number) => string): readonly Named[] {
  const groups = Map.groupBy(asked, (one) => key(one.question, asked.indexOf(one)));
  return [...groups].map(([name, group]) => [name, figures(group)]);
}

/** What to look at next: the question, what came first, what was expected. */
function misses(asked: readonly Asked[]): readonly string[] {
  return asked
    .filter(({ question }) => question.expect.length > 0)
    .filter(
      (one) =>
        place(one, isPage) > 0 || (place(one, isSection) > 0 && one.question.expect.some(({ section }) => section)),
    )
    .map(({ question, found }) => {
      const [first] = found.sections;
      const [expected] = question.expect;
      return `${question.id} ${question.q}\n    ${first?.page} › ${first?.section}\n    expected ${expected?.page} › ${expected?.section?.slice(0, 80) ?? '(any)'}`;
    });
}

const report: Record<'questions' | 'frozen' | 'xquad', Record<string, unknown>> = {
  questions: {},
  frozen: {},
  xquad: {},
};

{
  const playbook = compile(await readPlaybookFolder(SHIPPED));
  const { rows, asked } = compare('our pages, other languages', playbook, readQuestions(FOREIGN_QUESTIONS), ROUNDS);
  const languages = by(asked, ({ lang }) => lang);
  console.log(`\n${table('lotse, languages', languages)}`);
  report.questions.foreign = { engines: rows, languages };
}

if (existsSync(PLAYBOOK) && existsSync(QUESTIONS)) {
  const from = performance.now();
  const playbook = compile(await readPlaybookFolder(PLAYBOOK));
  console.log(`${playbook.pages.length} pages compiled in ${(performance.now() - from).toFixed(0)} ms`);
  const sets = { dev: QUESTIONS, own: OWN_QUESTIONS, busy: BUSY_QUESTIONS, fresh: FRESH_QUESTIONS };
  for (const [name, file] of Object.entries(sets)) {
    const { rows, asked, buildMs } = compare(`real pages, ${name} questions`, playbook, readQuestions(file), ROUNDS);
    const parts = {
      languages: by(asked, ({ lang }) => lang),
      kinds: by(asked, ({ kind }) => kind),
      // Weights and everyday words were tried on one half; the other shows what that is worth.
      halves: by(asked, half),
    };
    for (const [part, figures] of Object.entries(parts)) console.log(`\n${table(`lotse, ${part}`, figures)}`);
    if (process.argv.includes('--misses')) console.log(`\n${misses(asked).join('\n')}`);
    report.questions[name] = { engines: rows, buildMs, ...parts };
  }

  const title = 'real pages, questions in another language';
  const { rows, asked } = compare(title, playbook, readQuestions(OWN_FOREIGN_QUESTIONS), ROUNDS);
  const languages = by(asked, (question) => `${question.lang}, ${half(question)}`);
  const halves = by(asked, half);
  console.log(
    `\n${table(
      'lotse, languages',
      [...languages].sort(([a], [b]) => a.localeCompare(b)),
    )}`,
  );
  console.log(`\n${table('lotse, halves', halves)}`);
  report.questions['other-languages'] = { engines: rows, languages, halves };
} else console.log(`Left out: there are no real pages or questions in ${DATA}.`);

for (const [name, folder] of Object.entries({
  'real-pages': PLAYBOOK,
  'other-languages': PLAYBOOK,
  'own-pages': path.join(FROZEN, 'pages'),
})) {
  if (existsSync(folder)) {
    const playbook = compile(await readPlaybookFolder(folder));
    const { text, ...rows } = frozen(name, playbook, readQuestions(path.join(FROZEN, `${name}.jsonl`)), ROUNDS);
    console.log(`\n${text}`);
    report.frozen[name] = rows;
  } else console.log(`Left out: there is no ${folder}.`);
}

for (const language of ['en', 'de'] as const) {
  const file = path.join(DATA, `xquad/xquad.${language}.json`);
  if (existsSync(file)) {
    const { playbook, questions } = readXQuad(file, language);
    report.xquad[language] = compare(`XQuAD ${language}`, playbook, questions, 1).rows;
  } else console.log(`Left out: there is no ${file}.`);
}

await mkdir(path.dirname(REPORT), { recursive: true });
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
