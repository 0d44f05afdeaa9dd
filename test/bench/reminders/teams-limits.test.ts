// The limits of Teams as the bench counts them: each is kept by one call fewer, and broken by one more.
import assert from 'node:assert/strict';
import { createTeamsLimits, type Operation, type TeamsLimits } from './teams-limits.ts';

describe('the limits of Teams', () => {
  let limits: TeamsLimits;
  beforeEach(() => {
    limits = createTeamsLimits();
  });

  /** What the last of so many calls at equal distances breaks; all before must break nothing. */
  function last(calls: number, everyMs: number, operation: Operation, conversation = (_: number) => 'a'): string {
    for (let n = 1; n < calls; n += 1) assert.deepEqual(limits.call(n * everyMs, 't', conversation(n), operation), {});
    return limits.call(calls * everyMs, 't', conversation(calls), operation).violation ?? 'nothing';
  }

  const table: readonly (readonly [Operation, everyMs: number, allowed: number, broken: string])[] = [
    ['send', 100, 7, 'conversation, send: 7 in 1 s'],
    ['send', 200, 8, 'conversation, send: 8 in 2 s'],
    ['send', 400, 60, 'conversation, send: 60 in 30 s'],
    ['send', 1_900, 1800, 'conversation, send: 1800 in 3600 s'],
    ['create', 100, 7, 'conversation, create: 7 in 1 s'],
    ['get', 50, 14, 'conversation, get: 14 in 1 s'],
    ['get', 100, 16, 'conversation, get: 16 in 2 s'],
    ['get', 200, 120, 'conversation, get: 120 in 30 s'],
  ];
  for (const [operation, everyMs, allowed, broken] of table)
    it(`${broken}: so many may pass, one more breaks it`, () => {
      assert.equal(last(allowed + 1, everyMs, operation), broken);
    });

  it('a second call of another kind, conversation or tenant is counted apart', () => {
    last(7, 100, 'send');
    assert.deepEqual(limits.call(700, 't', 'a', 'get'), {});
    assert.deepEqual(limits.call(700, 't', 'b', 'send'), {});
    assert.deepEqual(limits.call(700, 'u', 'a', 'send'), {});
  });

  it('30 calls in one second of a tenant, over all its conversations and kinds', () => {
    assert.equal(
      last(31, 33, 'send', (n) => `c${n}`),
      'tenant: 30 in 1 s',
    );
    assert.deepEqual(limits.call(31 * 33, 'u', 'a', 'send'), {});
  });

  it('a call that is over a limit is told to wait', () => {
    last(7, 100, 'send');
    assert.deepEqual(limits.call(750, 't', 'a', 'send').retryAfterSeconds, 1);
  });

  it('whoever was told to wait must not come before', () => {
    limits.tellToWait(1_000, 'a', 2);
    assert.equal(limits.call(2_999, 't', 'a', 'send').violation, 'conversation: before Retry-After');
    assert.deepEqual(limits.call(2_999, 't', 'b', 'send'), {});
    assert.deepEqual(limits.call(3_000, 't', 'a', 'send'), {});
  });

  it('a tenant that was told to wait is refused, and only what was on its way is excused', () => {
    limits.holdTenant(1_000, 't', 10);
    assert.deepEqual(limits.call(1_500, 't', 'a', 'send'), { retryAfterSeconds: 9.5 });
    assert.equal(limits.call(2_001, 't', 'b', 'send').violation, 'tenant: before Retry-After');
    assert.deepEqual(limits.call(2_001, 'u', 'c', 'send'), {});
    assert.deepEqual(limits.call(11_000, 't', 'd', 'send'), {});
  });
});
