// Spanish: the day after tomorrow, halves, parts of the day, ends of months.
import { countOf } from '../count-of.ts';
import type { Dates, Unit } from '../dates.ts';
import type { Phrases } from '../phrase.ts';
import { type PartOfDay, spellTime } from '../spell-time.ts';
import { words } from '../words.ts';

const WEEKDAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const WEEKDAY = 'lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ un: 1, una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
  ...{ once: 11, doce: 12, quince: 15, media: 0.5 },
};
const NUMBER = `\\d{1,4}(?:[.,]\\d)?|${Object.keys(NUMBERS).join('|')}`;
const UNITS: Readonly<Record<string, Unit>> = {
  mi: 'minute',
  ho: 'hour',
  dí: 'day',
  di: 'day',
  se: 'week',
  me: 'month',
};
const UNIT = 'minutos?|horas?|d[íi]as? (?:h[áa]biles|laborables|laborales)|d[íi]as?|semanas?|mes(?:es)?';
const NEXT_WEEK = '(?:la )?(?:pr[óo]xima semana|semana que viene|semana pr[óo]xima)';
const PARTS: Readonly<Record<string, PartOfDay>> = { m: 'morning', t: 'afternoon', n: 'night' };

export const es: Phrases = {
  phrases: [
    {
      pattern: words(`(?:en|dentro de) (${NUMBER}) (${UNIT})`),
      say: (found, dates) => dates.later(countOf(found(1), NUMBERS) ?? 1, unitOf(found(2))),
    },
    { pattern: words('pasado ma[ñn]ana'), say: (_, dates) => dates.later(2, 'day') },
    {
      pattern: words(`(?:el )?(${WEEKDAY}),? (?:de )?${NEXT_WEEK}`),
      say: (found, dates) => inNextWeek(found(1), dates),
    },
    {
      pattern: words(`${NEXT_WEEK},? (?:el )?(${WEEKDAY})`),
      say: (found, dates) => inNextWeek(found(1), dates),
    },
    { pattern: words(NEXT_WEEK), say: (_, dates) => dates.weekday(1, 1) },
    {
      pattern: words('(?:a |al )?(?:fin|final|finales) de (?:la |esta )semana'),
      say: (_, dates) => dates.endOfWeek(0),
    },
    { pattern: words('(?:el )?fin de semana'), say: (_, dates) => dates.weekday(6, 0) },
    {
      pattern: words('(?:a |al )?(?:fin|final|finales) del? (?:pr[óo]ximo mes|mes que viene|mes pr[óo]ximo)'),
      say: (_, dates) => dates.monthEnd(1),
    },
    {
      pattern: words('(?:a |al )?(?:fin|final|finales) (?:del?|de este) mes'),
      say: (_, dates) => dates.monthEnd(0),
    },
    {
      pattern: words('(?:el )?(?:pr[óo]ximo mes|mes que viene|mes pr[óo]ximo)'),
      say: (_, dates) => dates.monthStart(1),
    },
    { pattern: words(`(?:pr[óo]ximo|este) (${WEEKDAY})`), say: (found) => found(1) },
    { pattern: words(`(${WEEKDAY}) (?:que viene|pr[óo]ximo)`), say: (found) => found(1) },
    {
      pattern: words('el (?:d[íi]a )?(\\d{1,2})(?! de |/|-|:|\\.\\d)'),
      say: (found, dates) => dayOf(found(1), dates) ?? found(0),
    },
    {
      pattern: words(
        'a las? (\\d{1,2})(?:[:.h](\\d\\d)| y (media|cuarto))?(?: ?h(?:oras|s)?\\.?)?(?: (?:de|por) la (mañana|tarde|noche))?(?! ?[ap]\\.? ?m)',
      ),
      say: (found) =>
        `a las ${spellTime(found(1), minuteOf(found(2), found(3)), PARTS[found(4).charAt(0).toLowerCase()])}`,
    },
    { pattern: words('(?:por|de|en) la ma[ñn]ana|temprano'), say: () => '' },
    { pattern: words('(?:por|de|en) la tarde'), say: () => 'a las 15:00' },
    { pattern: words('(?:por|de|en) la noche'), say: () => 'a las 18:00' },
    { pattern: words('(?:al |a )?mediod[íi]a'), say: () => 'a las 12:00' },
  ],
  beforeTime: 'antes del?|de|del|hasta|para|desde|el|la|este|esta|a',
  afterTime: '',
  beforeCustomer: 'a|al|de|del|en|con|para|sobre|por|acerca de|respecto a|lo de',
  afterCustomer: '',
  lead: 'de|del|que|sobre|para|acerca de|respecto a|lo de|por favor|y',
  trail: 'de|del|sobre|para|a|en|con|el|la|y|antes|hasta|por',
  repeats: words(
    '(?:cada|todos los|todas las) (?:(?:\\d+|dos|tres) )?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|d[ií]as?(?: laborables?)?|semanas?|mes(?:es)?|años?|trimestres?|mañanas?|tardes?|horas?)',
  ),
};

function unitOf(word: string): Unit {
  const unit = word.toLowerCase();
  return / /.test(unit) ? 'business-day' : (UNITS[unit.slice(0, 2)] ?? 'day');
}

function minuteOf(digits: string, words: string): string {
  return digits || { media: '30', cuarto: '15' }[words.toLowerCase()] || '00';
}

function dayOf(day: string, dates: Dates): string | undefined {
  return dates.dayOfMonth(Number(day));
}

function inNextWeek(weekday: string, dates: Dates): string {
  const plain = weekday
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .toLowerCase();
  return dates.weekday(WEEKDAYS.indexOf(plain) + 1, 1);
}
