// The playbook's rich text as the Markdown that Teams' TextBlock renders: bold and links, everything else as it is written.
import { type Span, toSpans } from '../playbook/rich-text.ts';
import { cleanSpan } from './clean-text.ts';
import { escapeMarkdown, guardLineStart } from './escape-markdown.ts';
import { safeUrl } from './safe-url.ts';

/** A line longer than this is broken: about what a phone's screen holds. A link's address may reach beyond it. */
export const LONGEST_LINE = 800;

/** A span longer than this can be broken. */
const LONGEST_SPAN = 300;

/** The lines of the text, each safe to begin a TextBlock or to stand in a list. No empty ones. */
export function toMarkdown(rich: string): readonly string[] {
  return linesOf(toSpans(rich))
    .flatMap((spans) => breakLine(joinAlike(spans).flatMap(breakSpan)))
    .map(toLine)
    .filter((line) => line !== '');
}

function linesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text: cleanSpan(text) });
    }
  }
  return lines;
}

/** Neighbours of the same kind become one, so that no two pairs of asterisks meet. */
function joinAlike(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { text, bold, url } of spans) {
    const address = url === undefined ? undefined : safeUrl(url);
    // A link is marked enough; bold around it confuses the clients' parsers.
    const span: Span = address !== undefined ? { text, url: address } : bold ? { text, bold } : { text };
    const last = joined.at(-1);
    if (last !== undefined && last.bold === span.bold && last.url === span.url) {
      joined[joined.length - 1] = { ...last, text: last.text + text };
    } else joined.push(span);
  }
  return joined;
}

/** At a space where there is one near the end, else anywhere but within a character. */
function breakSpan(span: Span): readonly Span[] {
  const { text } = span;
  const parts: Span[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + LONGEST_SPAN, text.length);
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to);
      if (space > from + LONGEST_SPAN / 2) to = space + 1;
      else if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to -= 1;
    }
    parts.push({ ...span, text: text.slice(from, to) });
    from = to;
  }
  return parts;
}

function breakLine(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    const size = escapeMarkdown(span.text).length + (span.url?.length ?? 0);
    if (length + size > LONGEST_LINE) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)?.push(span);
    length += size;
  }
  // Parts of one span that stayed together are one again.
  return lines.map((line) => joinAlike(line));
}

function toLine(spans: readonly Span[]): string {
  let line = '';
  for (const [index, { text, bold, url }] of spans.entries()) {
    const word = text.trim();
    if (word === '') line += text;
    else {
      const before = line + (text.startsWith(' ') ? ' ' : '');
      const after = (text.endsWith(' ') ? ' ' : '') + (spans[index + 1]?.text ?? '');
      const marked =
        url !== undefined ? link(word, url, before) : bold ? strong(word, before, after) : escapeMarkdown(word);
      line = before + marked + (text.endsWith(' ') ? ' ' : '');
    }
  }
  return guardLineStart(line.trim());
}

/** Brackets in a label would end it; an exclamation mark before it would make it an image. */
function link(label: string, url: string, before: string): string {
  const apart = before.endsWith('!') ? '\u200B' : '';
  return `${apart}[${escapeMarkdown(label.replaceAll('[', '(').replaceAll(']', ')'))}](${url})`;
}

/**
 * Asterisks are bold only where they touch a word on the one side and none on the other; in Chinese, say, nothing parts
 * them from the next word. Punctuation at such an edge then goes outside.
 */
function strong(text: string, before: string, after: string): string {
  // Parsers disagree about symbols, emoji say; they count as a word where they stand beside, as none where they are marked.
  const opens = /(?:^|[\s\p{P}])$/u.test(before);
  const closes = /^(?:[\s\p{P}]|$)/u.test(after);
  const head = opens ? '' : (/^[\p{P}\p{S}\s]+/u.exec(text)?.[0] ?? '');
  const rest = text.slice(head.length);
  const tail = closes ? '' : (/[\p{P}\p{S}\s]+$/u.exec(rest)?.[0] ?? '');
  const word = rest.slice(0, rest.length - tail.length);
  if (word === '') return escapeMarkdown(text);
  return `${escapeMarkdown(head)}**${escapeMarkdown(word)}**${escapeMarkdown(tail)}`;
}
