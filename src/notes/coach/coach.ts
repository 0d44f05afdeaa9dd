// The coach: reads an entitlement note once, asks every rule, and gives the worst grade that one of them found.
import type { JudgedNote, Judgement, Remark } from './judgement.ts';
import { type Reading, readNote } from './read-note.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Never throws, whatever the text; costs well under a millisecond. */
export function coach(note: JudgedNote): Judgement {
  const reading = readNote(note);
  const found = RULES.flatMap((rule): Found[] => {
    const finding = rule.check(reading);
    return finding === undefined ? [] : [{ rule, finding }];
  });
  const kept = found.filter(({ rule }) => !found.some((other) => other.rule.absorbs.includes(rule.rule)));
  const poor = kept.filter(({ finding }) => finding.grade === 'poor');
  const marginal = kept.filter(({ finding }) => finding.grade === 'marginal');
  return {
    quality: poor.length > 0 ? 'poor' : marginal.length > 0 ? 'marginal' : 'great',
    remarks: [...poor, ...marginal].map((each) => remarkOf(reading, each)),
  };
}

function remarkOf({ folded }: Reading, { rule, finding }: Found): Remark {
  if (finding.words === undefined) return { rule: rule.rule };
  const [from, to] = finding.words.map((at) => folded.origin[at] ?? folded.written.length);
  const words = folded.written.slice(from, to).trim();
  return words === '' ? { rule: rule.rule } : { rule: rule.rule, words };
}
