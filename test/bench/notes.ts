// `npm run bench:notes`: how often the coach grades 120 notes as a reviewer does, language by language, and what a note costs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES } from '../../src/language/language.ts';
import { coach } from '../../src/notes/coach/coach.ts';
import { type Judgement, QUALITIES } from '../../src/notes/coach/judgement.ts';
import { L1_STATUSES } from '../../src/playbook/slugs.ts';
import { percentile } from './turns/report.ts';

const TARGET = 0.85;
const ROUNDS = 20;

const graded = z.object({
  id: z.string(),
  language: z.enum(LANGUAGES),
  l1: z.enum(L1_STATUSES),
  l2: z.string().exactOptional(),
  service: z.string().exactOptional(),
  text: z.string(),
  quality: z.enum(QUALITIES),
  flags: z.array(z.string()),
});

const lines = readFileSync('test/bench/notes/own-notes.jsonl', 'utf8').trim().split('\n');
const notes = lines.map((line) => graded.parse(JSON.parse(line)));
const judged = notes.map((note) => ({ note, ...coach(note) }));
type Judged = (typeof judged)[number];

const rows = [...LANGUAGES, 'all'].map((language) => {
  const of = judged.filter(({ note }) => language === 'all' || note.language === language);
  const flags = of.flatMap(({ note, remarks }) => note.flags.map((flag) => hasRule(remarks, flag)));
  const great = of.filter(({ note }) => note.quality === 'great');
  return {
    language,
    notes: of.length,
    right: share(of, ({ note, quality }) => quality === note.quality),
    'great or not': share(of, ({ note, quality }) => (quality === 'great') === (note.quality === 'great')),
    'off by two': of.filter(offByTwo).length,
    'flags found': share(flags, (found) => found),
    'false alarms on great': great.reduce((sum, { remarks }) => sum + remarks.length, 0),
  };
});
const confusion = Object.fromEntries(
  QUALITIES.map((graded) => [
    `graded ${graded}`,
    Object.fromEntries(
      QUALITIES.map((said) => [
        `coach ${said}`,
        judged.filter(({ note, quality }) => note.quality === graded && quality === said).length,
      ]),
    ),
  ]),
);
const { median, p95, peer } = cost();

console.table(rows);
console.table(confusion);
console.log(
  `A note: median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms; parsing its JSON line: ${peer.toFixed(4)} ms.`,
);
console.log(`Target: at least ${TARGET} right, none off by two, under 1 ms a note.`);
mkdirSync('data/bench', { recursive: true });
writeFileSync('data/bench/notes.json', JSON.stringify({ rows, confusion, ms: { median, p95, peer } }, undefined, 2));

function hasRule(remarks: Judgement['remarks'], flag: string): boolean {
  return remarks.some(({ rule }) => rule === flag);
}

function offByTwo({ note, quality }: Judged): boolean {
  return Math.abs(QUALITIES.indexOf(note.quality) - QUALITIES.indexOf(quality)) === 2;
}

function share<T>(all: readonly T[], is: (each: T) => boolean): number {
  return all.length === 0 ? 1 : Math.round((all.filter(is).length / all.length) * 1000) / 1000;
}

/** In milliseconds; the first round warms up. */
function cost() {
  const times: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, note] of notes.entries()) {
      const from = performance.now();
      coach(note);
      const between = performance.now();
      JSON.parse(lines[index] ?? '');
      if (round > 0) {
        times.push(between - from);
        peers.push(performance.now() - between);
      }
    }
  }
  return { median: percentile(times, 0.5), p95: percentile(times, 0.95), peer: percentile(peers, 0.5) };
}
