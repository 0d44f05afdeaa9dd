// Where two sections fit a question about as well, what the second one says is shown too: shortly, below its heading.
import type { Block } from '../../playbook/page.ts';
import { toRichText } from '../../playbook/rich-text.ts';
import type { LikelyAsked } from '../asked/likely-asked.ts';
import type { RankedSection } from '../ranking/ranked-section.ts';
import type { Room } from './cut-passage.ts';
import { passageOf } from './passage-of.ts';
import { plainBlocks } from './plain-blocks.ts';

/** Of the first one's score. In our own questions the second one holds what the first does not in one of ten such cases. */
const AS_WELL = 0.75;
const BESIDE: Room = { short: 300, longest: 300, filled: 300, list: 400 };
/** Characters: a single row or sentence may be longer than the room. What is, is only named among the sources. */
const LONGEST = 550;

export function fitsAsWell(second: RankedSection, first: RankedSection): boolean {
  return second.score >= AS_WELL * first.score;
}

/** None where it says what is `shown` already, or takes too much room; `meant` as in passageOf. */
export function secondPassage(second: RankedSection, shown: string, meant: readonly LikelyAsked[]): readonly Block[] {
  const passage = passageOf(second, new Set(), meant, BESIDE);
  const text = plainBlocks(passage);
  if (text === '' || text.length > LONGEST || shown.includes(text)) return [];
  const { page, section } = second.indexed;
  const heading = section.level === 1 ? page.title : `${page.title} › ${section.heading}`;
  return [{ kind: 'paragraph', line: section.line, text: toRichText([{ text: heading, bold: true }]) }, ...passage];
}
