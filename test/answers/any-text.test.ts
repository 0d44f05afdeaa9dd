// Any text at all gets an answer or a refusal: nothing throws, nothing takes long, nothing is shown that is not there.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ask } from '../../src/answers/ask.ts';
import { plainBlocks } from '../../src/answers/passage/plain-blocks.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { indexOf, SIX } from './small-playbook.ts';

const index = indexOf(SIX);

const WORDS =
  'how entry dredging Baggerarbeiten Geräte migração 日誌 更新 ORT 7002 the und y e は 的 and 🚢 \u202e \u0000 .* [a]( \\ "'.split(
    ' ',
  );

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
);

describe('any question', () => {
  it('has an answer that hangs together', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
        fc.array(anyText, { maxLength: 4 }),
        (text, language, history) => {
          const answer = ask(index, { text, history, ...(language && { language }) });
          if (language) assert.equal(answer.language, language);
          assert.ok(LANGUAGES.includes(answer.language));
          assert.ok(answer.sources.length <= 10);
          assert.equal(
            new Set(answer.sources.map(({ page, sectionId }) => `${page}#${sectionId}`)).size,
            answer.sources.length,
          );
          assert.ok(answer.sources.every(({ score }) => score > 0 && score <= 1));
          assert.equal(answer.kind, answer.answered ? 'passage' : 'none');
          assert.equal(answer.text, plainBlocks(answer.blocks));
          assert.equal(answer.text !== '', answer.answered);
          if (answer.answered) assert.ok(answer.sources.length > 0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is answered alike when it is asked again', () => {
    fc.assert(fc.property(anyText, (text) => assert.deepEqual(ask(index, { text }), ask(index, { text }))));
  });

  it('may be as long as it likes', () => {
    for (const text of [
      'a'.repeat(100_000),
      'entry '.repeat(20_000),
      '日'.repeat(100_000),
      '\ud800'.repeat(2001),
      '🚢'.repeat(50_000),
    ])
      assert.equal(typeof ask(index, { text, history: [text, text] }).answered, 'boolean');
  });

  it('is no regular expression and no property of an object', () => {
    for (const text of ['(((((', '[', '\\', '.*+?^$', '__proto__', 'constructor', 'hasOwnProperty toString'])
      assert.equal(ask(index, { text, language: 'en' }).answered, false, text);
  });
});
