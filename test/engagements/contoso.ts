// Contoso, a customer on a playbook of a few tasks, and Anna, Ben and others who work on it.
import assert from 'node:assert/strict';
import type { At, PlaybookModel } from '../../src/engagements/at.ts';
import type { Command } from '../../src/engagements/command.ts';
import { decide } from '../../src/engagements/decide.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import type { Done, Refused } from '../../src/engagements/outcome.ts';
import { planItems } from '../../src/engagements/plan-items.ts';
import { planOf } from '../../src/engagements/plan-of.ts';
import type { L1Status } from '../../src/playbook/playbook.ts';
import { phase, process, step, task } from './small-playbook.ts';

export const NOON = '2026-03-10T12:00:00.000Z';

export const PLAYBOOK: PlaybookModel = {
  version: 'v1',
  phases: [
    phase('initiate', [
      process(
        'initiate-kickoff',
        [
          step('meet', [
            task('1', { mandatory: true, role: 'FastTrack Manager' }),
            task('2', { role: 'FastTrack Engineer' }),
          ]),
          step('note', []),
        ],
        { keyOutputs: [{ en: 'Goals known' }] },
      ),
    ]),
    phase('assess', [
      process('assess-check', [
        step('check', [
          task('3', { mandatory: true, services: ['Exchange'] }),
          task('4', { mandatory: true, services: ['Teams'] }),
        ]),
      ]),
    ]),
    phase('enable', [
      process('enable-all', [
        step('all', [task('5', { mandatory: true })]),
        step('enterprise-additional-benefit', [task('9', { services: ['Teams'] })]),
      ]),
    ]),
    phase('success', [process('success-review', [step('review', [task('6'), task('9', { services: ['Teams'] })])])]),
  ],
  statuses: [
    l1('status-unknown', 'new-subscription-or-workload'),
    l1('in-progress', 'migration', 'solution-or-user-adoption'),
    l1('blocked', 'adoption-readiness'),
    l1('duplicate-invalid'),
  ],
};

/** The newest playbook: 2 has become mandatory, 5 has moved to Assess, 7 is new, 3 is gone. */
export const NEWER: PlaybookModel = {
  ...PLAYBOOK,
  version: 'v2',
  phases: [
    phase('initiate', [
      process('initiate-kickoff', [
        step('meet', [
          task('1', { mandatory: true, role: 'FastTrack Manager' }),
          task('2', { mandatory: true, role: 'FastTrack Engineer' }),
        ]),
      ]),
    ]),
    phase('assess', [process('assess-check', [step('check', [task('5', { mandatory: true }), task('7')])])]),
  ],
};

export const ANNA = who('anna');
export const BEN = who('ben');
/** Works on it as an engineer. */
export const CARA = who('cara');
/** A lead of the partner, named nowhere. */
export const LEA = { ...who('lea'), isLead: true };
/** Of the same partner, but not of this customer. */
export const SAM = who('sam');
export const GUEST = { ...who('gus'), isGuest: true };
/** The owner's id in another tenant. */
export const FOREIGNER = { ...who('anna'), partner: 'fabrikam' };

/** Anna owns it, Ben leads it, Cara and a guest are its engineers. */
export const CONTOSO = start({
  name: 'Contoso',
  motion: 'targeting',
  services: 'exchange',
  'member-fasttrack-engineer': 'cara,gus',
  lead: 'ben',
});

export function start(inputs: Readonly<Record<string, string>>, by = ANNA): Engagement {
  const create: Command = { kind: 'customer.create', id: 'e1', inputs, others: [] };
  return does(undefined, create, by).engagement;
}

/** `at`: minutes after noon. */
export function circumstances(by = ANNA, at = 0): At {
  const now = new Date(Date.parse(NOON) + at * 60_000).toISOString();
  return { now, today: now.slice(0, 10), actor: by, surface: 'personal', playbook: PLAYBOOK };
}

/** What becomes of a command that must succeed. */
export function does(engagement: Engagement | undefined, command: Command, by = ANNA, at = 0): Done {
  const outcome = decide(engagement, command, circumstances(by, at));
  assert.equal(outcome.kind, 'done', `${command.kind} by ${by.id}: ${JSON.stringify(outcome)}`);
  return outcome as Done;
}

/** The engagement after these, one after the other. */
export function doesAll(engagement: Engagement, ...commands: readonly ((now: Engagement) => Command)[]): Engagement {
  return commands.reduce((now, command) => does(now, command(now)).engagement, engagement);
}

/** Why a command is refused that must be. */
export function refusal(engagement: Engagement | undefined, command: Command, by = ANNA, at = 0): Refused {
  const outcome = decide(engagement, command, circumstances(by, at));
  assert.equal(outcome.kind, 'refused', `${command.kind} by ${by.id}: ${outcome.kind}`);
  return outcome as Refused;
}

/** Field → what is wrong with it. */
export function problems(
  engagement: Engagement | undefined,
  command: Command,
  by = ANNA,
): Readonly<Record<string, string>> {
  const refused = refusal(engagement, command, by);
  assert.equal(refused.reason, 'invalid', JSON.stringify(refused));
  return Object.fromEntries(refused.reason === 'invalid' ? refused.problems.map((p) => [p.field, p.problem]) : []);
}

export function isUnchanged(engagement: Engagement, command: Command, by = ANNA): boolean {
  return decide(engagement, command, circumstances(by)).kind === 'unchanged';
}

/** Ids of the plan in force. */
export function idsIn(engagement: Engagement, playbook = PLAYBOOK): readonly string[] {
  return planOf(playbook, engagement.attributes).phases.flatMap(({ processes }) =>
    planItems(processes).map(({ id }) => id),
  );
}

/** The content, without what counts changes. */
export function content({ rev: _, changedAt: __, stamps: ___, phases, ...rest }: Engagement): unknown {
  const progress = Object.entries(phases).flatMap(([slug, { stamps: _stamps, ...each }]) => {
    const isEmpty = Object.values(each).every((value) => Object.keys(value).length === 0);
    return isEmpty ? [] : [[slug, each] as const];
  });
  return { ...rest, phases: Object.fromEntries(progress) };
}

function who(id: string) {
  return { id, partner: 'northwind', isLead: false, isGuest: false };
}

function l1(slug: L1Status['l1'], ...keys: readonly string[]): L1Status {
  const l2 = keys.map((key) => ({
    key,
    slug: `l1l2l3-${slug}-${key}`,
    title: { en: key },
    definition: {},
    validExamples: [],
    invalidExamples: [],
    questions: [],
  }));
  return { l1: slug, title: { en: slug }, definition: {}, l2 };
}
