// Runs `npm run package`'s script as an operator does, and opens what it wrote.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const SCRIPT = path.resolve(import.meta.dirname, '../../src/package.ts');

export const APP_ID = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
export const BOT_ID = '6fa459ea-ee8a-4ca4-894e-db77e160355e';
export const HOST = 'lotse.contoso.com';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface OpenedPackage {
  readonly zip: Buffer;
  /** By name, in the order of the zip. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly stdout: string;
}

/** `zone`: the time zone of the machine. */
export async function runPackage(args: readonly string[], { cwd = tmpdir(), zone = 'UTC' } = {}): Promise<Ended> {
  const env = { ...process.env, TZ: zone };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [SCRIPT, ...args], { cwd, env })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}

/** For an app of Contoso, unless `args` say otherwise. */
export async function openPackage(args: readonly string[] = [], zone?: string): Promise<OpenedPackage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lotse-package-'));
  try {
    const out = path.join(folder, 'new', 'lotse.zip');
    const all = ['--app-id', APP_ID, '--host', HOST, '--out', out, ...args];
    const { code, stdout, stderr } = await runPackage(all, { cwd: folder, ...(zone && { zone }) });
    if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
    const zip = await readFile(out);
    return { zip, files: unzipSync(zip), stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Throws when it is not there or no JSON. */
export function jsonIn({ files }: Pick<OpenedPackage, 'files'>, name: string): unknown {
  const file = files[name];
  if (file === undefined) throw new Error(`${name} is not in the package: ${Object.keys(files).join(', ')}`);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
}
