// The same text under several services: seldom true for each of them, unless it is about the customer as a whole.
import type { JudgedNote, Remark } from './judgement.ts';
import { readNote } from './read-note.ts';

/** Playbook 9.1 (not copied across workloads). Undefined where nothing is to be said. */
export function sameText(note: JudgedNote, others: readonly JudgedNote[]): Remark | undefined {
  const own = keyOf(note);
  if (own === '' || isWholeCustomer(note)) return undefined;
  return others.some((other) => keyOf(other) === own) ? { rule: 'same-text' } : undefined;
}

/** Letters and figures alone: a comma more is no other text. */
function keyOf(note: JudgedNote): string {
  return readNote(note).folded.text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function isWholeCustomer(note: JudgedNote): boolean {
  if (note.l1 === 'duplicate-invalid' || note.l2 === 'customer-unresponsive') return true;
  const reading = readNote(note);
  return reading.says('wholeCustomer') || (note.l1 === 'status-unknown' && reading.says('unanswered'));
}
