// Plans that are kept are the plans that would be compiled.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanBasis } from '../../src/engagements/attributes.ts';
import { plan } from '../../src/engagements/plan.ts';
import { planOf } from '../../src/engagements/plan-of.ts';
import { MOTIONS } from '../../src/playbook/slugs.ts';
import { SERVICES } from '../../src/playbook/vocabulary/services.ts';
import { NEWER, PLAYBOOK } from './contoso.ts';

const basis: fc.Arbitrary<PlanBasis> = fc.record(
  {
    motion: fc.constantFrom(...MOTIONS),
    services: fc.subarray([...SERVICES.slice(1)]),
    seats: fc.constantFrom(1, 19_999, 20_000, 50_000),
    dataMoves: fc.boolean(),
    enterprise: fc.boolean(),
    success: fc.boolean(),
  },
  { requiredKeys: ['motion', 'services'] },
);

describe('kept plans', () => {
  it('are what would be compiled, for any customer and playbook', () => {
    fc.assert(
      fc.property(basis, fc.constantFrom(PLAYBOOK, NEWER), (customer, playbook) => {
        assert.deepEqual(planOf(playbook, customer), plan(playbook.phases, customer));
      }),
      { numRuns: 1000 },
    );
  });

  it('are shared by customers who do not differ in it, as long as they are in use', () => {
    const customer = (seats: number): PlanBasis => ({ motion: 'rfa', services: ['Exchange'], seats });
    const first = planOf(PLAYBOOK, customer(10));
    assert.equal(planOf(PLAYBOOK, customer(20)), first);
    assert.notEqual(planOf(NEWER, customer(10)), first);
    for (const services of fc.sample(fc.subarray([...SERVICES.slice(1)], { minLength: 5 }), {
      numRuns: 300,
      seed: 1,
    })) {
      planOf(PLAYBOOK, { motion: 'rfa', services });
      assert.equal(planOf(PLAYBOOK, customer(10)), first);
    }
    for (const services of fc.sample(fc.subarray([...SERVICES.slice(1)], { minLength: 5 }), { numRuns: 300, seed: 2 }))
      planOf(PLAYBOOK, { motion: 'rfa', services });
    assert.notEqual(planOf(PLAYBOOK, customer(10)), first);
  });
});
