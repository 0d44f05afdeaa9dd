import assert from 'node:assert/strict';
import { tracesOf } from '../../src/store/erase/traces.ts';

const USER = '5f1c2a9e-0b77-4c1d-9a52-6f3e8d0c4b11';

const traces = (name?: string, user = USER) =>
  tracesOf({ user, ...(name !== undefined && { name }), channelIds: ['29:1AbC', 'a:1chat'], secret: 'secret' });

describe('traces of somebody', () => {
  const FORMER = traces().without(USER, 'e1');

  for (const [name, before, after] of [
    ['Eva Kovač', 'Ask Eva Kovač, not Eva Kovačova.', 'Ask […], not Eva Kovačova.'],
    ['Eva Kovač', "Eva Kovač's plan (Eva Kovač)", "[…]'s plan ([…])"],
    ['Eva Kovač', 'eva kovač is no name', 'eva kovač is no name'],
    ['王伟', '王伟负责迁移', '[…]负责迁移'],
    ['田中 花子', '田中 花子さんに聞く', '[…]さんに聞く'],
    ['김민수', '김민수님에게', '[…]님에게'],
    ['Dr. (A+B) [x]', 'Dr. (A+B) [x] says', '[…] says'],
    ['$& $1', 'the $& $1 man', 'the […] man'],
    ['E', 'E is a letter', 'E is a letter'],
    ['', 'nothing', 'nothing'],
    ['  ', 'nothing at all', 'nothing at all'],
  ] as const)
    it(`leaves ${JSON.stringify(name)} out of ${JSON.stringify(before)}`, () => {
      assert.equal(traces(name).without(before, 'e1'), after);
    });

  for (const [what, before, after] of [
    ['an id alone', USER, FORMER],
    ['an id in capitals', USER.toUpperCase(), FORMER],
    ['one of several', `${USER},other`, `${FORMER},other`],
    ['in a key of a reminder', { [`T-06.-@${USER}`]: 1 }, { [`T-06.-@${FORMER}`]: 1 }],
    ['of the channel', { to: '29:1AbC', other: '29:1AbCD' }, { to: FORMER, other: '29:1AbCD' }],
    ['deep in lists', [[{ by: USER }]], [[{ by: FORMER }]]],
    ['in JSON in a text', JSON.stringify({ by: USER }), JSON.stringify({ by: FORMER })],
    ['in what only looks like JSON', `{ ${USER}`, `{ ${FORMER}`],
  ] as const)
    it(`makes somebody else of ${what}`, () => {
      assert.deepEqual(traces().without(before, 'e1'), after);
    });

  it('are another pseudonym in another place and with another secret', () => {
    const another = tracesOf({ user: USER, channelIds: [], secret: 'another' });
    const all = [traces().without(USER, 'e1'), traces().without(USER, 'e2'), another.without(USER, 'e1')];
    assert.equal(new Set(all).size, 3);
  });

  it('leave what a customer is called, whoever has that name as well', () => {
    const body = {
      attributes: { name: 'Eva Kovač' },
      changes: [{ slot: 'attributes', before: { name: 'Eva Kovač' }, after: { name: 'Eva Kovač & Sons' } }],
    };
    assert.equal(traces('Eva Kovač').without(body, 'e1'), body);
  });

  it('give back the same value where there are none', () => {
    const body = { text: 'x', list: [1, null, true, { a: 'b' }], outcome: '{"a":1}' };
    assert.equal(traces('Eva Kovač').without(body, 'e1'), body);
  });

  it('are seen on a card where letters are escaped', () => {
    const card = JSON.stringify({ text: 'Owner: Eva\\-Maria O\\. Kovač' });
    assert.ok(traces('Eva-Maria O. Kovač').isNamedOn(card));
    assert.ok(traces().isNamedOn(JSON.stringify({ data: { value: USER } })));
    assert.ok(!traces('Eva-Maria O. Kovač').isNamedOn(JSON.stringify({ text: 'Evamaria O. Kovač' })));
  });
});
