// Each way in which the SDK fails: whether it is tried again, and what the operator can do about it.
import assert from 'node:assert/strict';
import { AppError } from '../../../src/app-error.ts';
import { failureOf, isPassing, StatusError, translated } from '../../../src/store/cosmos/cosmos-error.ts';
import { WireError } from '../../../src/store/cosmos/http-client.ts';

const sdk = (code: number | string, more: object = {}) =>
  Object.assign(new Error('as the SDK says it'), { code, ...more });
const batch = (cause: unknown) => new Error('Batch request error', { cause });
const named = (name: string) => Object.assign(new Error('as the SDK says it'), { name });

const CASES: readonly (readonly [what: string, error: unknown, tried: boolean, kind: string, message: RegExp])[] = [
  ...[408, 410, 449, 500, 502, 503, 504].map(
    (code) => [`${code}`, sdk(code), true, 'unavailable', /cannot be used at present/] as const,
  ),
  ['a reset', new WireError('socket hang up'), true, 'unavailable', /\(wire\)/],
  ['a name that is not known at present', sdk('REQUEST_SEND_ERROR'), true, 'unavailable', /REQUEST_SEND_ERROR/],
  ['a timeout', sdk('TimeoutError'), true, 'unavailable', /TimeoutError/],
  ['an answer cut short', sdk('PARSE_ERROR'), true, 'unavailable', /PARSE_ERROR/],
  ['an answer that is no JSON', new SyntaxError('Unexpected end'), true, 'unavailable', /\(wire\)/],
  ['a replica that is behind', new StatusError(404, 1002), true, 'unavailable', /./],
  ['a batch that met a 503', batch(sdk(503)), true, 'unavailable', /\(503\)/],
  ['a batch that was throttled', batch(sdk(429)), false, 'unavailable', /throttled; give it more throughput/],
  ['429', sdk(429), false, 'unavailable', /throttled; give it more throughput/],
  ['400', sdk(400, { substatus: 1001 }), false, 'unavailable', /\(400\/1001\)/],
  ['401', sdk(401), false, 'unavailable', /correct COSMOS_KEY/],
  ['403', sdk(403), false, 'unavailable', /Built-in Data Contributor/],
  ['a missing container', new StatusError(404, 1003), false, 'unavailable', /create them as deploy\/cosmos\.md says/],
  ['413', sdk(413), false, 'invalid-input', /shorten the text/],
  ['the deadline', named('AbortError'), false, 'unavailable', /\(deadline\)/],
  ...['AggregateAuthenticationError', 'AuthenticationError', 'CredentialUnavailableError'].map(
    (name) => [name, named(name), false, 'unavailable', /managed identity .* or set COSMOS_KEY/] as const,
  ),
];

describe('errors of @azure/cosmos', () => {
  for (const [what, cause, tried, kind, message] of CASES) {
    it(`${what}${tried ? ', once it has been tried again,' : ''} is ${kind}`, () => {
      assert.equal(isPassing(failureOf(cause)), tried);
      const error = translated(cause);
      assert.ok(error instanceof AppError);
      assert.equal(error.kind, kind);
      assert.match(error.message, message);
      assert.equal(error.cause, cause);
    });
  }

  it('keep what they were charged, and when to come back', () => {
    const throttled = sdk(429, { retryAfterInMs: 30, headers: { 'x-ms-request-charge': '2.5' } });
    assert.deepEqual(failureOf(throttled), { code: 429, substatus: 0, retryAfter: 30, charge: 2.5 });
    assert.deepEqual(failureOf(batch(throttled)), failureOf(throttled));
  });

  it('every other error stays what it is', () => {
    for (const error of [
      new TypeError('ours'),
      new AppError('conflict', 'ours'),
      batch(new TypeError('ours')),
      'text',
      undefined,
    ]) {
      assert.equal(isPassing(failureOf(error)), false);
      assert.equal(translated(error), error);
    }
  });
});
