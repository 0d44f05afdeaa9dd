// `lotse coach`: how good entitlement notes are; one JSON line in on stdin, one answer out, in order.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { LANGUAGES } from '../language/language.ts';
import { text as textOf } from '../language/text.ts';
import { coach as judge } from '../notes/coach/coach.ts';
import type { Judgement, Quality } from '../notes/coach/judgement.ts';
import { L1_STATUSES, type L1Slug } from '../playbook/slugs.ts';
import { parseJson, print, stdinLines } from './lines.ts';

const USAGE = 'lotse coach --stdin [--json]';
/** Characters of a line; a note has some hundred. */
const LONGEST = 200_000;

const Id = z.union([z.string(), z.number()]);
const Line = z.object({
  id: Id.nullish(),
  language: z.enum(LANGUAGES),
  l1: z.enum(L1_STATUSES),
  l2: z.string().nullish(),
  service: z.string().nullish(),
  text: z.string(),
});

interface Judged {
  readonly id: string | number | null;
  readonly quality: Quality;
  readonly remarks: readonly { readonly rule: string; readonly message: string }[];
}
interface Wrong {
  readonly id: string | number | null;
  readonly error: string;
}

/** Answers on stdout. 0, also where a line was wrong, which its answer says; 2 with one line on stderr when the call was. */
export async function coach(args: readonly string[]): Promise<number> {
  try {
    const { json } = readCall(args);
    await print(answers(json ? (answer) => JSON.stringify(answer) : toText));
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readCall(args: readonly string[]): { readonly json: boolean } {
  const options = { json: { type: 'boolean', default: false }, stdin: { type: 'boolean', default: false } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.stdin) return values;
  } catch (cause) {
    throw wrongCall(cause instanceof Error ? cause.message : String(cause));
  }
  throw wrongCall('Notes are read from stdin: say --stdin.');
}

function wrongCall(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

async function* answers(write: (answer: Judged | Wrong) => string): AsyncGenerator<string> {
  for await (const line of stdinLines()) {
    if (line.trim() !== '') yield write(answer(line));
  }
}

function answer(line: string): Judged | Wrong {
  if (line.length > LONGEST) return { id: null, error: `This line is longer than ${LONGEST} characters.` };
  const parsed = parseJson(line);
  const read = Line.safeParse(parsed);
  if (!read.success) {
    const id = z.object({ id: Id }).safeParse(parsed);
    const error = parsed === undefined ? 'This is no JSON.' : whatIsWrong(read.error);
    return { id: id.success ? id.data.id : null, error };
  }
  const { id, language, l1, l2, service, text } = read.data;
  const judgement = judge({
    language,
    l1,
    text,
    ...(l2 && { l2: withoutL1(l2, l1) }),
    ...(service && { service }),
  });
  return { id: id ?? null, quality: judgement.quality, remarks: remarksOf(judgement, language) };
}

/** Keys of L2 are known with their L1 before them and without. */
function withoutL1(l2: string, l1: L1Slug): string {
  return l2.startsWith(`${l1}-`) || l2.startsWith(`${l1}/`) ? l2.slice(l1.length + 1) : l2;
}

function remarksOf({ remarks }: Judgement, language: z.infer<typeof Line>['language']): Judged['remarks'] {
  return remarks.map(({ rule, words = '' }) => ({ rule, message: textOf(language, `coach.rule.${rule}`, { words }) }));
}

function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
}

function toText(answer: Judged | Wrong): string {
  const name = answer.id === null ? '-' : String(answer.id).replace(/\p{Cc}/gu, ' ');
  if ('error' in answer) return `${name}: ${answer.error}`;
  return [`${name}: ${answer.quality}`, ...answer.remarks.map(({ rule, message }) => `  ${rule}: ${message}`)].join(
    '\n',
  );
}
