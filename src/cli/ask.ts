// `lotse ask`: what the bot would answer, for people as text, for scripts as JSON; many questions as JSON lines on stdin.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer, Question, Source } from '../answers/answer.ts';
import type { AnswerIndex } from '../answers/answer-index.ts';
import { ask as askIndex } from '../answers/ask.ts';
import { buildIndex } from '../answers/build-index.ts';
import { explain } from '../answers/explain.ts';
import { AppError } from '../app-error.ts';
import { ConfigError, readConfig } from '../config.ts';
import { LANGUAGES } from '../language/language.ts';
import { text } from '../language/text.ts';
import { compile } from '../playbook/compile.ts';
import { readPlaybookFolder } from '../playbook/read-folder.ts';
import { explainAnswer } from './explain-answer.ts';
import { parseJson, print, stdinLines } from './lines.ts';

const USAGE = 'lotse ask [--dir DIR] [--lang en|de|es|pt|ja|zh] [--json | --explain] [--stdin] [QUESTION]';
const NEAR_SECTIONS = 3;

const Language = z.enum(LANGUAGES);
const Id = z.union([z.string(), z.number()]);
const Line = z.object({
  id: Id.optional(),
  q: z.string(),
  lang: Language.nullish(),
  history: z.array(z.string()).nullish(),
});

/** Answers on stdout. 0; 2 with one line on stderr when the call, the configuration or the folder is wrong. */
export async function ask(args: readonly string[]): Promise<number> {
  try {
    const call = readCall(args);
    const index = buildIndex(compile(await readPlaybookFolder(call.dir)));
    await print(call.question === undefined ? answerLines(index, call.language) : [answerOne(index, call)]);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

interface Call {
  readonly dir: string;
  readonly language: z.infer<typeof Language> | undefined;
  readonly json: boolean;
  readonly explains: boolean;
  /** Absent: questions come from stdin. */
  readonly question?: string;
}

function readCall(args: readonly string[]): Call {
  const { values, positionals } = parse(args);
  const language = Language.optional().safeParse(values.lang);
  if (!language.success) throw wrong(`--lang is one of ${LANGUAGES.join(', ')}.`);
  if (values.stdin && positionals.length > 0) throw wrong('A question is given, or --stdin, not both.');
  if (values.explain && (values.json || values.stdin)) throw wrong('--explain is for one question, and no JSON.');
  if (!values.stdin && positionals.length === 0) throw wrong('No question is given.');
  return {
    dir: values.dir ?? readConfig().playbookDir,
    language: language.data,
    json: values.json,
    explains: values.explain,
    ...(!values.stdin && { question: positionals.join(' ') }),
  };
}

function parse(args: readonly string[]) {
  const options = {
    dir: { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean', default: false },
    stdin: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

function answerOne(index: AnswerIndex, { question = '', language, json, explains }: Call): string {
  const asked: Question = { text: question, today: today(), ...(language && { language }) };
  if (json) return JSON.stringify(timed(index, asked));
  if (!explains) return toText(question, askIndex(index, asked));
  const explained = explain(index, asked);
  // What was typed may hold what a terminal would obey.
  const table = explainAnswer(explained).map((line) => line.replace(/\p{Cc}/gu, ' '));
  return [toText(question, explained.answer), '', ...table].join('\n');
}

/** Each line's answer, in order; a line that is no question yields its error and does not stop the others. */
async function* answerLines(index: AnswerIndex, language: Call['language']): AsyncGenerator<string> {
  for await (const line of stdinLines()) {
    if (line.trim() === '') continue;
    yield JSON.stringify(answerLine(index, line, language));
  }
}

function answerLine(index: AnswerIndex, line: string, language: Call['language']) {
  const parsed = parseJson(line);
  const read = Line.safeParse(parsed);
  if (!read.success) {
    const id = z.object({ id: Id }).safeParse(parsed);
    return {
      id: id.success ? id.data.id : null,
      error: parsed === undefined ? 'This is no JSON.' : whatIsWrong(read.error),
    };
  }
  const { id, q, lang, history } = read.data;
  const known = lang ?? language;
  const question = { text: q, today: today(), ...(known && { language: known }), ...(history && { history }) };
  return { ...(id !== undefined && { id }), ...timed(index, question) };
}

function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
}

/** In UTC: a day more or less is nothing beside "since March". */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function timed(index: AnswerIndex, question: Question) {
  const from = performance.now();
  const { language, answered, kind, text, sources } = askIndex(index, question);
  const ms = Math.round((performance.now() - from) * 1000) / 1000;
  const shown = sources.map(({ page, section, path, score }) => ({ page, section, path, score }));
  return { language, answered, kind, text, sources: shown, ms };
}

function toText(question: string, answer: Answer): string {
  const near = answer.sources.slice(0, answer.answered ? 1 + NEAR_SECTIONS : NEAR_SECTIONS).map(sourceLine);
  if (answer.answered) return [answer.text, '', ...near].join('\n');
  // What was typed may hold what a terminal would obey.
  const refusal = text(answer.language, 'notFound.text', { question: question.replace(/\p{Cc}/gu, ' ') });
  return [refusal, ...(near.length > 0 ? [text(answer.language, 'notFound.near'), ...near] : [])].join('\n');
}

function sourceLine({ page, pageTitle, section }: Source): string {
  return `— ${section === pageTitle ? pageTitle : `${pageTitle} › ${section}`} (${page})`;
}
