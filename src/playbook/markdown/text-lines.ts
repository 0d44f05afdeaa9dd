// Inline Markdown → lines of spans: what stays of it in display text is bold and links.
import type { PhrasingContent } from 'mdast';
import type { Span } from '../rich-text.ts';

export interface TextLine {
  readonly spans: readonly Span[];
  /** Lines of the source between the text's first one and where this one begins. */
  readonly offset: number;
  /** How the line before it ended: in the source only (soft) or on purpose. */
  readonly after: 'start' | 'soft' | 'hard';
  /** Bold text ran over the end of a line of the source. */
  readonly wrapped: boolean;
  /** Asterisks were read as bold that Markdown leaves in the text. */
  readonly mended: boolean;
}

/** The address to show for a link's target as written; undefined makes it plain text. */
export type ResolveLink = (written: string, line: number) => string | undefined;

interface Writer {
  readonly lines: (Omit<TextLine, 'spans' | 'wrapped' | 'mended'> & {
    spans: Span[];
    wrapped: boolean;
    mended: boolean;
  })[];
  /** Ends of lines in the source so far. */
  offset: number;
  readonly resolve: ResolveLink;
  /** Asterisks that Markdown did not read as bold: how many are still to come, and whether we are between two of them. */
  asterisks: number;
  between: boolean;
}

interface Style {
  readonly bold: boolean;
  readonly url?: string;
  readonly depth: number;
}

/** Deeper markup is shown as its text. */
const MAX_DEPTH = 30;

export function textLines(nodes: readonly PhrasingContent[], resolve: ResolveLink): readonly TextLine[] {
  const writer: Writer = {
    lines: [{ spans: [], offset: 0, after: 'start', wrapped: false, mended: false }],
    offset: 0,
    resolve,
    asterisks: countAsterisks(nodes),
    between: false,
  };
  for (const node of nodes) write(writer, node, { bold: false, depth: 0 });
  return writer.lines.map((line) => ({ ...line, spans: tidy(line.spans) }));
}

function write(writer: Writer, node: PhrasingContent, style: Style): void {
  if (style.depth > MAX_DEPTH) return;
  const deeper = { ...style, depth: style.depth + 1 };
  switch (node.type) {
    case 'text':
      writeText(writer, node.value, style);
      return;
    case 'inlineCode':
      put(writer, node.value, style);
      return;
    case 'break':
      writer.offset += 1;
      breakLine(writer, 'hard', style);
      return;
    case 'image':
    case 'imageReference':
      put(writer, node.alt ?? '', style);
      return;
    case 'html':
      writeHtml(writer, node.value, style);
      return;
    case 'strong':
      for (const child of node.children) write(writer, child, { ...deeper, bold: true });
      return;
    case 'link': {
      const url = writer.resolve(node.url, node.position?.start.line ?? 1);
      const styled = url === undefined ? deeper : { ...deeper, url };
      for (const child of node.children) write(writer, child, styled);
      return;
    }
    case 'footnoteReference':
      return;
    default:
      if ('children' in node) for (const child of node.children) write(writer, child, deeper);
  }
}

function writeText(writer: Writer, value: string, style: Style): void {
  for (const [i, line] of value.split('\n').entries()) {
    if (i > 0) {
      writer.offset += 1;
      breakLine(writer, 'soft', style);
    }
    for (const [k, part] of line.split('**').entries()) {
      if (k > 0) toggleBold(writer);
      put(writer, part, style, writer.between);
    }
  }
}

/** Two asterisks are bold text from here to the next two; a last pair without partner is left out. */
function toggleBold(writer: Writer): void {
  writer.asterisks -= 1;
  writer.between = !writer.between && writer.asterisks > 0;
  const line = writer.lines.at(-1);
  if (line) line.mended = true;
}

/** Tags are no text, but `<choose scenario>` is: a placeholder that only looks like a tag. */
function writeHtml(writer: Writer, value: string, style: Style): void {
  writer.offset += value.split('\n').length - 1;
  if (/^<br\s*\/?>$/i.test(value)) breakLine(writer, 'hard', style);
  else if (!isMarkup(value)) put(writer, value, style);
}

/** A comment, or a tag of HTML itself. */
export function isMarkup(html: string): boolean {
  return /^<(?:!--|[!?]|\/?(?:a|b|br|center|code|col|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|script|small|span|strong|style|su[bp]|t[dhr]|table|tbody|thead|u|ul|video)\b)/i.test(
    html,
  );
}

function put(writer: Writer, text: string, style: Style, bold = false): void {
  if (text === '') return;
  writer.lines.at(-1)?.spans.push({
    text,
    ...((style.bold || bold) && { bold: true }),
    ...(style.url !== undefined && { url: style.url }),
  });
}

function breakLine(writer: Writer, after: 'soft' | 'hard', style: Style): void {
  const current = writer.lines.at(-1);
  // A line that ends within bold text or a link goes on: only the source was wrapped there.
  if (after === 'soft' && current !== undefined && (style.bold || style.url !== undefined)) {
    current.spans.push({
      text: ' ',
      ...(style.bold && { bold: true }),
      ...(style.url !== undefined && { url: style.url }),
    });
    if (style.bold) current.wrapped = true;
  } else writer.lines.push({ spans: [], offset: writer.offset, after, wrapped: false, mended: false });
}

function countAsterisks(nodes: readonly PhrasingContent[], depth = 0): number {
  let count = 0;
  for (const node of nodes) {
    if (node.type === 'text' && node.value.includes('**')) count += node.value.split('**').length - 1;
    else if ('children' in node && depth < MAX_DEPTH) count += countAsterisks(node.children, depth + 1);
  }
  return count;
}

/** White space collapsed, none at the ends. */
function tidy(spans: readonly Span[]): readonly Span[] {
  const result = spans.map((span) => ({ ...span, text: span.text.replace(/\s+/g, ' ') }));
  for (const [i, span] of result.entries())
    if (span.text.startsWith(' ') && (i === 0 || (result[i - 1]?.text.endsWith(' ') ?? true)))
      result[i] = { ...span, text: span.text.slice(1) };
  const last = result.at(-1);
  if (last !== undefined) result[result.length - 1] = { ...last, text: last.text.trimEnd() };
  return result.filter((span) => span.text !== '');
}
