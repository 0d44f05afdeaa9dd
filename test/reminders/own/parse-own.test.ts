// What holds for own reminders in every language: problems, nights when clocks change, customers, hostile text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../../src/language/language.ts';
import { OWN_TEXT_LENGTH, type OwnProblem, parseOwn } from '../../../src/reminders/own/parse-own.ts';
import { WEDNESDAY } from './understands.ts';

describe('an own reminder that cannot be kept', () => {
  const problems: readonly (readonly [language: Language, text: string, problem: OwnProblem])[] = [
    ['en', '', 'no-time'],
    ['en', 'call Bob', 'no-time'],
    ['en', 'on 2027-02-30 call Bob', 'no-time'],
    ['en', 'at 25:00 call Bob', 'no-such-time'],
    ['en', 'tomorrow at 9:75 call Bob', 'no-such-time'],
    ['de', 'morgen um 25 Uhr Bob anrufen', 'no-such-time'],
    ['en', 'every Friday at 9 call Bob', 'repeats'],
    ['en', 'every 2 weeks call Bob', 'repeats'],
    ['de', 'jeden Montag um 9 Bob anrufen', 'repeats'],
    ['de', 'freitags Bob anrufen', 'repeats'],
    ['de', 'alle zwei Wochen Bob anrufen', 'repeats'],
    ['es', 'todos los viernes llamar a Bob', 'repeats'],
    ['es', 'cada dos semanas llamar a Bob', 'repeats'],
    ['pt', 'toda sexta-feira ligar para Bob', 'repeats'],
    ['pt', 'todos os dias ligar para Bob', 'repeats'],
    ['ja', '毎週金曜日に電話', 'repeats'],
    ['zh', '每周五打电话', 'repeats'],
    ['en', 'yesterday at 5 call Bob', 'past'],
    ['en', 'today at 9 call Bob', 'past'],
    ['en', 'today call Bob', 'past'],
    ['en', 'now call Bob', 'past'],
    ['en', 'on 2026-11-24 call Bob', 'past'],
    ['en', 'in 5 years call Bob', 'too-far'],
    ['en', 'on 2028-11-26 call Bob', 'too-far'],
    ['en', 'on 9999-12-31 call Bob', 'too-far'],
    ['en', 'tomorrow', 'no-what'],
    ['en', 'on Friday at 9: ', 'no-what'],
    ['de', 'so schnell wie möglich Bob anrufen', 'no-time'],
    ['de', 'am 31.2. Bob anrufen', 'no-time'],
    ['de', 'gestern Bob anrufen', 'past'],
    ['de', 'jetzt Bob anrufen', 'past'],
    ['de', 'am Freitag', 'no-what'],
    ['es', 'ayer llamar a Bob', 'past'],
    ['es', 'llamar a Bob', 'no-time'],
    ['pt', 'ontem ligar para Bob', 'past'],
    ['pt', 'ter uma reunião', 'no-time'],
    ['ja', '昨日電話', 'past'],
    ['ja', '電話する', 'no-time'],
    ['ja', '明日9時に', 'no-what'],
    ['zh', '昨天打电话', 'past'],
    ['zh', '打电话', 'no-time'],
    ['zh', '下周五上午9点', 'no-what'],
  ];
  for (const [language, text, problem] of problems) {
    it(`“${text}”: ${problem}`, () => assert.deepEqual(parseOwn(text, language, WEDNESDAY), { problem }));
  }

  it('two years ahead is not too far', () => {
    const read = parseOwn('on 2028-11-25 call Bob', 'en', WEDNESDAY);
    assert.deepEqual(read, { at: '2028-11-25T07:00:00.000Z', what: 'call Bob' });
  });

  it('a text that is too long is not read', () => {
    const long = `tomorrow ${'x'.repeat(OWN_TEXT_LENGTH)}`;
    assert.deepEqual(parseOwn(long, 'en', WEDNESDAY), { problem: 'too-long' });
    assert.ok('at' in parseOwn(long.slice(0, OWN_TEXT_LENGTH), 'en', WEDNESDAY));
  });
});

describe('the time of an own reminder', () => {
  const at = (now: string, text: string, zone = 'Europe/Berlin', language: Language = 'en') => {
    const read = parseOwn(text, language, { ...WEDNESDAY, now, zone });
    return 'at' in read ? read.at : read.problem;
  };

  it('without an hour is the digest’s', () => {
    const read = parseOwn('tomorrow call Bob', 'en', { ...WEDNESDAY, digestAt: '09:30' });
    assert.deepEqual(read, { at: '2026-11-26T08:30:00.000Z', what: 'call Bob' });
  });

  it('that does not exist is the next that does', () => {
    assert.equal(at('2026-03-28T12:00:00.000Z', 'tomorrow at 02:30 x'), '2026-03-29T01:00:00.000Z');
    assert.equal(at('2026-03-07T12:00:00.000Z', 'tomorrow at 02:30 x', 'America/New_York'), '2026-03-08T07:00:00.000Z');
  });

  it('that comes twice is the first', () => {
    assert.equal(at('2026-10-24T12:00:00.000Z', 'tomorrow at 02:30 x'), '2026-10-25T00:30:00.000Z');
    assert.equal(at('2026-10-31T12:00:00.000Z', 'tomorrow at 01:30 x', 'America/New_York'), '2026-11-01T05:30:00.000Z');
  });

  it('counted in hours passes those nights as the hours do', () => {
    for (const [language, text] of [
      ['en', 'in an hour x'],
      ['de', 'in einer Stunde x'],
      ['es', 'en una hora x'],
      ['pt', 'em uma hora x'],
      ['ja', '1時間後にx'],
      ['zh', '一小时后x'],
    ] as const) {
      assert.equal(at('2026-03-29T00:30:00.000Z', text, 'Europe/Berlin', language), '2026-03-29T01:30:00.000Z', text);
      assert.equal(at('2026-10-25T00:30:00.000Z', text, 'Europe/Berlin', language), '2026-10-25T01:30:00.000Z', text);
      assert.equal(at('2026-10-25T01:30:00.000Z', text, 'Europe/Berlin', language), '2026-10-25T02:30:00.000Z', text);
    }
  });

  it('is the person’s own, wherever they are', () => {
    assert.equal(at('2026-11-25T20:00:00.000Z', 'tomorrow at 9 x', 'Asia/Tokyo'), '2026-11-27T00:00:00.000Z');
    assert.equal(at('2026-11-25T03:00:00.000Z', 'tomorrow at 9 x', 'America/New_York'), '2026-11-25T14:00:00.000Z');
    assert.equal(at('2026-11-25T12:00:00.000Z', 'tomorrow at 9 x', 'Asia/Kathmandu'), '2026-11-26T03:15:00.000Z');
    assert.equal(at('2026-11-25T12:00:00.000Z', 'Friday x', 'Pacific/Apia'), '2026-11-26T19:00:00.000Z');
  });

  it('is the person’s own in every language', () => {
    for (const [language, text] of [
      ['en', 'tomorrow at 9 x'],
      ['de', 'morgen um 9 x'],
      ['es', 'mañana a las 9 x'],
      ['pt', 'amanhã às 9 x'],
      ['ja', '明日9時x'],
      ['zh', '明天9点x'],
    ] as const) {
      assert.equal(at('2026-11-25T20:00:00.000Z', text, 'Asia/Tokyo', language), '2026-11-27T00:00:00.000Z', text);
      assert.equal(
        at('2026-11-25T03:00:00.000Z', text, 'America/New_York', language),
        '2026-11-25T14:00:00.000Z',
        text,
      );
      assert.equal(
        at('2026-11-25T09:30:00.000Z', text, 'Pacific/Honolulu', language),
        '2026-11-25T19:00:00.000Z',
        text,
      );
    }
  });

  it('may be another zone’s', () => {
    assert.equal(at('2026-11-25T12:00:00.000Z', 'at 5pm EST call Bob'), '2026-11-25T22:00:00.000Z');
    assert.equal(at('2026-11-25T12:00:00.000Z', 'on Friday at 5pm EST call Bob'), '2026-11-27T22:00:00.000Z');
  });

  it('at the turn of the year, on the leap day, at the end of a month', () => {
    assert.equal(at('2026-12-31T12:00:00.000Z', 'tomorrow x'), '2027-01-01T07:00:00.000Z');
    assert.equal(at('2026-12-31T12:00:00.000Z', 'on January 2 x'), '2027-01-02T07:00:00.000Z');
    assert.equal(at('2028-02-28T12:00:00.000Z', 'tomorrow x'), '2028-02-29T07:00:00.000Z');
    assert.equal(at('2027-01-31T12:00:00.000Z', 'in einem Monat x', 'Europe/Berlin', 'de'), '2027-02-28T07:00:00.000Z');
    assert.equal(
      at('2028-02-10T12:00:00.000Z', 'Ende des Monats x', 'Europe/Berlin', 'de'),
      '2028-02-29T07:00:00.000Z',
    );
    assert.equal(at('2027-01-30T12:00:00.000Z', 'am 31. x', 'Europe/Berlin', 'de'), '2027-01-31T07:00:00.000Z');
    assert.equal(at('2027-02-10T12:00:00.000Z', 'am 31. x', 'Europe/Berlin', 'de'), '2027-03-31T06:00:00.000Z');
  });

  it('on a Sunday, next week is the one that begins tomorrow', () => {
    assert.equal(at('2026-11-22T12:00:00.000Z', '下周五 x', 'Europe/Berlin', 'zh'), '2026-11-27T07:00:00.000Z');
    assert.equal(at('2026-11-22T12:00:00.000Z', 'next week x'), '2026-11-23T07:00:00.000Z');
    assert.equal(at('2026-11-22T12:00:00.000Z', 'by the end of the week x'), '2026-11-27T07:00:00.000Z');
    assert.equal(at('2026-11-23T12:00:00.000Z', 'by the end of the week x'), '2026-11-27T07:00:00.000Z');
  });
});

describe('the customer of an own reminder', () => {
  const customer = (text: string, customers: readonly string[], language: Language = 'en') => {
    const read = parseOwn(text, language, { ...WEDNESDAY, customers });
    assert.ok('at' in read, JSON.stringify(read));
    return [read.customer === undefined ? undefined : customers[read.customer], read.what];
  };

  it('is no time, whatever its name', () => {
    assert.deepEqual(customer('tomorrow about March AG: licences', ['March AG']), ['March AG', 'licences']);
    assert.deepEqual(customer('tomorrow call Friday Ltd', ['Friday Ltd']), ['Friday Ltd', 'call']);
  });

  it('is found by its whole name first, in any case', () => {
    const names = ['Contoso', 'Contoso Energy'];
    assert.deepEqual(customer('tomorrow call contoso energy', names), ['Contoso Energy', 'call']);
    assert.deepEqual(customer('tomorrow call CONTOSO', names), ['Contoso', 'call']);
  });

  it('is found by its first word, when no other begins so', () => {
    assert.deepEqual(customer('tomorrow call Contoso', ['Contoso GmbH', 'Fabrikam']), ['Contoso GmbH', 'call']);
    assert.deepEqual(customer('tomorrow call Contoso', ['Contoso GmbH', 'Contoso AG']), [undefined, 'call Contoso']);
    assert.deepEqual(customer('tomorrow call The CTO', ['The Phone Company']), [undefined, 'call The CTO']);
  });

  it('is not found within a word, but beside Japanese and Chinese ones', () => {
    assert.deepEqual(customer('tomorrow call Contosolutions', ['Contoso']), [undefined, 'call Contosolutions']);
    assert.deepEqual(customer('明日Contosoに電話', ['Contoso'], 'ja'), ['Contoso', '電話']);
    assert.deepEqual(customer('明天给Contoso打电话', ['Contoso'], 'zh'), ['Contoso', '打电话']);
    assert.deepEqual(customer('明日、株式会社アオイの件で電話', ['株式会社アオイ'], 'ja'), ['株式会社アオイ', '電話']);
  });

  it('is cut out with its quotation marks, and its name may be a pattern', () => {
    assert.deepEqual(customer('tomorrow call "A+B (Berlin)" back', ['A+B (Berlin)']), ['A+B (Berlin)', 'call back']);
  });

  it('is what to think of when nothing else is said', () => {
    assert.deepEqual(customer('about Contoso tomorrow', ['Contoso GmbH']), ['Contoso GmbH', 'Contoso GmbH']);
  });
});

describe('hostile text', () => {
  const pieces = fc.constantFrom(
    ...[
      'next ',
      'monday ',
      'in 1 ',
      '1/1/',
      '1.1.',
      '9:',
      'às 1 ',
      'a las ',
      '月底',
      '下周',
      '半',
      '１',
      '一',
      '点',
      '時',
    ],
    ...[
      'T00:00:00',
      'to ',
      'und ',
      ', ',
      '_',
      '\uE000',
      '\u0000',
      '\uD800',
      '\uFDFA',
      '🙂',
      '((',
      '99999999',
      'Contoso ',
    ],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.array(pieces, { maxLength: 150 }).map((parts) => parts.join('')),
  );

  it('is read or refused, never an error, and what was read is to come and can be shown', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const read = parseOwn(text, language, WEDNESDAY);
        if ('problem' in read) return;
        assert.ok(read.at > WEDNESDAY.now && read.at < '2028-11-27');
        assert.equal(new Date(read.at).toISOString(), read.at);
        assert.ok(read.what !== '' && read.what.isWellFormed() && !/[\p{Cc}\p{Co}]/u.test(read.what));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps markup as text', () => {
    const read = parseOwn('tomorrow ask <at>Bob</at> **now** [a](http://x)', 'en', WEDNESDAY);
    assert.equal('what' in read && read.what, 'ask <at>Bob</at> **now** [a](http://x)');
  });
});
