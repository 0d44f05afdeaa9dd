// A bracket of the template was never filled.
import { progressOf } from '../progress-of.ts';
import type { Reading } from '../read-note.ts';
import { reasonOf } from '../reason-of.ts';
import type { Rule } from '../rule.ts';
import { saysAny } from '../signs.ts';

/** `of`, `von`, `de la`. */
const SHORT_WORD = 6;

export const placeholderLeft: Rule = {
  rule: 'placeholder-left',
  source: 'F11; playbook 9.1 (templates)',
  absorbs: ['missing-reason', 'no-intent-stated', 'l1-only', 'too-short', 'generic-reason'],
  check: (reading) => {
    const words = reading.placeholders[0] ?? reading.spans('unfilled')[0];
    if (words === undefined) return undefined;
    return { grade: isSound(reading) ? 'marginal' : 'poor', ...(reading.placeholders.length === 0 && { words }) };
  },
  examples: {
    good: [
      {
        language: 'en',
        l1: 'in-progress',
        service: 'Exchange',
        text: '[EXO] Hybrid set up, first 50 mailboxes move on Monday',
      },
      { language: 'de', l1: 'blocked', text: '[SPO/OD4B] Upload bricht am Proxy ab, Tausch im März' },
      { language: 'ja', l1: 'blocked', text: '【状況】メール移行は停止中。【原因】プロキシが大容量の添付を遮断' },
      { language: 'zh', l1: 'in-progress', text: '【Exchange Online】混合配置完成，下周试点迁移10个邮箱' },
    ],
    bad: [
      { language: 'en', l1: 'blocked', text: 'Cannot deploy because of [reason] until [date]' },
      { language: 'de', l1: 'in-progress', text: 'Kunde ist in der Phase [Phase], weitere Angaben: [Details]' },
      { language: 'en', l1: 'no-intent', text: 'No intent, stays on Lotus Notes because of [specifics]' },
      { language: 'zh', l1: 'blocked', text: '【原因】导致无法部署' },
      { language: 'de', l1: 'blocked', text: 'Firewall lässt Teams-Verkehr nicht durch, Lösung bis XX' },
      { language: 'ja', l1: 'blocked', text: '【理由】のため展開できない' },
      { language: 'zh', l1: 'blocked', text: '因[主要问题]无法部署' },
      { language: 'en', l1: 'no-intent', text: 'No intent because of <primary issue>, aware of the value' },
    ],
  },
};

/** Without the placeholder, is the note's core there? */
function isSound(reading: Reading): boolean {
  const { l1 } = reading.note;
  if (l1 === 'in-progress') return progressOf(reading) === 'detailed';
  if (l1 === 'status-unknown') return saysAny(reading, 'attempt', 'fresh', 'managed');
  if (isReason(reading)) return namesSomething(reading);
  return reasonOf(reading) === 'specific' || reading.says('category');
}

/** Words alone are the obstacle's, not the reason's: "cutover halted owing to [issue]". */
function namesSomething(reading: Reading): boolean {
  const { names, figures } = reading.content([]);
  return names + figures > 0 || reading.says('specific');
}

/** It stands where the reason was to stand: "because of [issue]". */
function isReason({ placeholders, spans, folded: { text } }: Reading): boolean {
  return placeholders.some(([from]) =>
    spans('because').some(([, end]) => end <= from && text.slice(end, from).trim().length <= SHORT_WORD),
  );
}
