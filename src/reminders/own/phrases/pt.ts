// Portuguese: chrono knows weekdays and dates; spans, hours with h, parts of the day, ends of months are here.
import { countOf } from '../count-of.ts';
import type { Dates, Unit } from '../dates.ts';
import type { Phrases } from '../phrase.ts';
import { type PartOfDay, spellTime } from '../spell-time.ts';
import { words } from '../words.ts';

const WEEKDAYS = ['segunda', 'terca', 'quarta', 'quinta', 'sexta', 'sabado', 'domingo'];
const WEEKDAY = '(?:segunda|ter[çc]a|quarta|quinta|sexta)(?:[- ]feira)?|s[áa]bado|domingo';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ um: 1, uma: 1, dois: 2, duas: 2, três: 3, tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9 },
  ...{ dez: 10, onze: 11, doze: 12, quinze: 15, meia: 0.5 },
};
const NUMBER = `\\d{1,4}(?:[.,]\\d)?|${Object.keys(NUMBERS).join('|')}`;
const UNITS: Readonly<Record<string, Unit>> = {
  mi: 'minute',
  ho: 'hour',
  di: 'day',
  se: 'week',
  mê: 'month',
  me: 'month',
};
const UNIT = 'minutos?|horas?|dias? [úu]te?is|dia [úu]til|dias?|semanas?|m[êe]s(?:es)?';
const NEXT_WEEK = '(?:n?a )?(?:pr[óo]xima semana|semana que vem|semana pr[óo]xima)';
const NEXT_MONTH = '(?:pr[óo]ximo m[êe]s|m[êe]s que vem)';
const PARTS: Readonly<Record<string, PartOfDay>> = { m: 'morning', t: 'afternoon', n: 'night' };

export const pt: Phrases = {
  phrases: [
    {
      pattern: words(`(?:em|daqui a|dentro de|daqui) (${NUMBER}) (${UNIT})`),
      say: (found, dates) => dates.later(countOf(found(1), NUMBERS) ?? 1, unitOf(found(2))),
    },
    { pattern: words('depois de amanh[ãa]'), say: (_, dates) => dates.later(2, 'day') },
    {
      pattern: words(`(?:na |no )?(${WEEKDAY}),? (?:d[ae] )?${NEXT_WEEK}`),
      say: (found, dates) => inNextWeek(found(1), dates),
    },
    {
      pattern: words(`${NEXT_WEEK},? (?:na |no )?(${WEEKDAY})`),
      say: (found, dates) => inNextWeek(found(1), dates),
    },
    { pattern: words(NEXT_WEEK), say: (_, dates) => dates.weekday(1, 1) },
    { pattern: words('(?:n?o )?(?:fim|final) d(?:a|esta) semana'), say: (_, dates) => dates.endOfWeek(0) },
    { pattern: words('(?:n?o )?(?:fim|final) de semana'), say: (_, dates) => dates.weekday(6, 0) },
    { pattern: words(`(?:n?o )?(?:fim|final) do ${NEXT_MONTH}`), say: (_, dates) => dates.monthEnd(1) },
    { pattern: words('(?:n?o |ao )?(?:fim|final) d(?:o|este) m[êe]s'), say: (_, dates) => dates.monthEnd(0) },
    { pattern: words(`(?:n?o )?${NEXT_MONTH}`), say: (_, dates) => dates.monthStart(1) },
    { pattern: words(`(?:pr[óo]xim[oa]|est[ea]|nest[ea]) (${WEEKDAY})`), say: (found) => found(1) },
    { pattern: words(`(${WEEKDAY}) que vem`), say: (found) => found(1) },
    {
      pattern: words('(?:no )?dia (\\d{1,2})(?! de |/|-|\\.\\d)'),
      say: (found, dates) => dates.dayOfMonth(Number(found(1))) ?? found(0),
    },
    {
      pattern: words(
        '(?:[àa]s?|pelas) (\\d{1,2})(?: ?h(?:oras?)?| ?:)?(\\d\\d)?(?: ?min)?( e meia)?(?: (?:horas? )?(?:da|de|à) (manhã|tarde|noite))?',
      ),
      say: (found) => `às ${timeOf(found)}`,
    },
    { pattern: words('(\\d{1,2}) ?h(\\d\\d)?'), say: (found) => `às ${spellTime(found(1), found(2) || '00')}` },
    { pattern: words('(?:de|da|pela) manh[ãa]|cedo'), say: () => '' },
    { pattern: words('(?:de|da|pela|à|a) tarde'), say: () => 'às 15:00' },
    { pattern: words('(?:de|da|pela|à|a|esta) noite'), say: () => 'às 18:00' },
    { pattern: words('(?:ao )?meio[- ]dia'), say: () => 'às 12:00' },
  ],
  beforeTime: 'antes d[eao]|de|do|da|dia|até|para|desde|o|a|na|no|em|nesta|neste',
  afterTime: '',
  beforeCustomer: 'de|da|do|em|na|no|com|para|sobre|por|ao|à|a respeito d[eao]',
  afterCustomer: '',
  lead: 'de|da|do|que|sobre|para|pra|a respeito d[eao]|por favor|e',
  trail: 'de|da|do|sobre|para|a|em|na|no|com|o|e|até|por|antes',
  repeats: words(
    '(?:cada|tod[oa]s?(?: [oa]s?)?) (?:(?:\\d+|dois|duas|tr[eê]s) )?(?:(?:segunda|ter[cç]a|quarta|quinta|sexta)s?(?:[- ]feiras?)?|s[aá]bados?|domingos?|dias?|semanas?|m[eê]s(?:es)?|anos?|trimestres?|manhãs?|tardes?|horas?)',
  ),
};

function timeOf(found: (group: number) => string): string {
  const minute = found(2) || (found(3) === '' ? '00' : '30');
  return spellTime(found(1), minute, PARTS[found(4).charAt(0).toLowerCase()]);
}

function unitOf(word: string): Unit {
  const unit = word.toLowerCase();
  return / /.test(unit) ? 'business-day' : (UNITS[unit.slice(0, 2)] ?? 'day');
}

function inNextWeek(weekday: string, dates: Dates): string {
  const plain = weekday
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[- ]feira$/, '');
  return dates.weekday(WEEKDAYS.indexOf(plain) + 1, 1);
}
