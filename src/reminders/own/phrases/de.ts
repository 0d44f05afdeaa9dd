// German: dates with points, halves, ends of months, parts of the day.
import { countOf } from '../count-of.ts';
import type { Dates, Unit } from '../dates.ts';
import type { Phrases } from '../phrase.ts';
import { spellTime } from '../spell-time.ts';
import { words } from '../words.ts';

const WEEKDAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'];
const WEEKDAY = `${WEEKDAYS.join('|')}|sonnabend`;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    ein: 1,
    eine: 1,
    einem: 1,
    einer: 1,
    einen: 1,
    eins: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
  },
  ...{ acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, anderthalb: 1.5, eineinhalb: 1.5, 'einer halben': 0.5 },
};
const NUMBER = `\\d{1,4}(?:[.,]\\d)?|${Object.keys(NUMBERS).sort().reverse().join('|')}`;
const UNITS: Readonly<Record<string, Unit>> = { min: 'minute', stu: 'hour', tag: 'day', woc: 'week', mon: 'month' };
const UNIT = 'minuten?|min|stunden?|arbeitstag(?:en)?|werktag(?:en)?|tag(?:en)?|wochen?|monat(?:en)?';
const PART = 'früh|morgens|vormittags?|nachmittags?|abends?|nachts';
const NEXT = '(?:nächste[nrs]?|kommende[nrs]?)';

export const de: Phrases = {
  phrases: [
    {
      pattern: words(`in (${NUMBER}) (${UNIT})`),
      say: (found, dates) => dates.later(countOf(found(1), NUMBERS) ?? 1, unitOf(found(2))),
    },
    { pattern: words(`(${WEEKDAY}) (?:der )?${NEXT} woche`), say: (found, dates) => inNextWeek(found(1), dates) },
    { pattern: words(`${NEXT} woche,? (?:am )?(${WEEKDAY})`), say: (found, dates) => inNextWeek(found(1), dates) },
    { pattern: words(`(?:am )?ende (?:der )?${NEXT} woche`), say: (_, dates) => dates.endOfWeek(1) },
    { pattern: words('(?:am )?ende (?:der|dieser) woche'), say: (_, dates) => dates.endOfWeek(0) },
    { pattern: words('(?:am )?wochenende'), say: (_, dates) => dates.weekday(6, 0) },
    { pattern: words(`${NEXT} woche`), say: (_, dates) => dates.weekday(1, 1) },
    { pattern: words(`(?:am )?ende (?:des )?${NEXT} monats?`), say: (_, dates) => dates.monthEnd(1) },
    { pattern: words('(?:am |zum )?(?:ende (?:des|dieses) monats|monatsende)'), say: (_, dates) => dates.monthEnd(0) },
    { pattern: words(`${NEXT} monats?`), say: (_, dates) => dates.monthStart(1) },
    { pattern: words(`(?:${NEXT}|diese[nrs]?) (${WEEKDAY})`), say: (found) => found(1) },
    { pattern: words('sonnabend'), say: () => 'Samstag' },
    { pattern: words(`(${WEEKDAY})(vormittag|nachmittag|abend|morgen)`), say: (found) => `${found(1)} ${found(2)}` },
    // Before the date without a year, which would take `9.30 Uhr` for one.
    {
      pattern: words(`(?:(?:um|ab|gegen) )?(\\d{1,2})(?:[:.](\\d\\d))? uhr(?: (\\d\\d)(?!\\.))?(?: (${PART}))?`),
      say: (found) => `um ${timeOf(found(1), found(2) || found(3), found(4))}`,
    },
    {
      pattern: words(`(?:um|ab|gegen) (\\d{1,2})(?:[:.](\\d\\d))?(?![.:]\\d)(?: (${PART}))?`),
      say: (found) => `um ${timeOf(found(1), found(2), found(3))}`,
    },
    {
      pattern: words(`(?:um|ab|gegen) halb (${NUMBER})`),
      say: (found) => `um ${spellTime(String((countOf(found(1), NUMBERS) ?? 1) - 1), '30')}`,
    },
    {
      pattern: /(?<![\d.])(?:am |zum )?(\d{1,2})\. ?(\d{1,2})\.(?: ?(20\d\d)(?!\d)|(\d\d)(?![\d.:])|(?!\d))/giu,
      say: (found, dates) => {
        const year = found(3) || (found(4) && `20${found(4)}`);
        return dates.dayOfYear(Number(found(2)), Number(found(1)), Number(year) || undefined) ?? found(0);
      },
    },
    {
      pattern: /(?<![\p{L}\p{N}])am (\d{1,2})\.(?! ?(?:\d|jan|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|nov|dez))/giu,
      say: (found, dates) => dates.dayOfMonth(Number(found(1))) ?? found(0),
    },
    { pattern: words(`(?:${WEEKDAY}),? (?:den|dem|der)(?= 20\\d\\d-)`), say: () => '' },
    { pattern: words('(?<=morgen |heute |tag )(?:früh|morgen|vormittags?)|morgens|vormittags'), say: () => '' },
    // After a mark, chrono takes it for the morning.
    { pattern: words('(?<!tag |am |guten )morgen'), say: (_, dates) => dates.later(1, 'day') },
  ],
  beforeTime: 'bis|zum|am|an|ab|um|im|in|den|der|dem|vor|gegen',
  afterTime: '',
  beforeCustomer: 'an|wegen|über|bei|mit|für|zu|von|nach|bezüglich|betreffend|den kunden|beim kunden|kunde',
  afterCustomer: '',
  lead: 'daran|dass|daß|an|wegen|über|für|bezüglich|bitte|und',
  trail: 'an|wegen|über|für|zu|bis|am|um|den|und|bei|mit',
  repeats: words(
    `(?:jede[nrs]?|alle) (?:(?:\\d+|zweite[nrs]?|zwei|drei|vier) )?(?:${WEEKDAY}|tage?n?|wochen?|monate?n?|jahre?n?|quartale?|morgen|abend|arbeitstage?|werktage?|stunden?)|(?:${WEEKDAY})s`,
  ),
};

function unitOf(word: string): Unit {
  const unit = word.toLowerCase();
  return /^(?:arbeits|werk)/.test(unit) ? 'business-day' : (UNITS[unit.slice(0, 3)] ?? 'day');
}

function timeOf(hour: string, minute: string, part: string): string {
  if (part === '') return spellTime(hour, minute);
  const late = /^(?:nachmittag|abend)/i.test(part);
  return spellTime(hour, minute, late ? 'afternoon' : /^nachts/i.test(part) ? 'night' : 'morning');
}

function inNextWeek(weekday: string, dates: Dates): string {
  const day = WEEKDAYS.indexOf(weekday.toLowerCase().replace('sonnabend', 'samstag'));
  return dates.weekday(day + 1, 1);
}
