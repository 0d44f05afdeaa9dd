// The rules of a plan, one by one, where the real pages would not tell them apart.
import assert from 'node:assert/strict';
import type { Attributes } from '../../src/engagements/attributes.ts';
import { movesData } from '../../src/engagements/moves-data.ts';
import { type PlanItem, plan } from '../../src/engagements/plan.ts';
import type { Phase, Step } from '../../src/playbook/playbook.ts';
import { MOTIONS, type Motion } from '../../src/playbook/slugs.ts';
import { phase, process, step, task } from './small-playbook.ts';

const CUSTOMER: Attributes = { name: 'Contoso', motion: 'targeting', services: ['Exchange'], dataMoves: false };

describe('the rules of a plan', () => {
  describe('1: processes', () => {
    const assess = phase('assess', [
      process('assess-conduct-customer-success-workshop-partner', [step('a', [])], { listed: false }),
      process('assess-b', [step('b', [])]),
      process('assess-a', [step('a', [])]),
      process('assess-unlisted', [step('a', [])], { listed: false }),
    ]);
    const success = phase('success', [
      process('success-conduct-success-review-partner', [step('a', [])], { listed: false }),
      process('success-support-success-execution-partner', [step('a', [])], { listed: false }),
    ]);

    it('are those that the phase lists, in its order', () => {
      assert.deepEqual(processesOf([assess, success], CUSTOMER), ['assess-b', 'assess-a']);
    });

    it('with Success: its two, the review last, and the workshop at the end of Assess', () => {
      assert.deepEqual(processesOf([assess, success], { ...CUSTOMER, success: true }), [
        'assess-b',
        'assess-a',
        'assess-conduct-customer-success-workshop-partner',
        'success-support-success-execution-partner',
        'success-conduct-success-review-partner',
      ]);
    });

    it('with Success: also the one that its page forgot, and in the order of the page', () => {
      const [review, support] = success.processes;
      assert.ok(review && support);
      const given = { ...CUSTOMER, success: true };
      assert.equal(processesOf([phase('success', [{ ...support, listed: true }, review])], given).length, 2);
      const asListed = phase(
        'success',
        [review, support].map((each) => ({ ...each, listed: true })),
      );
      assert.equal(processesOf([asListed], given)[0], review.slug);
    });

    it('are all of a phase that has no page to list them, but never the workshop without Success', () => {
      const unlisted = { ...assess, processes: assess.processes.map((each) => ({ ...each, listed: false })) };
      assert.deepEqual(processesOf([unlisted], CUSTOMER), ['assess-b', 'assess-a', 'assess-unlisted']);
    });

    it('are never those across phases', () => {
      assert.deepEqual(processesOf([phase('multiple', [process('multiple-phases-x', [step('a', [])])])], CUSTOMER), []);
    });
  });

  describe('2: motions', () => {
    const named: readonly [named: readonly Motion[], ...isFor: Motion[]][] = [
      [[], ...MOTIONS],
      [['customer-health', 'rfa', 'targeting'], ...MOTIONS],
      [['targeting', 'rfa', 'csmau', 'customer-health'], ...MOTIONS],
      [['rfa'], 'rfa'],
      [['rfa', 'targeting'], 'rfa', 'targeting'],
      [['re-engagement'], 're-engagement'],
    ];
    for (const [motions, ...isFor] of named) {
      it(`${motions.join(', ') || 'none'} named by a step or a page: for ${isFor.join(', ')}`, () => {
        const onStep = [phase('assess', [process('assess-a', [step('a', [task('1')], { motions })])])];
        const onPage = [phase('assess', [process('assess-a', [step('a', [task('1')])], { motions })])];
        for (const phases of [onStep, onPage]) {
          const whose = MOTIONS.filter((motion) => plan(phases, { ...CUSTOMER, motion }).phases.length > 0);
          assert.deepEqual(
            whose,
            MOTIONS.filter((motion) => isFor.includes(motion)),
          );
        }
      });
    }

    it('the discussions that complete an engagement are for RFA, even where no page says so', () => {
      const phases = ['enable', 'migrate'].map((name) =>
        phase(name as 'enable', [process(`${name}-conduct-engagement-completion-discussion-partner`, [step('a', [])])]),
      );
      const whose = MOTIONS.filter(
        (motion) => plan(phases, { ...CUSTOMER, dataMoves: true, motion }).phases.length > 0,
      );
      assert.deepEqual(whose, ['rfa']);
    });
  });

  describe('3: services', () => {
    const scopes: readonly [row: string[], chosen: Attributes['services'], inScope: boolean][] = [
      [['Exchange'], ['Exchange'], true],
      [['Exchange'], ['Teams'], false],
      [['OneDrive for Business', 'Exchange'], ['Exchange'], true],
      [['All Services'], ['Teams'], true],
      [['Core Onboarding'], ['Teams'], true],
      [['Yammer', 'Core Onboarding'], ['Teams'], true],
      [[], ['Teams'], true],
      [['Skype for Business - Cloud PBX'], ['Skype for Business'], true],
      [['Skype for Business'], ['Skype for Business - Cloud PBX'], false],
      [['Skype for Business - PSTN Calling'], ['Skype for Business - Cloud PBX'], false],
      [['Skype for Business - PSTN Calling'], ['Skype for Business - PSTN Calling'], true],
      [['A service of tomorrow'], ['Exchange'], false],
    ];
    for (const [services, chosen, inScope] of scopes) {
      it(`${services.join(' / ') || 'no service'} is ${inScope ? 'in' : 'out of'} scope with ${chosen.join(', ')}`, () => {
        const phases = inOneStep(step('a', [task('1', { services })], { services: ['Exchange'] }));
        assert.equal(tasksOf(phases, { ...CUSTOMER, services: chosen }).length, inScope ? 1 : 0);
      });
    }

    it('the same id twice is one task: services united, mandatory if one row says so, the first row’s name and role', () => {
      const phases = [
        phase('assess', [
          process('assess-a', [step('a', [task('1', { services: ['Yammer'], role: 'SME' })])]),
          process('assess-b', [step('a', [task('1', { services: ['Exchange'], mandatory: true, name: { en: 'B' } })])]),
        ]),
      ];
      const [one, other] = tasksOf(phases, CUSTOMER);
      assert.deepEqual(one, {
        kind: 'task',
        id: '1',
        name: { en: 'Task 1' },
        mandatory: true,
        roles: ['SME'],
        services: ['Yammer', 'Exchange'],
        reasons: [
          { kind: 'service', service: 'Exchange' },
          { kind: 'mandatory-elsewhere', process: 'assess-b' },
        ],
      });
      assert.equal(other, one);
    });

    it('a row that is not in the plan has no say', () => {
      const phases = [
        phase('assess', [
          process('assess-a', [step('a', [task('1', { services: ['Yammer'] })])]),
          process('assess-b', [step('a', [task('1', { mandatory: true })], { motions: ['rfa'] })]),
        ]),
      ];
      assert.deepEqual(tasksOf(phases, CUSTOMER), []);
    });
  });

  describe('4: data that moves', () => {
    const phases = [
      phase('assess', [
        process('assess-a', [
          step('migration-assessment', [task('1')]),
          step('upload-migration-questionnaire', []),
          step('auswertung-der-migration', [task('4099'), task('2278'), task('2050')]),
          step('others', [task('2', { role: 'Migration Velocity Manager' }), task('3', { role: 'SME' })]),
          step('only-migration', [task('4', { role: 'Migration Velocity Manager' })]),
        ]),
      ]),
      phase('migrate', [process('migrate-a', [step('a', [task('5')])])]),
    ];

    it('not: no Migrate phase, no tasks of the migration manager, no step named after migration', () => {
      assert.deepEqual(idsOf(phases, CUSTOMER), ['3']);
    });

    it('yes: all of it', () => {
      const items = idsOf(phases, { ...CUSTOMER, dataMoves: true });
      assert.deepEqual(items, [
        '1',
        'assess-a/upload-migration-questionnaire',
        '4099',
        '2278',
        '2050',
        '2',
        '3',
        '4',
        '5',
      ]);
    });

    it('is assumed, where nobody said, with a service that data can move to', () => {
      assert.equal(movesData({ services: ['Teams', 'SharePoint'] }), true);
      assert.equal(movesData({ services: ['Teams', 'Yammer'] }), false);
      assert.equal(movesData({ services: ['Exchange'], dataMoves: false }), false);
      assert.equal(movesData({ services: ['Yammer'], dataMoves: true }), true);
    });
  });

  describe('5: enterprises', () => {
    const phases = inOneStep(step('enterprise-additional-benefit-workshops', [task('1')]));
    const translated = inOneStep(step('zusatzlicher-nutzen', [task('3208'), task('3209'), task('3358')]));
    const cases: readonly [given: Partial<Attributes>, inPlan: boolean][] = [
      [{}, false],
      [{ seats: 19_999 }, false],
      [{ seats: 20_000 }, true],
      [{ enterprise: true }, true],
      [{ seats: 5, enterprise: true }, true],
      [{ seats: 20_000, enterprise: false }, true],
    ];
    for (const [given, inPlan] of cases) {
      it(`${JSON.stringify(given)}: ${inPlan ? 'with' : 'without'} the additional benefit`, () => {
        assert.equal(idsOf(phases, { ...CUSTOMER, ...given }).length, inPlan ? 1 : 0);
        assert.equal(idsOf(translated, { ...CUSTOMER, ...given }).length, inPlan ? 3 : 0);
      });
    }
  });

  it('4 and 5: a step that merely shares a task with one of those stays', () => {
    assert.deepEqual(idsOf(inOneStep(step('others', [task('4099'), task('3358')])), CUSTOMER), ['4099', '3358']);
  });

  describe('6: steps without tasks', () => {
    it('stay to be ticked, whatever services they apply to', () => {
      assert.deepEqual(idsOf(inOneStep(step('a', [], { services: ['Yammer'] })), CUSTOMER), ['assess-a/a']);
    });

    it('go when all their tasks are out of scope, and so do a process and a phase of which nothing is left', () => {
      const phases = inOneStep(step('a', [task('1', { services: ['Yammer'] })]));
      assert.deepEqual(plan(phases, CUSTOMER), { phases: [] });
    });
  });
});

function inOneStep(only: Step): readonly Phase[] {
  return [phase('assess', [process('assess-a', [only])])];
}

function processesOf(phases: readonly Phase[], customer: Attributes): readonly string[] {
  return plan(phases, customer).phases.flatMap(({ processes }) => processes.map(({ slug }) => slug));
}

function itemsOf(phases: readonly Phase[], customer: Attributes): readonly PlanItem[] {
  return plan(phases, customer).phases.flatMap(({ processes }) =>
    processes.flatMap(({ steps }) => steps.flatMap(({ items }) => items)),
  );
}

function idsOf(phases: readonly Phase[], customer: Attributes): readonly string[] {
  return itemsOf(phases, customer).map(({ id }) => id);
}

function tasksOf(phases: readonly Phase[], customer: Attributes): readonly PlanItem[] {
  return itemsOf(phases, customer).filter(({ kind }) => kind === 'task');
}
