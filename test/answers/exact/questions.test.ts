// Exact questions to the real pages, told as a table: what is answered from the model, and what must be left to the ranking.
// What tasks there are is taken from the truth beside the repository, not from our own compiler.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnswerIndex } from '../../../src/answers/answer-index.ts';
import { ask } from '../../../src/answers/ask.ts';
import { buildIndex } from '../../../src/answers/build-index.ts';
import { exactAnswer } from '../../../src/answers/exact/exact-answer.ts';
import { LANGUAGES, type Language } from '../../../src/language/language.ts';
import { compile } from '../../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data');
const HERE = existsSync(join(DATA, 'truth.json'));
const TODAY = '2026-11-22';

const Asked = z.object({
  lang: z.enum(LANGUAGES),
  q: z.string(),
  history: z.array(z.string()).optional(),
  /** `other`: no exact question. */
  kind: z.enum(['tasks', 'transition', 'status', 'term', 'changes', 'other']),
  filter: z
    .object({
      phase: z.string(),
      process: z.string(),
      role: z.string(),
      service: z.string(),
      mandatory: z.boolean(),
    })
    .partial()
    .optional(),
  ids: z.array(z.string()).optional(),
  contains: z.array(z.string()).optional(),
  page: z.string().optional(),
});
type Asked = z.infer<typeof Asked>;

const Truth = z.object({
  en: z.object({
    phases: z.record(z.string(), z.object({ listed: z.array(z.string()), unlisted: z.array(z.string()) })),
    processes: z.record(
      z.string(),
      z.object({
        steps: z.array(
          z.object({
            tasks: z.array(
              z.object({ id: z.string(), mandatory: z.boolean(), role: z.string(), services: z.array(z.string()) }),
            ),
          }),
        ),
      }),
    ),
  }),
});

const XQuad = z.object({
  data: z.array(z.object({ paragraphs: z.array(z.object({ qas: z.array(z.object({ question: z.string() })) })) })),
});

const QUESTIONS: readonly Asked[] = readFileSync(join(import.meta.dirname, 'questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Asked.parse(JSON.parse(line)));
const EXACT = QUESTIONS.filter(({ kind }) => kind !== 'other');
const OTHERS = QUESTIONS.filter(({ kind }) => kind === 'other');

describe('Exact questions to the real pages (left out where they are not there)', () => {
  let index: AnswerIndex;
  let rows: readonly Row[] = [];

  before(async function () {
    this.timeout(60_000);
    if (!HERE) this.skip();
    index = buildIndex(compile(await readPlaybookFolder(join(DATA, 'playbook'))));
    rows = rowsOf(Truth.parse(JSON.parse(readFileSync(join(DATA, 'truth.json'), 'utf8'))));
  });

  const answer = ({ q, lang, history }: Asked) =>
    ask(index, { text: q, language: lang, today: TODAY, ...(history && { history }) });

  for (const asked of EXACT)
    it(`${asked.lang}: ${[...(asked.history ?? []), asked.q].join(' → ')} (${asked.kind})`, () => {
      const { kind, text, sources, answered } = answer(asked);
      assert.deepEqual([kind, answered], [asked.kind, true]);
      for (const part of [...(asked.ids ?? []), ...(asked.contains ?? [])])
        assert.ok(text.toLowerCase().includes(part.toLowerCase()), `${part} is not in: ${text}`);
      if (asked.page) {
        const first = sources.slice(0, 4).map(({ slug }) => slug);
        assert.ok(first.includes(asked.page), first.join(', '));
      }
      if (asked.filter) assert.deepEqual(idsIn(text), expectedIds(rows, asked.filter));
    });

  // X: role, Y: phase, Z: service.
  const everyFilter = {
    en: ['mandatory tasks of the X in Y for Z', 'optional tasks of the X in Y for Z'],
    de: ['Pflichtaufgaben des X in Y für Z', 'optionale Aufgaben des X in Y für Z'],
    es: ['tareas obligatorias del X en Y para Z', 'tareas opcionales del X en Y para Z'],
    pt: ['tarefas obrigatórias do X em Y para Z', 'tarefas opcionais do X em Y para Z'],
    ja: ['YフェーズのZのXの必須タスク', 'YフェーズのZのXの任意タスク'],
    zh: ['Y阶段X的Z必需任务', 'Y阶段X的Z可选任务'],
  } as const satisfies Record<Language, readonly string[]>;
  for (const lang of LANGUAGES)
    it(`${lang}: the tasks of every phase, role, service and flag are those of the truth`, function () {
      this.timeout(60_000);
      let asked = 0;
      for (const phase of ['initiate', 'assess', 'remediate', 'enable', 'migrate'])
        for (const role of new Set(rows.map((row) => row.role)))
          for (const service of ['Exchange', 'Teams', 'Intune', 'Windows 10', 'AIP', 'Yammer', 'Edge'])
            for (const [n, form] of everyFilter[lang].entries()) {
              const q = form.replace('X', role).replace('Y', phase).replace('Z', service);
              const filter = { phase, role, service, mandatory: n === 0 };
              assert.deepEqual(idsIn(answer({ lang, q, kind: 'tasks' }).text), expectedIds(rows, filter), q);
              asked += 1;
            }
      assert.ok(asked > 400, String(asked));
    });

  for (const lang of ['en', 'de'] as const)
    it(`${lang}: none of 1190 questions about anything else is taken`, () => {
      const { data } = XQuad.parse(JSON.parse(readFileSync(join(DATA, `xquad/xquad.${lang}.json`), 'utf8')));
      const questions = data.flatMap(({ paragraphs }) => paragraphs).flatMap(({ qas }) => qas);
      assert.equal(questions.length, 1190);
      for (const { question: text } of questions)
        assert.equal(exactAnswer({ index: index.exact, text, language: lang, today: TODAY }, []), undefined, text);
    });

  for (const asked of OTHERS)
    it(`${asked.lang}: ${[...(asked.history ?? []), asked.q].join(' → ')} is left to the ranking`, () => {
      const { kind, text } = answer(asked);
      assert.ok(kind === 'passage' || kind === 'none', `${kind}: ${text}`);
    });
});

interface Row {
  readonly phase: string;
  readonly process: string;
  readonly id: string;
  readonly mandatory: boolean;
  readonly role: string;
  readonly services: readonly string[];
}

function rowsOf({ en }: z.infer<typeof Truth>): readonly Row[] {
  return Object.entries(en.phases).flatMap(([phase, { listed, unlisted }]) =>
    [...listed, ...unlisted].flatMap((process) =>
      (en.processes[process]?.steps ?? []).flatMap(({ tasks }) => tasks.map((task) => ({ phase, process, ...task }))),
    ),
  );
}

/** Of a service those that name it and those that are for everybody. */
function expectedIds(rows: readonly Row[], filter: NonNullable<Asked['filter']>): readonly string[] {
  const { phase, process, role, service, mandatory } = filter;
  const found = rows.filter(
    (row) =>
      (phase === undefined || row.phase === phase) &&
      (process === undefined || row.process === process) &&
      (role === undefined || row.role === role) &&
      (mandatory === undefined || row.mandatory === mandatory) &&
      (service === undefined ||
        row.services.some((each) => each.startsWith(service) || each === 'All Services' || each === 'Core Onboarding')),
  );
  return [...new Set(found.map(({ id }) => id))].sort();
}

/** Of the lines that tell a task. */
function idsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/^- (\d{3,4}) /gm), ([, id = '']) => id).sort();
}
