// Markdown nodes → blocks of display text.
import type {
  BlockContent,
  Blockquote,
  Code,
  DefinitionContent,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import type { Language } from '../../language/language.ts';
import { fold } from '../fold.ts';
import type { Block, ListItem } from '../page.ts';
import type { Report } from '../report.ts';
import { type Span, toRichText } from '../rich-text.ts';
import { wordsOf } from '../vocabulary/words.ts';
import { readLabels, startsWithLabel } from './labels.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { isMarkup, type ResolveLink, type TextLine, textLines } from './text-lines.ts';

export interface BlockContext {
  readonly language: Language;
  readonly resolve: ResolveLink;
  readonly report: Report;
  /** Line of the parsed text → line of the file. */
  readonly lineOf: (line: number) => number;
}

type FlowContent = RootContent | BlockContent | DefinitionContent;

/** Deeper containers are dropped; mending keeps real pages far below. */
const MAX_DEPTH = 20;

export function toBlocks(nodes: readonly FlowContent[], context: BlockContext, depth = 0): readonly Block[] {
  if (depth > MAX_DEPTH) return [];
  const blocks: Block[] = [];
  /** The inside of the alert that a quote may go on with. */
  let open: Block[] | undefined;
  for (const node of nodes) {
    const made = toBlock(node, context, depth);
    const only = made.length === 1 && made[0]?.kind === 'alert' ? made[0] : undefined;
    const last = blocks.at(-1);
    if (only?.alert === 'quote' && open !== undefined && last?.kind === 'alert') {
      if (last.blocks !== open) {
        context.report('alert-torn', only, 'A quote behind an alert was read as part of it.');
        blocks[blocks.length - 1] = { ...last, blocks: open };
      }
      open.push(...only.blocks);
    } else {
      blocks.push(...made);
      open = only === undefined || only.alert === 'quote' ? undefined : [...only.blocks];
    }
  }
  return blocks;
}

function toBlock(node: FlowContent, context: BlockContext, depth: number): readonly Block[] {
  const line = context.lineOf(node.position?.start.line ?? 1);
  switch (node.type) {
    case 'paragraph':
      return paragraph(richText(node, context), line);
    case 'heading': // inside a quote or a list: no place of its own
      return paragraph(
        toRichText(textLines(node.children, context.resolve).flatMap(({ spans }) => spans.map(bold))),
        line,
      );
    case 'list':
      return toList(node, context, depth, line);
    case 'table':
      return [toTable(node, context, line)];
    case 'blockquote':
      return toAlert(node, context, depth, line);
    case 'code':
      return toText(node, context, depth);
    case 'html':
      return isMarkup(node.value)
        ? paragraph(escaped(node.value.replace(/<!--[\s\S]*?(-->|$)/g, '').replace(/<[^<>]*>/g, ' ')), line)
        : paragraph(escaped(node.value), line);
    default:
      return [];
  }
}

/** Text that is indented by four spaces is code to Markdown, and never meant so in a playbook. */
function toText({ value, position }: Code, context: BlockContext, depth: number): readonly Block[] {
  const at = position?.start.line ?? 1;
  const fenced = (position?.end.line ?? at) - at + 1 > value.split('\n').length;
  if (fenced || depth > 2) return paragraph(escaped(value), context.lineOf(at));
  const lineOf = (inner: number): number => context.lineOf(at + inner - 1);
  context.report('indented-text', { line: lineOf(1) }, 'Text was indented like code; it was read as text.');
  return toBlocks(parseMarkdown(value), { ...context, lineOf }, depth + 1);
}

function paragraph(text: string, line: number): readonly Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', line, text }];
}

/** Lines become one text; a line end is kept where it was meant, and around labels, which stand on lines of their own. */
function richText(
  node: { readonly children: readonly PhrasingContent[]; readonly position?: Paragraph['position'] },
  context: BlockContext,
): string {
  const lines = textLines(node.children, context.resolve);
  const at = context.lineOf(node.position?.start.line ?? 1);
  const spans: Span[] = [];
  const text = (line: TextLine): string => line.spans.map((span) => span.text).join('');
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before !== undefined) spans.push({ text: separator(text(before), text(line), line.after, context.language) });
    if (line.mended)
      context.report(
        'bold-broken',
        { line: at + line.offset },
        'Asterisks that are not bold to Markdown were read as bold.',
      );
    if (startsWithLabel(text(line), context.language)) checkLabel(text(line), line.wrapped, at + line.offset, context);
    spans.push(...line.spans);
  }
  return toRichText(spans).trim();
}

function checkLabel(text: string, wrapped: boolean, line: number, { language, report }: BlockContext): void {
  if (wrapped)
    report('label-wrapped', { line }, 'The value of a label runs over the end of the line; it was read as one.');
  const labels = readLabels(text, language);
  if (labels.length > 1)
    report('labels-joined', { line }, `${labels.length} labels stand on one line; they were read as ${labels.length}.`);
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

function separator(before: string, after: string, end: TextLine['after'], language: Language): string {
  if (end === 'hard' || /^[a-z]\. /.test(after)) return '\n';
  if (startsWithLabel(after, language) || startsWithLabel(before, language)) return '\n';
  return WIDE.test(before.at(-1) ?? '') && WIDE.test(after[0] ?? '') ? '' : ' ';
}

function toList(list: List, context: BlockContext, depth: number, line: number): readonly Block[] {
  const items: ListItem[] = [];
  const rest: Block[] = [];
  collect(list, 0);
  const ordered = list.ordered === true;
  return items.length === 0 ? rest : [{ kind: 'list', line, ordered, items }, ...rest];

  function collect(node: List, level: number): void {
    for (const item of node.children) {
      const texts = item.children.flatMap((child) => (child.type === 'paragraph' ? [richText(child, context)] : []));
      const text = texts.filter((each) => each !== '').join('\n');
      if (text !== '') items.push({ text, depth: level });
      for (const child of item.children) {
        if (child.type === 'list' && level + depth < MAX_DEPTH) collect(child, level + 1);
        else if (child.type !== 'paragraph' && child.type !== 'list')
          rest.push(...toBlocks([child], context, depth + 1));
      }
    }
  }
}

function toTable({ children: [first, ...others] }: Table, context: BlockContext, line: number): Block {
  const cells = (row: TableRow | undefined): readonly string[] =>
    row?.children.map((cell) => richText(cell, context)) ?? [];
  const rowLines = others.map(({ position }) => context.lineOf(position?.start.line ?? 1));
  return { kind: 'table', line, header: cells(first), rows: others.map(cells), rowLines };
}

const MARKER = /^\s*\[!\s*([^\]\s]{1,20})\s*\]\s*/;

function toAlert(quote: Blockquote, context: BlockContext, depth: number, line: number): readonly Block[] {
  const blocks = toBlocks(quote.children, context, depth + 1);
  const first = blocks[0];
  const marker = first?.kind === 'paragraph' ? MARKER.exec(first.text.replace(/\\([[\]])/g, '$1')) : null;
  if (first?.kind !== 'paragraph' || marker === null) return [{ kind: 'alert', line, alert: 'quote', blocks }];
  const word = marker[1] ?? '';
  const alert = wordsOf(context.language).alerts.get(fold(word)) ?? 'note';
  if (!/^(important|tip|note|warning|caution)$/i.test(word))
    context.report('alert-keyword', { line }, `The alert keyword ${word} was read as ${alert.toUpperCase()}.`);
  const text = first.text.replace(/^\s*\\\[![^\]]*\]\s*/, '');
  const rest = [...paragraph(text, first.line), ...blocks.slice(1)];
  return [{ kind: 'alert', line, alert, blocks: rest }];
}

function bold(span: Span): Span {
  return { ...span, bold: true };
}

function escaped(text: string): string {
  return toRichText([{ text: text.replace(/[^\S\n]+/g, ' ').trim() }]);
}
