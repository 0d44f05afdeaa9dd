// Dates as people of a language write them, and texts of the playbook in whichever language there is.
import assert from 'node:assert/strict';
import { dateText, instantText } from '../../src/language/date-text.ts';
import { inLanguage } from '../../src/language/in-language.ts';

describe('A date', () => {
  it('is the same day everywhere', () => {
    assert.equal(dateText('2027-01-31', 'en'), 'Jan 31, 2027');
    assert.equal(dateText('2027-01-31', 'de'), '31.01.2027');
    assert.equal(dateText('2027-01-31', 'ja'), '2027/01/31');
  });

  it('that is none comes back as it is', () => {
    assert.equal(dateText('tomorrow', 'en'), 'tomorrow');
    assert.equal(instantText('2027-01-31T12:00:00Z', 'Moon/Crater', 'en'), '2027-01-31T12:00:00Z');
  });

  it('with a time is told by the reader’s clock', () => {
    assert.equal(instantText('2026-12-31T23:30:00.000Z', 'Europe/Berlin', 'de'), '01.01.2027, 00:30');
    assert.equal(instantText('2026-12-31T23:30:00.000Z', 'UTC', 'de'), '31.12.2026, 23:30');
  });
});

describe('A text of the playbook', () => {
  it('is the reader’s, else English, else whichever there is', () => {
    assert.equal(inLanguage({ en: 'Assess', de: 'Analyse' }, 'de'), 'Analyse');
    assert.equal(inLanguage({ en: 'Assess', de: 'Analyse' }, 'ja'), 'Assess');
    assert.equal(inLanguage({ zh: '评估' }, 'ja'), '评估');
    assert.equal(inLanguage({}, 'ja'), '');
  });
});
