// `lotse check [DIR] [--json]`: compiles a playbook, says what it holds and what is wrong with it.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { AppError } from '../app-error.ts';
import { compile } from '../playbook/compile.ts';
import type { Diagnostic, Playbook } from '../playbook/playbook.ts';
import { readPlaybookFolder } from '../playbook/read-folder.ts';

const USAGE = 'lotse check [DIR] [--json]';

/** 0: fine, or repaired; 1: something cannot be repaired; 2, with one line on stderr: the call or the folder is wrong. */
export async function check(args: readonly string[]): Promise<number> {
  try {
    const { dir, json } = readCall(args);
    const playbook = compile(await readPlaybookFolder(dir));
    await print(json ? toJson(playbook) : toText(playbook));
    return playbook.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readCall(args: readonly string[]): { readonly dir: string; readonly json: boolean } {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw wrong('One folder at a time.');
  return { dir: positionals[0] ?? './playbook', json: values.json };
}

function parse(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

function toText({ diagnostics }: Playbook): string {
  return diagnostics.map((diagnostic) => `${toLine(diagnostic)}\n`).join('');
}

function toLine({ file, line, column, severity, rule, message }: Diagnostic): string {
  // Files and pages are called as somebody pleased, also by what a terminal would obey.
  return `${file}:${line}:${column} ${severity} ${rule} ${message}`.replace(/\p{Cc}/gu, ' ');
}

function toJson({ folders, diagnostics }: Playbook): string {
  return `${JSON.stringify({ languages: folders, diagnostics })}\n`;
}

async function print(text: string): Promise<void> {
  try {
    await pipeline(Readable.from([text]), process.stdout, { end: false });
  } catch (error) {
    // Who reads has seen enough, as `head` does.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}
