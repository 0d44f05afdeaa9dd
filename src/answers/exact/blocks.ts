// Blocks of exact answers from our own sentences and the playbook's names.
import type { Block } from '../../playbook/page.ts';
import { toRichText } from '../../playbook/rich-text.ts';

/** `sentence`: plain text. */
export function paragraph(sentence: string): Block {
  return { kind: 'paragraph', line: 0, text: toRichText([{ text: sentence }]) };
}

/** `items`: rich text. */
export function list(items: readonly string[], ordered = false): Block {
  return { kind: 'list', line: 0, ordered, items: items.map((text) => ({ text, depth: 0 })) };
}

/** `items`: plain text. */
export function plainList(items: readonly string[], ordered = false): Block {
  return list(
    items.map((each) => toRichText([{ text: each }])),
    ordered,
  );
}

/** Something that the reader should know beside the answer; plain text. */
export function remark(sentences: readonly string[]): Block {
  return { kind: 'alert', line: 0, alert: 'note', blocks: sentences.map(paragraph) };
}
