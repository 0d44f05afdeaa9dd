// What a button carries comes back as what it meant; everything else is an old card or somebody's own.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAction, payload } from '../../src/cards/actions.ts';
import { LANGUAGES } from '../../src/language/language.ts';

const id = fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }).filter((any) => !/[\p{C}{]/u.test(any));
const language = fc.constantFrom(...LANGUAGES);

/** Every verb with data as the cards fill it. */
const BUTTONS = fc.oneof(
  id.map((answerId) => ({ verb: 'answer.helpful' as const, data: { answerId } })),
  id.map((answerId) => ({ verb: 'answer.unhelpful' as const, data: { answerId } })),
  id.map((answerId) => ({ verb: 'answer.ask-expert' as const, data: { answerId } })),
  fc.record({ answerId: id, asker: id }).map((data) => ({ verb: 'answer.reply' as const, data })),
  fc
    .record({ page: id, section: id, language, from: fc.nat() }, { requiredKeys: ['page', 'section'] })
    .map((data) => ({ verb: 'answer.open' as const, data })),
  fc
    .record({ n: fc.constantFrom(1 as const, 2 as const, 3 as const), language })
    .map((data) => ({ verb: 'ask.example' as const, data })),
  fc.constant({ verb: 'help.open' as const, data: {} }),
  fc.constant({ verb: 'settings.open' as const, data: {} }),
  id.map((form) => ({ verb: 'settings.save' as const, data: { form } })),
);

/** A press as it arrives: the payload through JSON, the inputs among it and beside it. */
function press(sent: Readonly<Record<string, unknown>> | undefined, typed: Readonly<Record<string, string>> = {}) {
  const data: Record<string, unknown> = JSON.parse(JSON.stringify({ ...sent, ...typed }));
  return parseAction(String(data.verb), data.v, data, typed);
}

describe('Card actions', () => {
  it('come back as they were sent, whatever the ids', () => {
    fc.assert(
      fc.property(BUTTONS, ({ verb, data }) => {
        const action = press(payload(verb, data as never));
        assert.equal(action?.verb, verb);
        // Records of fast-check have no prototype.
        assert.deepEqual(action?.data, { ...data });
      }),
    );
  });

  it('bring what was typed', () => {
    const action = press(payload('answer.unhelpful', { answerId: 'a1' }), { comment: '  Kein Termin genannt ' });
    assert.deepEqual(action, {
      verb: 'answer.unhelpful',
      data: { answerId: 'a1' },
      inputs: { comment: 'Kein Termin genannt' },
    });
  });

  it('cut a comment that is an essay', () => {
    const action = press(payload('answer.unhelpful', { answerId: 'a1' }), { comment: 'x'.repeat(5000) });
    assert.ok(action?.verb === 'answer.unhelpful');
    assert.equal(action.inputs.comment?.length, 1000);
  });

  it('take the choice "leave it to the bot" for an empty one, and an absent one too', () => {
    const action = press(payload('settings.save', { form: 'f1' }), { language: 'auto' });
    assert.deepEqual(action, {
      verb: 'settings.save',
      data: { form: 'f1' },
      inputs: { language: '', zone: '' },
    });
  });

  it('take a note without an id for a new one, and one without a version for one that saw none', () => {
    const seen = { engagementId: 'e1', kind: 'overall', form: 'f1' };
    for (const without of [{}, { noteId: '' }, { noteId: null }]) {
      const action = press({ verb: 'note.save', v: 1, ...seen, ...without }, { text: 'Kickoff held' });
      assert.deepEqual(action?.data, { ...seen, rev: 0 });
    }
    assert.equal(press({ verb: 'note.save', v: 1, ...seen, noteId: 7 }), undefined);
    assert.equal(press({ verb: 'note.save', v: 1, ...seen, rev: 'new' }), undefined);
  });

  it('offer no button for an id that could not be read back', () => {
    assert.equal(payload('answer.helpful', { answerId: '' }), undefined);
    assert.equal(payload('answer.open', { page: 'p', section: 's'.repeat(401) }), undefined);
    assert.equal(payload('answer.open', { page: '\u0024{page}', section: 's' }), undefined);
    assert.equal(payload('answer.open', { page: 'p', section: 'a\u202Eb' }), undefined);
  });

  describe('are unknown', () => {
    const good = { verb: 'answer.open', v: 1, page: 'p', section: 's' };
    const CASES: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
      ['with another verb', { ...good, verb: 'answer.close' }],
      ['with a verb that every object has', { ...good, verb: 'toString' }],
      ['of another version', { ...good, v: 2 }],
      ['of a version as text', { ...good, v: '1' }],
      ['without an id', { ...good, page: undefined }],
      ['with an id that is no text', { ...good, page: ['p'] }],
      ['with a language that we do not speak', { ...good, language: 'fr' }],
      ['with a place that is no place', { ...good, from: -1 }],
      ['with an example that there is not', { verb: 'ask.example', v: 1, n: 4, language: 'de' }],
    ];
    it('but for the one of today', () => assert.notEqual(press(good), undefined));
    for (const [name, data] of CASES) it(name, () => assert.equal(press(data), undefined));
  });

  it('never throw, whatever a client sends', () => {
    const anything = fc.dictionary(fc.string(), fc.anything());
    const verbs = fc.oneof(fc.string(), fc.constantFrom('answer.open', 'settings.save', '__proto__', 'constructor'));
    fc.assert(
      fc.property(verbs, fc.anything(), anything, anything, (verb, version, data, inputs) => {
        parseAction(verb, version, data, inputs);
        parseAction(verb, 1, data, inputs);
      }),
    );
  });
});
