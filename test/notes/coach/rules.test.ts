// Every rule of the coach holds on the examples that stand beside it.
import assert from 'node:assert/strict';
import { NOTE_RULES } from '../../../src/notes/coach/judgement.ts';
import { readNote } from '../../../src/notes/coach/read-note.ts';
import { RULES } from '../../../src/notes/coach/rules.ts';

describe('the rules of the coach', () => {
  for (const { rule, check, examples } of RULES) {
    describe(rule, () => {
      for (const note of examples.bad) {
        it(`speaks: ${note.l1}: ${note.text.slice(0, 80)}`, () => assert.ok(check(readNote(note))));
      }
      for (const note of examples.good) {
        it(`is silent: ${note.l1}: ${note.text.slice(0, 80)}`, () => assert.equal(check(readNote(note)), undefined));
      }
    });
  }

  it('are all there, each once, with examples of both kinds', () => {
    const own = NOTE_RULES.filter((rule) => rule !== 'same-text');
    assert.deepEqual(RULES.map(({ rule }) => rule).toSorted(), own.toSorted());
    for (const { rule, examples } of RULES) assert.ok(examples.bad.length > 0 && examples.good.length > 0, rule);
  });
});
