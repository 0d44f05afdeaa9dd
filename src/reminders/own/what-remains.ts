// What is to be done: the text without its time and its customer, and without the small words that led to them.
import type { Span } from './moment.ts';
import type { Phrases } from './phrase.ts';

/** `name`: what stands for the customer's name. One line, may be empty. */
export function whatRemains(text: string, spans: readonly Span[], name: string, phrases: Phrases): string {
  const { beforeTime, afterTime, beforeCustomer, afterCustomer } = phrases;
  const at = text.indexOf(name);
  const cuts = [
    ...spans.map((span) => widened(text, span, beforeTime, afterTime)),
    ...(at < 0 ? [] : [widened(text, { from: at, to: at + name.length }, beforeCustomer, afterCustomer)]),
  ].sort((a, b) => a.from - b.from);
  const kept: string[] = [];
  let position = 0;
  for (const { from, to } of cuts) {
    kept.push(text.slice(position, Math.max(position, from)));
    position = Math.max(position, to);
  }
  return trimmed([...kept, text.slice(position)].join(' '), phrases);
}

/** Such words rarely come in more than threes ("am kommenden …"). */
const WORDS = 3;

function widened(text: string, { from, to }: Span, before: string, after: string): Span {
  const left = before === '' ? '' : (atEnd(before, WORDS).exec(text.slice(0, from))?.[0] ?? '');
  const right = after === '' ? '' : (new RegExp(`^ *(?:${after})`, 'iu').exec(text.slice(to))?.[0] ?? '');
  return { from: from - left.length, to: to + right.length };
}

/** Japanese and Chinese words have nothing between them; European ones have. */
function atEnd(source: string, times: number): RegExp {
  return isSpaced(source)
    ? new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:${source}) +){1,${times}}$`, 'iu')
    : new RegExp(`(?:${source}) *$`, 'iu');
}

function isSpaced(source: string): boolean {
  return /\p{Script=Latin}/u.test(source);
}

const FIRST_MARKS = /^(?:(?![("'“‘„«「『（《#@€$£+¿¡[])[\s\p{P}\p{S}])+/u;
const LAST_MARKS = /(?:(?![)"'”’“»」』）》!?？！%…\]+#])[\s\p{P}\p{S}])+$/u;
const NO_SPACE =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) +(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

function trimmed(text: string, { lead, trail }: Phrases): string {
  const first = new RegExp(isSpaced(lead) ? `^(?:${lead})(?![\\p{L}\\p{N}'’-])` : `^(?:${lead})`, 'iu');
  const last = new RegExp(isSpaced(trail) ? `(?<![\\p{L}\\p{N}'’-])(?:${trail})$` : `(?:${trail})$`, 'iu');
  let rest = text
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,;:.!?])/g, '')
    .replace(NO_SPACE, '');
  for (let round = 0; round <= WORDS; round++) {
    rest = rest.replace(FIRST_MARKS, '').replace(LAST_MARKS, '').replace(first, '').replace(last, '');
  }
  return rest.replace(FIRST_MARKS, '').replace(LAST_MARKS, '');
}
