// One file → a page: cleaned, mended, parsed, cut into sections at its headings.
import type { Heading, RootContent } from 'mdast';
import type { Language } from '../language/language.ts';
import { holdsChanges, readChanges } from './changes.ts';
import { fold } from './fold.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { type BlockContext, toBlocks } from './markdown/blocks.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { type ResolveLink, textLines } from './markdown/text-lines.ts';
import { cleanText } from './mending/clean-text.ts';
import { mendLines } from './mending/mend-lines.ts';
import type { Block, Page, Section } from './page.ts';
import type { Report } from './report.ts';
import { plainText } from './rich-text.ts';
import { slugify, uniqueIds } from './section-ids.ts';
import type { SourceFile } from './source-file.ts';
import { sectionKind } from './vocabulary/section-kind.ts';
import { wordsOf } from './vocabulary/words.ts';

export interface PageSource {
  readonly source: SourceFile;
  readonly slug: string;
  readonly language: Language;
}

export function parsePage({ source, slug, language }: PageSource, resolve: ResolveLink, report: Report): Page {
  if (source.cut) report('page-too-long', { line: 1 }, 'The file is too large; only its beginning was read.');
  const { frontMatter, body } = splitFrontMatter(cleanText(source.content, report), report);
  const lines = mendLines(body, language, report);
  const lineOf = (line: number): number => lines[line - 1]?.line ?? lines.at(-1)?.line ?? 1;
  const context: BlockContext = {
    language,
    resolve: (written, line) => resolve(written, lineOf(line)),
    report,
    lineOf,
  };
  const nodes = parseMarkdown(lines.map(({ text }) => text).join('\n'));

  const title = pageTitle(nodes, frontMatter, slug, report);
  const sections = toSections(nodes, title, context);
  const changes = readChanges(sections, report);
  const { date, audience } = frontMatter;
  return {
    slug,
    language,
    file: source.file,
    title,
    ...(date !== undefined && { date }),
    ...(audience !== undefined && { audience }),
    sections,
    changes,
  };
}

/** A page of many titles is a list of them; its name then stands in the front matter only. */
const MANY_TITLES = 3;

function pageTitle(nodes: readonly RootContent[], frontMatter: FrontMatter, slug: string, report: Report): string {
  const titles = nodes.flatMap((node) =>
    node.type === 'heading' && node.depth === 1 ? [headingText(node, () => undefined)] : [],
  );
  const first = titles.find((each) => each !== '');
  if (first === undefined) report('title-missing', { line: 1 }, 'The page has no title.');
  if (first !== undefined && titles.length < MANY_TITLES) return first;
  return frontMatter.title ?? first ?? slug;
}

function toSections(nodes: readonly RootContent[], title: string, context: BlockContext): readonly Section[] {
  const id = uniqueIds();
  const sections: Section[] = [];
  const above: { readonly level: number; readonly heading: string; readonly id: string }[] = [];
  let heading: Heading | undefined;
  let content: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') content.push(node);
    else {
      close();
      heading = node;
      content = [];
    }
  }
  close();
  return sections;

  function close(): void {
    const blocks = toBlocks(content, context).filter((block) => !isFooter(block, context.language));
    if (heading === undefined) {
      if (blocks.length > 0)
        sections.push({ id: id('top'), heading: title, path: [], level: 1, line: blocks[0]?.line ?? 1, blocks });
      return;
    }
    const text = headingText(heading, context.resolve);
    if (text === '') {
      const last = sections.at(-1);
      if (last !== undefined) sections[sections.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
      return;
    }
    while ((above.at(-1)?.level ?? 0) >= heading.depth) above.pop();
    const kind = sectionKind(text, context.language) ?? (holdsChanges(blocks) ? 'changes' : undefined);
    const own = kind ?? slugify(text);
    const parent = above.filter(({ level }) => level > 1).map((each) => each.id);
    sections.push({
      id: id([...parent, own].join('/')),
      heading: text,
      path: above.map((each) => each.heading),
      ...(kind !== undefined && { kind }),
      level: heading.depth,
      line: context.lineOf(heading.position?.start.line ?? 1),
      blocks,
    });
    above.push({ level: heading.depth, heading: text, id: own });
  }
}

function headingText(heading: Heading, resolve: ResolveLink): string {
  return textLines(heading.children, resolve)
    .map(({ spans }) => spans.map((span) => span.text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The link home that closes most pages. */
function isFooter(block: Block, language: Language): boolean {
  return (
    block.kind === 'paragraph' && block.text.startsWith('[') && wordsOf(language).home.has(fold(plainText(block.text)))
  );
}
