// FastTrack's help was declined, which says nothing about the service: the customer deploys it without us.
import { coreClauses } from '../noise.ts';
import { reasonOf } from '../reason-of.ts';
import type { Rule } from '../rule.ts';
import { declinedHelp, refusesService, saysAny } from '../signs.ts';

export const declinedFasttrack: Rule = {
  rule: 'declined-fasttrack-is-not-no-intent',
  source: 'F9; playbook 8 and 9.1 (intent to consume is not intent to use FastTrack)',
  absorbs: ['contradicts-l1', 'missing-reason', 'no-intent-stated', 'generic-reason', 'l1-only', 'vague-word'],
  check: (reading) => {
    if (reading.note.l1 !== 'no-intent') return undefined;
    const declined = declinedHelp(reading);
    const [first] = declined;
    if (first === undefined) return undefined;
    const rest = coreClauses(reading).filter((clause) => !declined.includes(clause));
    const refused = refusesService(reading) || rest.some((clause) => reading.says('notDeploying', clause));
    if (refused && (reasonOf(reading, rest) !== 'none' || !saysAny(reading, 'help'))) return undefined;
    return { grade: 'poor', words: first };
  },
  examples: {
    good: [
      { language: 'en', l1: 'no-intent', text: 'No intent for Yammer, uses Workplace. Declined FastTrack as well.' },
      { language: 'de', l1: 'no-intent', text: 'Kein Bedarf, baut ein eigenes Portal mit Confluence' },
      { language: 'en', l1: 'in-progress', text: 'Declined FastTrack, own partner migrates 300 mailboxes by June' },
      { language: 'pt', l1: 'no-intent', text: 'Sem intenção de usar o Teams, ficam com o Slack' },
      {
        language: 'de',
        l1: 'no-intent',
        text: 'Weder FastTrack noch EXO gewünscht, Mail muss beim Landesrechenzentrum liegen',
      },
    ],
    bad: [
      { language: 'en', l1: 'no-intent', text: 'Customer does not want FastTrack help' },
      { language: 'en', l1: 'no-intent', text: 'Declined the FTC benefit, will deploy with their own partner in May' },
      { language: 'de', l1: 'no-intent', text: 'Kunde lehnt FastTrack ab, macht den Rollout selbst' },
      { language: 'de', l1: 'no-intent', text: 'Will unsere Unterstützung nicht, hat einen eigenen Dienstleister' },
      { language: 'es', l1: 'no-intent', text: 'No quieren la ayuda de FastTrack, lo despliegan con su partner' },
      { language: 'zh', l1: 'no-intent', text: '客户不需要FastTrack协助，自己部署' },
      { language: 'en', l1: 'no-intent', text: 'Would rather work with Avanade than with FastTrack' },
    ],
  },
};
