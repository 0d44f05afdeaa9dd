// A playbook from the disk, ready to use; what was compiled once is kept beside and taken again while nothing has changed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../language/language.ts';
import { compile } from './compile.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Playbook } from './playbook.ts';
import { readPlaybookFolder } from './read-folder.ts';
import { versionOf } from './version.ts';

/** First line of a cache file; the compiled playbook as JSON follows. */
const HEADER = z.object({
  format: z.literal('lotse-playbook'),
  /** Hash of the compiler's sources: what another compiler left behind is not used. */
  compiler: z.string(),
  /** Hash of the rest of the file: it is what was written, all of it. */
  sha256: z.string(),
});

const list = <K extends keyof Playbook>() => z.custom<Playbook[K]>((value) => Array.isArray(value));
const COMPILED = z.object({
  version: z.string(),
  languages: z.array(z.enum(LANGUAGES)),
  pages: list<'pages'>(),
  phases: list<'phases'>(),
  statuses: list<'statuses'>(),
  terms: list<'terms'>(),
  links: list<'links'>(),
  folders: list<'folders'>(),
  diagnostics: list<'diagnostics'>(),
});

/**
 * Throws AppError `not-found` or `unavailable` when the playbook's folder cannot be read. A cache that is damaged, foreign or
 * cannot be written costs the time of compiling and nothing else.
 */
export async function load(dir: string, cacheDir: string): Promise<Playbook> {
  const files = await readPlaybookFolder(dir);
  const version = versionOf(files);
  const compiler = await hashOfCompiler();
  const cached = await readCache(join(cacheDir, fileName(version)), version, compiler);
  if (cached !== undefined) return deepFreeze(cached);
  const playbook = compile(files);
  await writeCache(cacheDir, playbook, compiler);
  return playbook;
}

function fileName(version: string): string {
  return `playbook-${version}.json`;
}

async function readCache(path: string, version: string, compiler: string): Promise<Playbook | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    const header = HEADER.parse(JSON.parse(text.slice(0, end)));
    if (header.compiler !== compiler || header.sha256 !== sha256(body)) return undefined;
    const playbook = COMPILED.parse(JSON.parse(body));
    return playbook.version === version ? playbook : undefined;
  } catch {
    return undefined; // none yet, or none of ours
  }
}

async function writeCache(cacheDir: string, playbook: Playbook, compiler: string): Promise<void> {
  const name = fileName(playbook.version);
  const body = JSON.stringify(playbook);
  const header: z.infer<typeof HEADER> = { format: 'lotse-playbook', compiler, sha256: sha256(body) };
  // Under another name first, so that nobody ever reads half of it.
  const unfinished = join(cacheDir, `${name}.${process.pid}.tmp`);
  try {
    await mkdir(cacheDir, { recursive: true });
    await writeFile(unfinished, `${JSON.stringify(header)}\n${body}`);
    await rename(unfinished, join(cacheDir, name));
    const old = (await readdir(cacheDir)).filter((each) => /^playbook-[0-9a-f]+\.json/.test(each) && each !== name);
    await Promise.all(old.map((each) => rm(join(cacheDir, each), { force: true })));
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined); // without a cache the next start compiles again
  }
}

async function hashOfCompiler(): Promise<string> {
  const hash = createHash('sha256');
  const sources = (await readdir(import.meta.dirname, { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const texts = await Promise.all(sources.map((name) => readFile(join(import.meta.dirname, name))));
  for (const [i, name] of sources.entries()) hash.update(`${name}\n`).update(texts[i] ?? '');
  return hash.digest('hex').slice(0, 16);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
