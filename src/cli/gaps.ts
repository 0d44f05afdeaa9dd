// `lotse gaps`: what people asked and the playbook did not answer, in groups, for whoever writes it. Nobody is named.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Gap, gapGroups } from '../answers/gap-groups.ts';
import { AppError } from '../app-error.ts';
import { ConfigError } from '../config.ts';
import { everyQuestion } from '../store/every-question.ts';
import type { AskedQuestion } from '../store/question-records.ts';
import { print } from './lines.ts';
import { openConfigured } from './open-configured.ts';

const USAGE = 'lotse gaps [--since DATE|INSTANT] [--json]';

const Since = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

interface AskedGap extends Gap {
  /** `refused`: the bot said that it does not know; `unhelpful`: the asker said that the answer did not help. */
  readonly why: 'refused' | 'unhelpful';
  readonly nearest?: { readonly page: string; readonly section: string };
  readonly comment?: string;
  /** It was passed on to the experts. */
  readonly passedOn: boolean;
  /** What an expert answered. */
  readonly answer?: string;
}

/** Groups on stdout. 0; 2 with one line on stderr when the call, the configuration or the store is wrong. */
export async function gaps(args: readonly string[]): Promise<number> {
  try {
    const { since, json } = readCall(args);
    const groups = gapGroups(await gapsSince(since));
    await print(json ? [JSON.stringify({ groups: groups.map(toJson) }, null, 2)] : groups.flatMap(toLines));
    return 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readCall(args: readonly string[]): { readonly since: string; readonly json: boolean } {
  const options = { since: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
  let values: { readonly since?: string | undefined; readonly json: boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
  if (values.since === undefined) return { since: '', json: values.json };
  const since = Since.safeParse(values.since);
  if (!since.success) throw wrong('--since is a date or an instant, e.g. --since 2026-03-02.');
  return { since: new Date(since.data).toISOString(), json: values.json };
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

async function gapsSince(since: string): Promise<readonly AskedGap[]> {
  const { documents } = await openConfigured();
  try {
    const found: AskedGap[] = [];
    for await (const asked of everyQuestion(documents)) if (isGap(asked) && asked.at >= since) found.push(toGap(asked));
    return found;
  } finally {
    await documents.close();
  }
}

function isGap({ answered, feedback, expert }: AskedQuestion): boolean {
  return !answered || feedback?.helpful === false || expert !== undefined;
}

function toGap({ text, language, at, answered, feedback, expert, sources: [nearest] }: AskedQuestion): AskedGap {
  const comment = feedback?.comment ?? expert?.comment;
  return {
    text,
    language,
    at,
    why: answered ? 'unhelpful' : 'refused',
    ...(nearest && { page: nearest.slug, nearest: { page: nearest.page, section: nearest.section } }),
    ...(comment !== undefined && { comment }),
    passedOn: expert !== undefined,
    ...(expert?.answer && { answer: expert.answer.text }),
  };
}

function toJson(group: readonly AskedGap[]) {
  const [first] = group;
  return {
    count: group.length,
    languages: languagesOf(group),
    ...(first?.nearest && { nearest: first.nearest }),
    questions: group.map(({ text: q, language, at, why, comment, passedOn, answer }) => ({
      q,
      language,
      at,
      why,
      ...(comment !== undefined && { comment }),
      passedOn,
      ...(answer !== undefined && { answer }),
    })),
  };
}

function toLines(group: readonly AskedGap[]): readonly string[] {
  const nearest = group[0]?.nearest;
  const head = `${group.length} ${group.length === 1 ? 'question' : 'questions'} (${languagesOf(group).join(', ')})`;
  return [
    plainLine(`${head}${nearest === undefined ? '' : `, nearest ${nearest.page} › ${nearest.section}`}`),
    ...group.flatMap(({ at, why, language, text, comment, answer }) => [
      plainLine(`  ${at} ${why} ${language} ${text}`),
      ...(comment === undefined ? [] : [plainLine(`    said: ${comment}`)]),
      ...(answer === undefined ? [] : [plainLine(`    answered: ${answer}`)]),
    ]),
  ];
}

function languagesOf(group: readonly AskedGap[]): readonly string[] {
  return [...new Set(group.map(({ language }) => language))].sort();
}

/** What people typed may hold what a terminal would obey. */
function plainLine(line: string): string {
  return line.replace(/\p{Cc}+/gu, ' ');
}
