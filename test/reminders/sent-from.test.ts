// What is known of earlier sends.
import assert from 'node:assert/strict';
import { type SentSlot, sentFrom } from '../../src/reminders/sent-from.ts';

describe('What was sent', () => {
  it('is told by the slots that certainly arrived, the first of them', () => {
    const { told } = sentFrom('anna', [
      slot('digest.2026-05-07', '2026-05-07T06:00:00.000Z', ['a', 'b']),
      slot('digest.2026-05-06', '2026-05-06T06:00:00.000Z', ['a']),
      slot('digest.2026-05-05', '2026-05-05T06:00:00.000Z', ['a', 'c'], 'unknown'),
      slot('digest.2026-05-07', '2026-05-07T07:00:00.000Z', ['a'], 'sent', 'ben'),
    ]);
    assert.deepEqual(told, {
      anna: { a: '2026-05-06T06:00:00.000Z', b: '2026-05-07T06:00:00.000Z' },
      ben: { a: '2026-05-07T07:00:00.000Z' },
    });
  });

  it('had its one attempt, unless it may be tried again', () => {
    const states = ['sending', 'sent', 'unreachable', 'unknown', 'retry'] as const;
    const singles = states.map((is) =>
      slot(`single.${is}.2026-05-06T09:00:00.000Z`, '2026-05-06T09:00:00.000Z', [is], is),
    );
    const digests = [
      slot('digest.2026-05-07', '2026-05-07T06:00:00.000Z', ['x'], 'unknown'),
      slot('digest.2026-05-06', '2026-05-06T06:00:00.000Z', ['x']),
      slot('digest.2026-05-08', '2026-05-08T06:00:00.000Z', ['x'], 'retry'),
      slot('digest.2026-05-09', '2026-05-09T06:00:00.000Z', ['x'], 'sent', 'ben'),
    ];
    const sent = sentFrom('anna', [...singles, ...digests]);
    assert.deepEqual(sent.singles, ['sending', 'sent', 'unreachable', 'unknown', 'x']);
    assert.equal(sent.digestOn, '2026-05-07');
  });

  it('may have been told by a digest of which nobody knows, and then does not follow alone', () => {
    const singles = (is: SentSlot['state']['is']) =>
      sentFrom('anna', [slot('digest.2026-05-07', '2026-05-07T06:00:00.000Z', ['a'], is)]).singles;
    assert.deepEqual([singles('unknown'), singles('sending')], [['a'], ['a']]);
    assert.deepEqual([singles('retry'), singles('unreachable')], [[], []]);
  });

  it('is nothing at the beginning', () => {
    assert.deepEqual(sentFrom('anna', []), { told: {}, singles: [] });
  });
});

function slot(
  id: string,
  at: string,
  reminders: readonly string[],
  is: SentSlot['state']['is'] = 'sent',
  user = 'anna',
): SentSlot {
  return { user, id, at, reminders, state: { is } };
}
