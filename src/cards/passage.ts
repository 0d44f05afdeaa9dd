// The playbook's blocks as elements of a card, as many as a card holds, and where the next card goes on.
import type { TextKey } from '../language/text.ts';
import type { Block, ListItem } from '../playbook/page.ts';
import { type Element, textBlock } from './element.ts';
import { bytesOf, groupElements } from './group-elements.ts';
import { mergeLines } from './merge-lines.ts';
import { tableElements } from './table-elements.ts';
import { toMarkdown } from './to-markdown.ts';

export interface Passage {
  readonly elements: readonly Element[];
  /** The element that did not fit any more; absent when everything is here. */
  readonly next?: number;
}

type Alert = Extract<Block, { readonly kind: 'alert' }>;
type AlertTitle = (key: Extract<TextKey, `alert.${string}`>) => string;

/** UTF-8 of the JSON; with everything around it a card stays below 25 KB. */
const MOST_BYTES = 8_000;
const ALERT_BYTES = 2_500;

const ALERT_STYLE = {
  important: 'accent',
  tip: 'emphasis',
  note: 'emphasis',
  warning: 'warning',
  caution: 'attention',
  quote: 'emphasis',
} as const satisfies Record<Alert['alert'], string>;

/** `from`: the element to begin with; where the section has become shorter than that, its beginning. */
export function passage(blocks: readonly Block[], title: AlertTitle, from = 0): Passage {
  const elements: Element[] = [];
  let room = MOST_BYTES;
  let index = 0;
  for (const element of elementsOf(blocks, title)) {
    if (index >= from) {
      room -= bytesOf(element);
      if (room < 0 && elements.length > 0) return { elements, next: index };
      elements.push(element);
    }
    index += 1;
  }
  return elements.length === 0 && from > 0 ? passage(blocks, title) : { elements };
}

function* elementsOf(blocks: readonly Block[], title: AlertTitle): Generator<Element> {
  for (const block of blocks) {
    if (block.kind === 'alert') yield* alertElements(block, title);
    else yield* plainElements(block);
  }
}

function* plainElements(block: Exclude<Block, Alert>): Generator<Element> {
  switch (block.kind) {
    case 'paragraph':
      for (const text of mergeLines(toMarkdown(block.text), '\n\n')) yield textBlock(text);
      break;
    case 'list':
      for (const text of mergeLines(listLines(block.items, block.ordered), '\n')) yield textBlock(text);
      break;
    case 'table':
      yield* tableElements(block);
      break;
  }
}

/** The clients know bullets and numbers, and indented ones on the desktop; phones show those as lines with a dash. */
function* listLines(items: readonly ListItem[], ordered: boolean): Generator<string> {
  let number = 0;
  for (const { text, depth } of items) {
    const [first, ...more] = toMarkdown(text);
    if (first !== undefined) {
      const level = Math.min(depth, 3);
      if (level === 0) number += 1;
      yield `${'   '.repeat(level)}${ordered && level === 0 ? `${number}.` : '-'} ${first}`;
      yield* more;
    }
  }
}

function* alertElements(alert: Alert, title: AlertTitle): Generator<Element> {
  const style = ALERT_STYLE[alert.alert];
  let name = alert.alert === 'quote' ? [] : [textBlock(title(`alert.${alert.alert}`), { weight: 'Bolder' })];
  for (const group of groupElements(withoutNesting(alert.blocks), ALERT_BYTES)) {
    yield { type: 'Container', style, items: [...name, ...group] };
    name = [];
  }
}

/** A container in a container in a container is no help on a phone. A stack of our own: texts may nest deeper than calls. */
function* withoutNesting(blocks: readonly Block[]): Generator<Element> {
  const open = [blocks.values()];
  for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
    const { value: block, done } = inner.next();
    if (done) open.pop();
    else if (block.kind === 'alert') open.push(block.blocks.values());
    else yield* plainElements(block);
  }
}
