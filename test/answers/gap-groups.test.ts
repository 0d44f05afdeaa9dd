// Questions without an answer are told together where they ask about the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Gap, gapGroups } from '../../src/answers/gap-groups.ts';
import { LANGUAGES } from '../../src/language/language.ts';

const gap = (text: string, more: Partial<Gap> = {}): Gap => ({
  text,
  language: 'en',
  at: '2026-03-02T08:00:00.000Z',
  ...more,
});
const grouped = (...gaps: readonly Gap[]) => gapGroups(gaps).map((group) => group.map(({ text }) => text));

describe('questions without an answer', () => {
  it('that ask about the same are a group, the largest first', () => {
    assert.deepEqual(
      grouped(
        gap('what does a travel voucher cost'),
        gap('who pays for the parking permit'),
        gap('how do I get a parking permit?'),
        gap('parking permits, where?'),
      ),
      [
        ['who pays for the parking permit', 'how do I get a parking permit?', 'parking permits, where?'],
        ['what does a travel voucher cost'],
      ],
    );
  });

  it('that share one common word among others stay apart', () => {
    const apart = ['customer wants a discount', 'customer asks for a harbour pilot', 'customer speaks Klingon'];
    assert.equal(grouped(...apart.map((text) => gap(text))).length, 3);
  });

  it('with less in common are a group where the same page came nearest', () => {
    const one = 'who signs the dredging contract for tugs';
    const other = 'is there a template of a contract with pilots';
    assert.equal(grouped(gap(one), gap(other)).length, 2);
    assert.equal(grouped(gap(one, { page: 'contracts' }), gap(other, { page: 'contracts' })).length, 1);
  });

  it('about a name are a group in any language', () => {
    const asked = [gap('what is the price of Copilot'), gap('was kostet Copilot', { language: 'de' })];
    assert.equal(grouped(...asked, gap('Copilotの値段は', { language: 'ja' })).length, 1);
  });

  it('stand with the oldest first', () => {
    const late = gap('where is the parking permit', { at: '2026-03-03T08:00:00.000Z' });
    assert.deepEqual(grouped(late, gap('parking permit?')), [['parking permit?', 'where is the parking permit']]);
  });

  it('are all there once, whatever they are, in whatever order they come', () => {
    const any = fc.record({
      text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '?', 'who is it', '谁', 'Copilot')),
      language: fc.constantFrom(...LANGUAGES),
      at: fc.constantFrom('2026-03-02T08:00:00.000Z', '2026-03-02T09:00:00.000Z'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (gaps) => {
        const groups = gapGroups(gaps);
        assert.ok(groups.every((group) => group.length > 0));
        assert.equal(new Set(groups.flat()).size, gaps.length);
        assert.equal(groups.flat().length, gaps.length);
      }),
    );
  });
});
