// `lotse doctor`: what an operator has to mend before the bot runs well, a line each with its remedy.
import { parseArgs } from 'node:util';
import { AppError } from '../app-error.ts';
import { examine } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import { SURROUNDINGS, type Surroundings } from '../doctor/surroundings.ts';
import { print } from './lines.ts';

const USAGE = 'lotse doctor [--url https://HOST] [--package FILE] [--json]';

/** 0: nothing that must be mended; 1: something; 2 with one line on stderr: the call was wrong. */
export async function doctor(args: readonly string[]): Promise<number> {
  try {
    const { json, ...told } = readCall(args);
    const findings = await examine(undefined, { ...SURROUNDINGS, ...told });
    await print(json ? [JSON.stringify(findings)] : findings.map(toLine));
    return findings.some(({ level }) => level === 'fail') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readCall(args: readonly string[]): Pick<Surroundings, 'url' | 'package'> & { readonly json: boolean } {
  const options = { url: { type: 'string' }, package: { type: 'string' }, json: { type: 'boolean' } } as const;
  try {
    const { url, package: file, json = false } = parseArgs({ args: [...args], options }).values;
    if (url !== undefined && !/^https?:\/\//.test(url)) throw new Error('--url is an address with https://.');
    if (url !== undefined) new URL(url);
    return { json, ...(url !== undefined && { url }), ...(file !== undefined && { package: file }) };
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
  }
}

function toLine({ level, name, what, remedy }: Finding): string {
  // Addresses and files are named as somebody pleased, also by what a terminal would obey.
  return `${level} ${name}: ${what}${remedy === undefined ? '' : `; ${remedy}`}`.replace(/\p{Cc}/gu, ' ');
}
