// The text plainly belongs to another L1 than the one it is filed under.
import type { L1Slug } from '../../../playbook/slugs.ts';
import { coreClauses, tellsTrouble } from '../noise.ts';
import type { Reading } from '../read-note.ts';
import type { Rule } from '../rule.ts';
import type { Signal } from '../signals.ts';
import { affirms, deniesIntent, refusesService, saysAny } from '../signs.ts';
import { overlaps } from '../spans.ts';

export const contradictsL1: Rule = {
  rule: 'contradicts-l1',
  source: 'F10; playbook 8 (definitions of L1)',
  absorbs: ['missing-reason', 'no-intent-stated', 'generic-reason', 'l1-only', 'missing-attempts', 'missing-managed'],
  check: (reading) => (CONTRADICTED[reading.note.l1](reading) ? { grade: 'poor' } : undefined),
  examples: {
    good: [
      { language: 'en', l1: 'blocked', text: 'Pilot is running, rollout stopped because the proxy breaks sign-in' },
      { language: 'de', l1: 'blocked', text: 'Partner antwortet seit Wochen nicht, SOW nicht unterschrieben' },
      {
        language: 'en',
        l1: 'in-progress',
        text: 'Migration running, two mailboxes blocked by their size, rest by Friday',
      },
      { language: 'de', l1: 'no-intent', text: 'Kein Bedarf, arbeitet weiter mit Slack' },
      { language: 'pt', l1: 'blocked', text: 'Piloto rodando, mas o proxy derruba o login de 200 usuários' },
    ],
    bad: [
      { language: 'en', l1: 'blocked', text: 'Pilot running with 40 users, sales goes live in June' },
      { language: 'de', l1: 'blocked', text: 'Rollout läuft, 300 Benutzer sind schon umgezogen' },
      { language: 'en', l1: 'in-progress', text: 'Customer is not interested, they stay with Zoom' },
      { language: 'de', l1: 'in-progress', text: 'Kein Interesse, bleibt bei Slack' },
      { language: 'en', l1: 'no-intent', text: 'Customer wants to roll out but the old proxy must be replaced first' },
      { language: 'de', l1: 'status-unknown', text: 'Kunde plant den Rollout für Mai mit 200 Benutzern' },
      { language: 'en', l1: 'duplicate-invalid', text: 'Mailbox migration running, 60 % done' },
      { language: 'es', l1: 'blocked', text: 'Despliegue en marcha, 300 usuarios ya migrados' },
      { language: 'ja', l1: 'no-intent', text: 'お客様は導入したいが、ファイアウォールの交換待ち' },
      { language: 'en', l1: 'in-progress', text: 'Board signed with Zoom and will not bring Teams in anywhere' },
      { language: 'zh', l1: 'no-intent', text: '很想上Intune，但手持终端是安卓6，注册不了' },
    ],
  },
};

const CARRIES_ON: readonly Signal[] = ['help', 'alone', 'activity', 'running', 'wants', 'obstacle'];

const CONTRADICTED: Readonly<Record<L1Slug, (reading: Reading) => boolean>> = {
  'in-progress': (reading) =>
    (refusesService(reading) && !affirms(reading, 'running', 'later', 'wants', 'alone')) ||
    (saysAny(reading, 'notDeploying') && !saysAny(reading, 'later', 'alone') && !goesOnElsewhere(reading)) ||
    (saysAny(reading, 'stopped') && !goesOnElsewhere(reading)) ||
    (deniesTheService(reading) && !goesOnElsewhere(reading)) ||
    (isSilent(reading) && !saysAny(reading, 'running', 'activity', 'later')) ||
    (saysAny(reading, 'bare.duplicate-invalid') && !saysAny(reading, 'running', 'activity', 'later', 'wants')),
  blocked: (reading) =>
    (!tellsTrouble(reading) && movesInFigures(reading)) ||
    (refusesPlainly(reading) && !saysAny(reading, 'obstacle', 'stopped') && !affirms(reading, 'wants')) ||
    (affirms(reading, 'running', 'wants') &&
      !saysAny(reading, 'stopped', 'obstacle', 'notDeploying', 'refuses', 'catchAll', 'negative')) ||
    (isSilent(reading) && saysAny(reading, 'attempt') && !saysAny(reading, 'stopped', 'notDeploying', 'category')) ||
    (saysAny(reading, 'bare.duplicate-invalid') && !saysAny(reading, 'stopped', 'obstacle', 'notDeploying')),
  'no-intent': (reading) =>
    (!tellsTrouble(reading) && movesInFigures(reading)) ||
    (!deniesIntent(reading) && saysAny(reading, 'attempt') && saysAny(reading, 'managed')) ||
    (!refusesService(reading) &&
      affirms(reading, 'wants') &&
      saysAny(reading, 'obstacle', 'stopped', 'notDeploying')) ||
    (!deniesIntent(reading) &&
      (affirms(reading, 'wants', 'running') ||
        saysAny(reading, 'stopped', 'bare.duplicate-invalid') ||
        isSilent(reading))),
  'status-unknown': (reading) =>
    !isSilent(reading) &&
    !saysAny(reading, 'attempt', 'unknownIntent') &&
    (refusesService(reading) ||
      affirms(reading, 'running', 'wants') ||
      (affirms(reading, 'later') && !saysAny(reading, 'fresh', 'logistics')) ||
      saysAny(reading, 'notDeploying', 'stopped', 'bare.duplicate-invalid')),
  'duplicate-invalid': (reading) =>
    !saysAny(reading, 'duplicate', 'bare.duplicate-invalid') &&
    (refusesService(reading) ||
      affirms(reading, 'running', 'wants') ||
      saysAny(reading, 'stopped') ||
      isSilent(reading)),
};

/** "The first 200 phone with it already, the others follow in autumn". */
function movesInFigures(reading: Reading): boolean {
  return (
    reading.names.figures.length > 0 &&
    !namesOthers(reading) &&
    saysAny(reading, 'running', 'activity', 'later') &&
    !saysAny(reading, 'category')
  );
}

/** In the words of the status: who "refuses" or "does not want" may be one of many whose concern is the obstacle. */
function refusesPlainly(reading: Reading): boolean {
  return refusesService(reading) && saysAny(reading, 'bare.no-intent');
}

/** Systems that are no service of ours. */
function namesOthers({ names, services, spans }: Reading): boolean {
  const known = [...services, ...spans('later'), ...spans('measure')];
  return names.names.some((name) => !known.some((each) => overlaps(name, each)));
}

function isSilent(reading: Reading): boolean {
  return saysAny(reading, 'unanswered');
}

/** Under In Progress: "will not bring Teams in anywhere". */
function deniesTheService(reading: Reading): boolean {
  return coreClauses(reading).some(
    (clause) =>
      reading.says('negative', clause) &&
      reading.services.some((service) => overlaps(service, clause)) &&
      !CARRIES_ON.some((signal) => reading.says(signal, clause)),
  );
}

function goesOnElsewhere(reading: Reading): boolean {
  return reading.clauses.some(
    (clause) =>
      !(['stopped', 'notDeploying', 'obstacle', 'negative'] as const).some((signal) => reading.says(signal, clause)) &&
      (['running', 'later', 'wants'] as const).some((signal) => reading.says(signal, clause)),
  );
}
