// The block of metadata at the head of a page.
import { parse } from 'yaml';
import { z } from 'zod';
import { parseDate } from './dates.ts';
import type { SourceLine } from './mending/source-line.ts';
import type { Report } from './report.ts';

export interface FrontMatter {
  readonly title?: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly audience?: string;
  /** As written: `de`, `de-de`. */
  readonly language?: string;
}

export interface SplitPage {
  readonly frontMatter: FrontMatter;
  readonly body: readonly SourceLine[];
}

/** Longer ones are a page without a closing fence. */
const MAX_LINES = 100;

/** Values are kept as text; keys that are not ours are left alone. */
const FIELDS = z.record(z.string(), z.unknown());

export function splitFrontMatter(lines: readonly SourceLine[], report: Report): SplitPage {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (start < 0 || lines[start]?.text.trim() !== '---') {
    report('front-matter-missing', { line: 1 }, 'The page has no front matter.');
    return { frontMatter: {}, body: lines };
  }
  const end = lines.findIndex(({ text }, i) => i > start && i <= start + MAX_LINES && text.trim() === '---');
  if (end >= 0) return { frontMatter: read(lines.slice(start + 1, end), report), body: lines.slice(end + 1) };
  report(
    'front-matter-broken',
    { line: start + 1 },
    'The front matter is not closed; it was read up to the first other line.',
  );
  const other = lines.findIndex(({ text }, i) => i > start && !KEY_LINE.test(text));
  const until = other < 0 ? lines.length : other;
  return { frontMatter: read(lines.slice(start + 1, until), report), body: lines.slice(until) };
}

/** A key with its value, or a comment. */
const KEY_LINE = /^(?:[\w.-]+:( |$)|#\s*required metadata)/;

function read(lines: readonly SourceLine[], report: Report): FrontMatter {
  const fields = readYaml(lines) ?? readPlainly(lines, report);
  const text = (...keys: readonly string[]): string | undefined => {
    const value = keys.map((key) => fields[key]).find((each) => each !== undefined && each !== null);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
  };
  const title = text('title');
  const date = parseDate(text('ms.date', 'date') ?? '')?.date;
  const audience = text('ft.audience', 'audience');
  const language = text('language', 'lang', 'ms.locale', 'locale');
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(audience !== undefined && { audience }),
    ...(language !== undefined && { language }),
  };
}

function readYaml(lines: readonly SourceLine[]): Readonly<Record<string, unknown>> | undefined {
  try {
    // Only plain text: no dates, no aliases that could grow.
    const value: unknown = parse(lines.map(({ text }) => text).join('\n'), {
      schema: 'failsafe',
      maxAliasCount: 0,
      logLevel: 'error',
    });
    return value === null ? {} : FIELDS.parse(value);
  } catch {
    return undefined;
  }
}

/** What YAML refuses, as a title with a colon, still reads as `key: value`. */
function readPlainly(lines: readonly SourceLine[], report: Report): Readonly<Record<string, unknown>> {
  report(
    'front-matter-broken',
    { line: lines[0]?.line ?? 1 },
    'The front matter is not YAML; its lines were read as key and value.',
  );
  return Object.fromEntries(
    lines.flatMap(({ text }) => {
      const match = /^([\w.-]+):\s*(.*)$/.exec(text);
      return match?.[1] === undefined ? [] : [[match[1], (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')]];
    }),
  );
}
