// Label lines: `Primary Role: **FastTrack Manager**`.
import type { Language } from '../../language/language.ts';
import { fold } from '../fold.ts';
import type { Label } from '../vocabulary/vocabulary.ts';
import { wordsOf } from '../vocabulary/words.ts';

const LABEL = /^\s*([^:：*\n]{2,40}?)\s*[:：]/;

/** The label that a line of plain text begins with. */
export function startsWithLabel(text: string, language: Language): boolean {
  const name = LABEL.exec(text)?.[1];
  return name !== undefined && wordsOf(language).labels.has(fold(name));
}

export interface LabelLine {
  readonly label: Label;
  readonly value: string;
}

/** The labels of a line of plain text; several where somebody put them on one line. Empty for any other line. */
export function readLabels(text: string, language: Language): readonly LabelLine[] {
  const { labels } = wordsOf(language);
  const found: { label: Label; from: number; to: number }[] = [];
  for (const match of text.matchAll(/[:：]/g)) {
    const before = text.slice(0, match.index);
    // The name is what stands before the colon: at the line's start the whole of it, later its last one to three words.
    const starts = found.length === 0 ? [0] : lastWords(before);
    for (const from of starts) {
      const label = labels.get(fold(before.slice(from)));
      if (label === undefined) continue;
      found.push({ label, from, to: match.index + 1 });
      break;
    }
    if (found.length === 0) return [];
  }
  return found.map(({ label, to }, i) => ({ label, value: text.slice(to, found[i + 1]?.from).trim() }));
}

/** Where the last one, two and three words begin, the longest first. */
function lastWords(text: string): readonly number[] {
  const starts = [...text.slice(-60).matchAll(/(?<=^|\s)\S/g)].map(
    ({ index }) => index + Math.max(0, text.length - 60),
  );
  return starts.slice(-3);
}
