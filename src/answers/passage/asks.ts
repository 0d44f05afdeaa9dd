// A paragraph that asks something, as in a page of questions and answers.
import type { Block } from '../../playbook/page.ts';
import { plainText } from '../../playbook/rich-text.ts';

/** At its end, with quotation marks and the like behind it. */
const ASKS = /[?？][^\p{L}\p{N}]*$/u;
const END = 8;

export function asks(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && ASKS.test(plainText(block.text).slice(-END));
}
