// What each thing of a plan says of itself: why it is there, and by which id it is known.
import assert from 'node:assert/strict';
import type { Attributes } from '../../src/engagements/attributes.ts';
import { plan } from '../../src/engagements/plan.ts';
import { planItems } from '../../src/engagements/plan-items.ts';
import { phase, process, step, task } from './small-playbook.ts';

const CUSTOMER: Attributes = { name: 'Contoso', motion: 'targeting', services: ['Exchange'], dataMoves: false };

describe('the things of a plan', () => {
  it('say why they are in it', () => {
    const workshop = 'assess-conduct-customer-success-workshop-partner';
    const phases = [
      phase('assess', [
        process(
          'assess-a',
          [
            step('enterprise-additional-benefit-x', [task('1'), task('2', { services: ['Teams', 'Exchange'] })]),
            step('b', [], { motions: ['targeting'] }),
            step('c', [task('3'), task('8', { role: 'Migration Velocity Manager' })]),
            step('d', []),
          ],
          { keyOutputs: [{ en: 'out' }] },
        ),
        process('assess-b', [step('a', [task('6')])], { motions: ['rfa', 'targeting'] }),
        process(workshop, [step('a', [task('7')]), step('b', [])], {
          listed: false,
          keyOutputs: [{ en: 'Success defined' }],
        }),
      ]),
      phase('migrate', [process('migrate-a', [step('a', [task('4', { services: ['Exchange'] })])])]),
      phase('success', [process('success-a', [step('a', [task('5')])])]),
    ];
    const made = plan(phases, {
      ...CUSTOMER,
      services: ['Exchange', 'Teams'],
      dataMoves: true,
      enterprise: true,
      success: true,
    });
    const processes = made.phases.flatMap((each) => each.processes);
    assert.deepEqual(Object.fromEntries(planItems(processes).map(({ id, reasons }) => [id, reasons])), {
      1: [{ kind: 'enterprise', by: 'exception' }],
      2: [
        { kind: 'enterprise', by: 'exception' },
        { kind: 'service', service: 'Exchange' },
        { kind: 'service', service: 'Teams' },
      ],
      'assess-a/b': [{ kind: 'motion', motion: 'targeting' }],
      3: [{ kind: 'always' }],
      8: [{ kind: 'data-moves' }],
      'assess-a/d': [{ kind: 'always' }],
      'assess-a#out': [{ kind: 'always' }],
      6: [{ kind: 'motion', motion: 'targeting' }],
      7: [{ kind: 'success' }],
      [`${workshop}/b`]: [{ kind: 'success' }],
      [`${workshop}#success-defined`]: [{ kind: 'success' }],
      4: [{ kind: 'data-moves' }, { kind: 'service', service: 'Exchange' }],
      5: [{ kind: 'success' }],
    });
    assert.deepEqual(Object.fromEntries(processes.map(({ slug, reasons }) => [slug, reasons])), {
      'assess-a': [],
      'assess-b': [{ kind: 'motion', motion: 'targeting' }],
      [workshop]: [{ kind: 'success' }],
      'migrate-a': [{ kind: 'data-moves' }],
      'success-a': [{ kind: 'success' }],
    });
    assert.deepEqual(Object.fromEntries(made.phases.map((each) => [each.phase, each.reasons])), {
      assess: [],
      migrate: [{ kind: 'data-moves' }],
      success: [{ kind: 'success' }],
    });
  });

  it('gives each key output an id by its words, so that one written above another moves no tick', () => {
    const outputs = (...texts: string[]) => {
      const keyOutputs = texts.map((en) => ({ en }));
      return plan([phase('assess', [process('assess-a', [step('a', [])], { keyOutputs })])], CUSTOMER).phases.flatMap(
        ({ processes }) => processes.flatMap((each) => each.outputs.map(({ id }) => id)),
      );
    };
    const [goals] = outputs('Goals are known.');
    assert.equal(goals, 'assess-a#goals-are-known');
    assert.equal(outputs('Teams met.', 'Goals are known.')[1], goals);
    assert.equal(new Set(outputs('Same.', 'Same.', `${'x'.repeat(60)}a`, `${'x'.repeat(60)}b`, '', '目標')).size, 6);
  });
});
