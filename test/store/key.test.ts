// Keys are safe wherever they end up, and no two texts share one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { key } from '../../src/store/key.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '~', '-', '\ud800', '\udfff', '/') }),
);

describe('keys', () => {
  it('leave ids of Entra as they are', () => {
    assert.equal(key('1f1a5c9e-3a55-4a4e-9d2b-2a4f6f0f7a01'), '1f1a5c9e-3a55-4a4e-9d2b-2a4f6f0f7a01');
  });

  it('are URL-safe and short', () => {
    fc.assert(
      fc.property(text, (value) => /^[A-Za-z0-9_~-]{1,64}$/.test(key(value))),
      {
        examples: [[''], ['x'.repeat(10_000)], ['a/b\\c?d#e'], ['..']],
      },
    );
  });

  it('differ where the texts differ', () => {
    fc.assert(
      fc.property(text, text, (one, other) => (one === other) === (key(one) === key(other))),
      {
        examples: [
          ['\ud800', '\ud801'],
          ['', '""'],
          ['a', 'A'],
          ['~', '~~'],
          ['é', 'e\u0301'],
        ],
      },
    );
  });

  it('of a key are not the key of its text', () => {
    fc.assert(fc.property(text, (value) => key(value) === value || key(key(value)) !== key(value)));
  });
});
