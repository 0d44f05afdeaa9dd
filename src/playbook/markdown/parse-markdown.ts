// The one call of the Markdown parser: CommonMark with GitHub's tables and bare addresses, positions kept.
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { chunkLines } from './chunk-lines.ts';

const OPTIONS = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** A target of `[text][name]` links, which may stand in another chunk than the links. */
const DEFINITION = /^ {0,3}\[[^\]^]{1,100}\]: *\S+.*$/;
const MAX_DEFINITIONS = 50;

/** Chunk by chunk: the parser's time grows with the square of what it gets at once. */
export function parseMarkdown(text: string): readonly RootContent[] {
  const lines = text.split('\n');
  const definitions = lines.filter((line) => DEFINITION.test(line)).slice(0, MAX_DEFINITIONS);
  return chunkLines(lines).flatMap(({ from, to }) => {
    const chunk = [...lines.slice(from, to), '', ...definitions].join('\n');
    const { children } = fromMarkdown(chunk, OPTIONS);
    if (from > 0) for (const node of children) moveDown(node, from, 0);
    return children.filter(({ type }) => type !== 'definition');
  });
}

/** Only containers matter: inline nodes deeper than this lend their line to nothing. */
const MAX_DEPTH = 60;

function moveDown(node: Nodes, by: number, depth: number): void {
  if (node.position) {
    node.position.start.line += by;
    node.position.end.line += by;
  }
  if ('children' in node && depth < MAX_DEPTH) for (const child of node.children) moveDown(child, by, depth + 1);
}
