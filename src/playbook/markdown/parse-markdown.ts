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

/** Chunk by chunk, because the parser's time grows with the square of what it gets at once. Links by name are plain links here. */
export function parseMarkdown(text: string): readonly RootContent[] {
  const lines = text.split('\n');
  const definitions = lines.filter((line) => DEFINITION.test(line)).slice(0, MAX_DEFINITIONS);
  return chunkLines(lines).flatMap(({ from, to }) => {
    const chunk = [...lines.slice(from, to), '', ...definitions].join('\n');
    const { children } = fromMarkdown(chunk, OPTIONS);
    const urls = new Map(children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
    if (from > 0 || urls.size > 0) for (const node of children) settle(node, from, urls, 0);
    return children.filter(({ type }) => type !== 'definition');
  });
}

/** Deeper nodes are inline, and lend neither line nor address to anything. */
const MAX_DEPTH = 60;

/** Moves a node down to its line of the whole text, and gives links by name their address. */
function settle(node: Nodes, down: number, urls: ReadonlyMap<string, string>, depth: number): void {
  if (node.position) {
    node.position.start.line += down;
    node.position.end.line += down;
  }
  if (!('children' in node) || depth > MAX_DEPTH) return;
  for (const [i, child] of node.children.entries()) {
    settle(child, down, urls, depth + 1);
    const url = child.type === 'linkReference' ? urls.get(child.identifier) : undefined;
    if (child.type === 'linkReference' && url !== undefined)
      node.children[i] = { type: 'link', url, children: child.children, position: child.position };
  }
}
