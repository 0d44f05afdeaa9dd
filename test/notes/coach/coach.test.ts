// The coach as a whole: rated notes of six languages, any text, remarks that absorb others, the same text twice.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES } from '../../../src/language/language.ts';
import { coach } from '../../../src/notes/coach/coach.ts';
import type { JudgedNote } from '../../../src/notes/coach/judgement.ts';
import { sameText } from '../../../src/notes/coach/same-text.ts';
import { L1_STATUSES } from '../../../src/playbook/slugs.ts';
import { compare, devNotes, isOffByTwo, summary } from './dev-notes.ts';

const rules = (note: JudgedNote) => coach(note).remarks.map(({ rule }) => rule);

describe('the coach', () => {
  for (const language of LANGUAGES) {
    it(`grades the notes that it was developed with as they are rated: ${language}`, () => {
      const compared = compare(devNotes(language));
      assert.ok(compared.length >= 40);
      const right = compared.filter(({ note, quality }) => note.quality === quality).length;
      const flags = compared.flatMap(({ note, flags }) => note.flags.map((flag) => flags.includes(flag)));
      assert.ok(right / compared.length >= 0.95, summary(compared));
      assert.ok(flags.filter(Boolean).length / flags.length >= 0.95, summary(compared));
      assert.ok(compared.filter(isOffByTwo).length / compared.length <= 0.02, summary(compared));
    });
  }

  it('says of any text something, and of a great one nothing', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'kein',
        'no',
        'not',
        '[',
        ']',
        'for now',
        'Firewall',
        '3',
        '不',
        'ない',
        ',',
        '。',
        'will',
        '\u0000',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const note = fc.record({
      language: fc.constantFrom(...LANGUAGES),
      l1: fc.constantFrom(...L1_STATUSES),
      l2: fc.constantFrom('customer-unresponsive', 'legal-regulatory', ''),
      service: fc.oneof(fc.constantFrom('Exchange', 'teams'), fc.string()),
      text: fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    });
    fc.assert(
      fc.property(note, (each) => {
        const { quality, remarks } = coach(each);
        assert.equal(quality === 'great', remarks.length === 0);
        const narrowed = each.text.normalize('NFKC');
        for (const { words } of remarks) assert.ok(words === undefined || narrowed.includes(words));
        assert.equal(new Set(remarks.map(({ rule }) => rule)).size, remarks.length);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out a remark where a graver one has said enough', () => {
    const unfilled = { language: 'en', l1: 'blocked', text: 'Blocked because of [reason]' } as const;
    assert.deepEqual(rules(unfilled), ['placeholder-left']);
    const usage = { language: 'en', l1: 'blocked', text: 'Usage 0 %' } as const;
    assert.deepEqual(rules(usage), ['usage-only', 'missing-reason']);
    const declined = { language: 'de', l1: 'no-intent', text: 'Kunde lehnt FastTrack ab' } as const;
    assert.deepEqual(rules(declined), ['declined-fasttrack-is-not-no-intent']);
  });

  it('reads a note in another language with English words in it', () => {
    const mixed = { language: 'de', l1: 'blocked', text: 'Customer blocked, legacy proxy bricht TLS auf' } as const;
    assert.equal(coach(mixed).quality, 'great');
  });

  it('finds umlauts however they are spelled', () => {
    const silent = { language: 'de', l1: 'status-unknown', l2: 'customer-unresponsive' } as const;
    for (const times of ['fünfmal', 'fuenfmal', 'funfmal', 'FÜNFMAL'])
      assert.deepEqual(rules({ ...silent, text: `${times} angerufen, keine Antwort, verwaltet` }), [], times);
  });
});

describe('the same text under several services', () => {
  const teams = { language: 'en', l1: 'no-intent', service: 'Teams', text: 'No need, the intranet does it.' } as const;
  const yammer = { ...teams, service: 'Yammer', text: 'no need - the intranet does it' } as const;

  it('is pointed out, whatever its commas', () => {
    assert.deepEqual(sameText(teams, [yammer]), { rule: 'same-text' });
    assert.equal(sameText(teams, []), undefined);
    assert.equal(sameText(teams, [{ ...yammer, text: 'No need, Workplace does it' }]), undefined);
  });

  it('is fine about the customer as a whole', () => {
    for (const note of [
      { ...teams, l1: 'status-unknown', l2: 'customer-unresponsive', text: '3 mails unanswered, managed' },
      { ...teams, text: 'No intent, the company is insolvent' },
      { ...teams, text: 'Wird von Northwind übernommen, alle Projekte ruhen', language: 'de' },
      { ...teams, l1: 'duplicate-invalid', text: 'Test tenant' },
    ] as const)
      assert.equal(sameText(note, [{ ...note, service: 'Yammer' }]), undefined, note.text);
  });

  it('is nothing where nothing is written', () => {
    assert.equal(sameText({ ...teams, text: '-' }, [{ ...yammer, text: '–' }]), undefined);
  });
});
