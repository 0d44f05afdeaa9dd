// Business days by country: tables by hand, and laws that hold for every date.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addBusinessDays } from '../../../src/reminders/calendar/add-business-days.ts';
import { addDays } from '../../../src/reminders/calendar/add-days.ts';
import { businessDaysBetween } from '../../../src/reminders/calendar/business-days-between.ts';
import { daysBetween } from '../../../src/reminders/calendar/days-between.ts';
import { isBusinessDay } from '../../../src/reminders/calendar/is-business-day.ts';
import { weekdayOf } from '../../../src/reminders/calendar/weekday-of.ts';

const COUNTRIES = [undefined, 'DE', 'DE-BY', 'US', 'JP', 'AE', 'IL', 'SA', 'IN', 'IR', 'NP', 'TR', 'ZZ'];

describe('a business day', () => {
  const days: readonly (readonly [date: string, country: string | undefined, works: boolean, why: string])[] = [
    ['2026-04-30', 'DE', true, 'Thursday'],
    ['2026-05-01', 'DE', false, 'Tag der Arbeit, a Friday'],
    ['2026-05-01', 'US', true, 'no holiday there'],
    ['2026-05-01', undefined, true, 'no country, no holidays'],
    ['2026-06-04', 'DE-BY', false, 'Fronleichnam in Bavaria'],
    ['2026-06-04', 'DE-BE', true, 'not in Berlin'],
    ['2026-06-04', 'DE', true, 'not everywhere in Germany'],
    ['2026-10-03', 'DE', false, 'a Saturday anyway'],
    ['2025-10-03', 'DE', false, 'Tag der Deutschen Einheit, a Friday'],
    ['2026-12-24', 'DE', true, 'Christmas Eve is no public holiday'],
    ['2026-12-25', 'DE', false, 'Christmas'],
    ['2027-01-01', 'DE', false, 'New Year'],
    ['2026-05-01', 'DE-XX', false, 'an unknown region has the holidays of its country'],
    ['2026-06-04', 'DE-XX', true, 'and only these'],
    ['2026-05-01', 'ZZ', true, 'an unknown country has none'],
    ['2026-05-02', 'ZZ', false, 'Saturday'],
    ['2026-05-01', 'de', true, 'what is no code is no country'],
    ['2026-05-02', undefined, false, 'Saturday'],
    ['2026-05-03', undefined, false, 'Sunday'],
    ['2026-07-03', 'US', false, 'Independence Day moved to Friday'],
    ['2026-11-26', 'US', false, 'Thanksgiving'],
    ['2026-05-06', 'JP', false, 'substitute for Constitution Day on a Sunday'],
    ['2028-02-29', 'DE', true, 'leap day, a Tuesday'],
    ['2026-11-20', 'AE', true, 'Friday: the Emirates rest on Saturday and Sunday'],
    ['2026-11-21', 'AE', false, 'Saturday'],
    ['2026-11-20', 'IL', false, 'Friday'],
    ['2026-11-22', 'IL', true, 'Sunday'],
    ['2026-11-20', 'SA', false, 'Friday'],
    ['2026-11-22', 'SA', true, 'Sunday'],
    ['2026-11-21', 'IN', true, 'CLDR knows but Sunday there'],
    ['2026-11-22', 'NP', false, 'Sunday by CLDR'],
    ['2026-03-22', 'SA', false, 'third day of Eid al-Fitr, a Sunday'],
    ['2026-12-31', 'GT', true, 'a holiday from noon only'],
    ['2026-01-02', 'SC', false, 'the second day of a holiday that began on January 1'],
    ['2026-01-02', 'SZ', false, 'the sixth day of a holiday that began last year'],
    ['2026-11-20', 'JP-13', true, 'Tokyo, an ordinary Friday'],
    ['9999-12-31', 'SA', false, 'a Friday beyond every calendar'],
    ['0001-01-01', 'DE', true, 'a Monday before every calendar'],
  ];
  for (const [date, country, works, why] of days) {
    it(`${date} in ${country ?? 'no country'} is ${works ? 'one' : 'none'}: ${why}`, () => {
      assert.equal(isBusinessDay(date, country), works);
    });
  }

  it('is the same whatever zone the service runs in', () => {
    const zone = process.env.TZ;
    try {
      for (const [index, tz] of ['Pacific/Apia', 'America/Los_Angeles', 'UTC'].entries()) {
        process.env.TZ = tz;
        // Years that were not asked for yet, so that they are computed in this zone: Labour Day on working days of the week.
        const year = 2029 + index;
        assert.equal(isBusinessDay(`${year}-05-01`, 'DE'), false, tz);
        assert.equal(isBusinessDay(`${year}-05-02`, 'DE'), true, tz);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('some business days later', () => {
  const sums: readonly (readonly [
    from: string,
    count: number,
    country: string | undefined,
    to: string,
    why: string,
  ])[] = [
    ['2026-04-29', 2, 'DE', '2026-05-04', 'over Labour Day and the weekend'],
    ['2026-04-29', 2, undefined, '2026-05-01', 'without a country'],
    ['2026-06-03', 1, 'DE-BY', '2026-06-05', 'over Fronleichnam'],
    ['2026-06-03', 1, 'DE-BE', '2026-06-04', 'not in Berlin'],
    ['2026-12-23', 2, 'DE', '2026-12-28', 'over Christmas'],
    ['2026-12-31', 1, 'DE', '2027-01-04', 'over the turn of the year'],
    ['2026-12-31', 5, 'DE', '2027-01-08', 'five of them'],
    ['2026-12-30', 5, 'DE-BY', '2027-01-08', 'Epiphany as well'],
    ['2028-02-28', 1, 'DE', '2028-02-29', 'onto the leap day'],
    ['2028-02-28', 2, 'DE', '2028-03-01', 'over the leap day'],
    ['2027-02-26', 1, 'DE', '2027-03-01', 'a month without one'],
    ['2026-01-30', 1, 'US', '2026-02-02', 'over the end of a month'],
    ['2026-11-19', 1, 'IL', '2026-11-22', 'Thursday to Sunday'],
    ['2026-11-20', 2, 'AE', '2026-11-24', 'Friday to Tuesday'],
    ['2026-11-21', 1, 'DE', '2026-11-23', 'from a Saturday'],
    ['2026-05-04', -1, 'DE', '2026-04-30', 'back over Labour Day'],
    ['2026-11-21', 0, 'DE', '2026-11-21', 'none: the day itself'],
  ];
  for (const [from, count, country, to, why] of sums) {
    it(`${from} + ${count} in ${country ?? 'no country'} = ${to}: ${why}`, () => {
      assert.equal(addBusinessDays(from, count, country), to);
      assert.equal(businessDaysBetween(from, to, country), count);
    });
  }

  const date = fc.integer({ min: 0, max: 20_000 }).map((day) => addDays('2000-01-01', day));
  const country = fc.constantFrom(...COUNTRIES);

  it('is a business day, and counts back to the same number', () => {
    fc.assert(
      fc.property(date, country, fc.integer({ min: -40, max: 40 }), (from, land, count) => {
        const to = addBusinessDays(from, count, land);
        assert.equal(businessDaysBetween(from, to, land), count);
        if (count !== 0) assert.ok(isBusinessDay(to, land));
        assert.equal(Math.sign(daysBetween(from, to)), Math.sign(count));
      }),
    );
  });

  it('from business days, going there and back ends where it began', () => {
    fc.assert(
      fc.property(date, country, fc.integer({ min: 1, max: 40 }), (any, land, count) => {
        const from = addBusinessDays(any, 1, land);
        assert.equal(addBusinessDays(addBusinessDays(from, count, land), -count, land), from);
      }),
    );
  });

  it('ends even for years that nobody means', () => {
    assert.equal(businessDaysBetween('2026-01-01', '9999-12-31', 'DE'), 2_600);
    assert.equal(businessDaysBetween('2026-01-01', '0001-01-01', 'DE'), -2_600);
  });
});

describe('plain dates', () => {
  it('are counted in days', () => {
    assert.equal(addDays('2028-02-28', 2), '2028-03-01');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(weekdayOf('2026-11-22'), 7);
    assert.equal(weekdayOf('2026-11-23'), 1);
    assert.throws(() => addDays('tomorrow', 1), RangeError);
  });
});
