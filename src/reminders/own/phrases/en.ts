// English: chrono knows nearly all of it.
import { countOf } from '../count-of.ts';
import type { Dates } from '../dates.ts';
import type { Phrases } from '../phrase.ts';
import { words } from '../words.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = WEEKDAYS.join('|');
const NUMBERS = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

const HOURS: Readonly<Record<string, number>> = { ...NUMBERS, an: 1, 'half an': 0.5 };

export const en: Phrases = {
  phrases: [
    {
      // Chrono knows it as well, but counts it in the zone of the process.
      pattern: words(
        `in (half an|\\d{1,4}(?:[.,]\\d)?|an|${Object.keys(NUMBERS).join('|')}) (minutes?|mins?|hours?|hrs?)(?! and)`,
      ),
      say: (found, dates) => dates.later(countOf(found(1), HOURS) ?? 1, /^m/i.test(found(2)) ? 'minute' : 'hour'),
    },
    {
      pattern: words(`in (\\d{1,3}|${Object.keys(NUMBERS).join('|')}) (?:business|working|work) days?`),
      say: (found, dates) => dates.later(countOf(found(1), NUMBERS) ?? 1, 'business-day'),
    },
    { pattern: words(`(${WEEKDAY}),? (?:of )?next week`), say: (found, dates) => inNextWeek(found(1), dates) },
    { pattern: words(`next week(?:,| on)? (${WEEKDAY})`), say: (found, dates) => inNextWeek(found(1), dates) },
    { pattern: words('next week'), say: (_, dates) => dates.weekday(1, 1) },
    { pattern: words('(?:at )?(?:the )?end of (?:the |this )?week'), say: (_, dates) => dates.endOfWeek(0) },
    { pattern: words('(?:at )?(?:the )?end of next week'), say: (_, dates) => dates.endOfWeek(1) },
    { pattern: words('(?:at )?(?:the )?end of next month'), say: (_, dates) => dates.monthEnd(1) },
    { pattern: words('(?:at )?(?:the )?end of (?:the |this )?month'), say: (_, dates) => dates.monthEnd(0) },
    { pattern: words('next month'), say: (_, dates) => dates.monthStart(1) },
    {
      pattern: words('on the (\\d{1,2})(?:st|nd|rd|th)(?! of)'),
      say: (found, dates) => dates.dayOfMonth(Number(found(1))) ?? found(0),
    },
  ],
  beforeTime: 'by|until|till|before|from|on|in|at|the|this',
  afterTime: '',
  beforeCustomer: 'about|for|with|at|regarding|concerning|re|to|of|from|by',
  afterCustomer: "'s|’s",
  lead: 'about|to|that|of|regarding|concerning|re|for|please|and',
  trail: 'about|by|on|at|for|to|with|and|the',
  repeats: words(
    '(?:every|each) (?:(?:other|second|single|\\d+) )?(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|month|year|quarter|morning|evening|weekday|workday|hour)s?)',
  ),
};

function inNextWeek(weekday: string, dates: Dates): string {
  return dates.weekday(WEEKDAYS.indexOf(weekday.toLowerCase()) + 1, 1);
}
