// How long compiling a playbook takes, beside parsing the same files with mdast alone; and a first start beside a second one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { compile } from '../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';

const REAL = '../shared/data/playbook';
const SHIPPED = './playbook';
const WARM_UP = 3;
const ROUNDS = 7;
const STARTS = 3;

const dir = existsSync(REAL) ? REAL : SHIPPED;
if (dir === SHIPPED) console.log(`There are no real pages in ${REAL}; the shipped playbook is measured instead.`);

const files = await readPlaybookFolder(dir);
const pages = files.filter(({ file }) => file.endsWith('.md'));
const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

// Taken in turns, so that whatever else runs on the machine slows both down.
const parsing: number[] = [];
const compiling: number[] = [];
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  const parse = timed(() => {
    for (const { content } of pages) fromMarkdown(content, options);
  });
  const whole = timed(() => compile(files));
  if (round < 0) continue;
  parsing.push(parse);
  compiling.push(whole);
}

const first: number[] = [];
const second: number[] = [];
for (let i = 0; i < STARTS; i += 1) {
  const cache = mkdtempSync(join(tmpdir(), 'lotse-bench-'));
  first.push(start(cache));
  second.push(start(cache));
  rmSync(cache, { recursive: true });
}

const result = {
  dir,
  pages: pages.length,
  characters: pages.reduce((sum, { content }) => sum + content.length, 0),
  parseMs: median(parsing),
  compileMs: median(compiling),
  compileToParse: median(compiling) / median(parsing),
  firstStartMs: median(first),
  secondStartMs: median(second),
  secondToFirst: median(second) / median(first),
};
console.table({
  'mdast alone, warm': row(result.parseMs),
  'compile, warm': row(result.compileMs, result.compileToParse, '≤ 2 × mdast'),
  'load, first start': row(result.firstStartMs),
  'load, second start': row(result.secondStartMs, result.secondToFirst, '≤ 0.25 × first'),
});
console.log(
  `${result.pages} pages, ${result.characters} characters, ${dir}; medians of ${ROUNDS} rounds and ${STARTS} starts`,
);
mkdirSync('coverage', { recursive: true });
writeFileSync('coverage/bench-compile.json', `${JSON.stringify(result, null, 2)}\n`);

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** `load` in a process of its own, as at a start of the bot; milliseconds. */
function start(cache: string): number {
  const script = `
    import { load } from ${JSON.stringify(new URL('../../src/playbook/load.ts', import.meta.url).href)};
    const from = performance.now();
    await load(${JSON.stringify(dir)}, ${JSON.stringify(cache)});
    process.stdout.write(String(performance.now() - from));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`load failed: ${stderr}`);
  return Number(stdout);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function row(ms: number, ratio?: number, target?: string) {
  return { ms: Math.round(ms), ratio: ratio === undefined ? '' : ratio.toFixed(2), target: target ?? '' };
}
