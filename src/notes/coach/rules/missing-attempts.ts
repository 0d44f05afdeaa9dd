// An unresponsive customer, and not how often anybody tried.
import type { Reading } from '../read-note.ts';
import type { Rule } from '../rule.ts';
import { isUnresponsive } from '../unknown-of.ts';

export const missingAttempts: Rule = {
  rule: 'missing-attempts',
  source: 'F8, R5; playbook 9.1 (number of attempts), T-33',
  absorbs: [],
  check: (reading) => {
    if (!isUnresponsive(reading)) return undefined;
    if (!reading.says('attempt') && !isCounted(reading)) return { grade: 'poor' };
    return isCounted(reading) ? undefined : { grade: 'marginal', ...wordsOf(reading) };
  },
  examples: {
    good: [
      {
        language: 'en',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'No reply to 2 mails and 1 call, unmanaged',
      },
      {
        language: 'de',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'Dreimal angerufen, niemand erreicht, Account Team informiert',
      },
      {
        language: 'en',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'Mails on 3 and 10 May unanswered, managed',
      },
      {
        language: 'ja',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'メール2回、電話1回、返信なし。管理対象外',
      },
    ],
    bad: [
      {
        language: 'en',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'No reply to several mails, managed account',
      },
      {
        language: 'de',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'Kunde meldet sich nicht, nicht verwaltet',
      },
      {
        language: 'es',
        l1: 'status-unknown',
        l2: 'customer-unresponsive',
        text: 'No contesta a nuestros correos, cuenta administrada',
      },
    ],
  },
};

/** A figure, a number in words, or dates beside the attempts. */
function isCounted(reading: Reading): boolean {
  const figures = /\d/.test(reading.folded.text);
  return reading.says('attempt')
    ? figures || reading.says('count')
    : /\d\s*x|\dx|\d\s*回|\d\s*次/.test(reading.folded.text);
}

function wordsOf(reading: Reading) {
  const words = reading.spans('attempt')[0];
  return words && { words };
}
