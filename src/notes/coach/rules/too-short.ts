// The note has no status in it at all: a dash, "tbd", "see other notes".
import type { Reading } from '../read-note.ts';
import type { Rule } from '../rule.ts';
import type { Signal } from '../signals.ts';
import { masked } from '../spans.ts';

const SAYS_SOMETHING: readonly Signal[] = [
  'bare.status-unknown',
  'bare.in-progress',
  'bare.no-intent',
  'bare.blocked',
  'bare.duplicate-invalid',
  'refuses',
  'notDeploying',
  'running',
  'stopped',
  'unanswered',
  'attempt',
  'catchAll',
  'category',
  'specific',
  'usage',
  'logistics',
  'wants',
  'activity',
  'obstacle',
  'duplicate',
  'fresh',
  'unknownIntent',
];

export const tooShort: Rule = {
  rule: 'too-short',
  source: 'F4; playbook 9.1 (the blank note is poor)',
  absorbs: ['no-intent-stated'],
  check: (reading) => (isEmpty(reading) ? { grade: 'poor' } : undefined),
  examples: {
    good: [
      { language: 'en', l1: 'no-intent', text: 'No need, has Slack' },
      { language: 'de', l1: 'in-progress', text: 'Läuft' },
    ],
    bad: [
      { language: 'en', l1: 'in-progress', text: '' },
      { language: 'en', l1: 'blocked', text: 'tbd' },
      { language: 'de', l1: 'no-intent', text: '-' },
      { language: 'de', l1: 'status-unknown', text: 'siehe oben' },
      { language: 'en', l1: 'blocked', text: 'See other notes.' },
      { language: 'pt', l1: 'blocked', text: 'n/d' },
      { language: 'ja', l1: 'in-progress', text: '未定' },
    ],
  },
};

function isEmpty(reading: Reading): boolean {
  const { text } = reading.folded;
  const nothing = reading.spans('nothing');
  const rest = masked(text, nothing);
  if (!/[\p{L}\p{N}]/u.test(rest)) return true;
  const inNothing = ([from, to]: readonly [number, number]) => nothing.some((each) => each[0] <= from && to <= each[1]);
  const { words, names, figures } = reading.content(['nothing', 'hedge']);
  if (words + names + figures > (nothing.length > 0 ? 1 : 0)) return false;
  // Denied for a time is something: "not just yet".
  if (reading.says('negative') && reading.says('hedge') && nothing.length === 0) return false;
  return !SAYS_SOMETHING.some((signal) => reading.spans(signal).some((span) => !inNothing(span)));
}
