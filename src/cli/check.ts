// `lotse check [DIR] [--json]`: compiles a playbook and says what it holds and what is wrong with it.
import { parseArgs } from 'node:util';
import { AppError } from '../app-error.ts';
import { compile } from '../playbook/compile.ts';
import type { Diagnostic, Playbook } from '../playbook/playbook.ts';
import { readPlaybookFolder } from '../playbook/read-folder.ts';

/** 0: fine, or repaired; 1: something cannot be repaired; 2: the call was wrong. */
export async function check(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new TypeError(`One folder at a time, not ${positionals.length}.`);
    const playbook = compile(await readPlaybookFolder(positionals[0] ?? './playbook'));
    process.stdout.write(values.json ? `${toJson(playbook)}\n` : toText(playbook));
    return playbook.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function toText({ diagnostics }: Playbook): string {
  return diagnostics.map((each) => `${toLine(each)}\n`).join('');
}

function toLine({ file, line, column, severity, rule, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity} ${rule} ${message}`;
}

function toJson({ folders, diagnostics }: Playbook): string {
  return JSON.stringify({ languages: folders, diagnostics });
}
