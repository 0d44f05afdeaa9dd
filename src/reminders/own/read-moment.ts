// Finds the time in a text with chrono.
import { type Chrono, de, en, es, ja, type ParsedComponents, type ParsedResult, pt, zh } from 'chrono-node';
import type { Language } from '../../language/language.ts';
import { localClock } from '../calendar/local-clock.ts';
import type { Moment, Span } from './moment.ts';
import { spellTime } from './spell-time.ts';

const READERS: Readonly<Record<Language, Chrono>> = {
  en: en.casual,
  de: de.casual,
  es: es.casual,
  pt: pt.casual,
  ja: ja.casual,
  zh: zh.hans.casual,
};

/** The first date and the first time of day of the text, which need not stand together. Undefined: it says neither. */
export function readMoment(text: string, language: Language, now: string, zone: string): Moment | undefined {
  // What chrono counts from. Some of its languages know no zone but the process's own: hence the instant at which clocks
  // there show what the person's show. Of chrono's answers, too, only what a clock shows is read.
  const reference = new Date(localClock(now, zone));
  const parts = READERS[language]
    .parse(text, reference, { forwardDate: true })
    .filter((result) => !isWord(result, language))
    .map((result) => partOf(result, language, (at) => Date.parse(now) + at.getTime() - reference.getTime()));
  const dated = parts.find(({ date }) => date !== undefined) ?? parts.find(({ month }) => month !== undefined);
  const timed =
    dated?.time === undefined ? parts.find((part) => part.date === undefined && part.time !== undefined) : dated;
  const date = dated?.date ?? dated?.month;
  const exact = dated ?? timed;
  if (exact?.instant !== undefined) return { instant: exact.instant, spans: [exact.span] };
  if (date === undefined && timed === undefined) return undefined;
  return {
    ...(date !== undefined && { date }),
    ...(timed?.time !== undefined && { time: timed.time }),
    spans: [...new Set([dated, timed])].flatMap((part) => part?.span ?? []),
  };
}

/** One of chrono's results: what it says for certain. */
interface Part extends Pick<Moment, 'instant' | 'date' | 'time'> {
  /** First day of a month that is named without a day. */
  readonly month?: string;
  readonly span: Span;
}

function partOf(result: ParsedResult, language: Language, elapsed: (at: Date) => number): Part {
  const { start, index, text } = result;
  // "Freitag 3 Lizenzen" is no time: those are written with `um` by now.
  const number = language === 'de' && start.isCertain('hour') ? (/ \d{1,2}$/.exec(text)?.[0] ?? '') : '';
  const instant = instantOf(result, elapsed);
  const date = dateOf(result);
  const time = number === '' ? timeOf(result) : undefined;
  return {
    ...(instant !== undefined && { instant }),
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(date === undefined && start.isCertain('month') && { month: plainDate(start) }),
    span: { from: index, to: index + text.length - number.length },
  };
}

/** Of minutes and hours from now, and of a time with a zone. */
function instantOf({ start, text }: ParsedResult, elapsed: (at: Date) => number): string | undefined {
  if (!start.isCertain('timezoneOffset')) return undefined;
  const fromNow = [...start.tags()].some(
    (tag) => tag === 'result/relativeDateAndTime' || tag === 'casualReference/now',
  );
  const own = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text);
  const at = fromNow ? elapsed(start.date()) : own ? Date.parse(text) : start.date().getTime();
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** "so schnell", "ter uma reunião": short weekdays are words as well, unless written as a weekday. */
function isWord({ text, start }: ParsedResult, language: Language): boolean {
  const mixed = language === 'de' || language === 'es' || language === 'pt';
  return mixed && /^\p{Ll}{2,3}$/u.test(text) && start.isCertain('weekday') && !start.isCertain('hour');
}

function dateOf({ start }: ParsedResult): string | number | undefined {
  if (start.tags().has('result/relativeDate') || start.isCertain('day')) return plainDate(start);
  const weekday = start.get('weekday');
  return start.isCertain('weekday') && weekday !== null ? weekday || 7 : undefined;
}

function plainDate(start: ParsedComponents): string {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')].map((value) =>
    String(value ?? 1),
  );
  return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** Parts of the day without an hour are at hours that suit work; a morning has none: it is the digest's. */
const PARTS: Readonly<Record<string, string>> = {
  'casualReference/noon': '12:00',
  'casualReference/afternoon': '15:00',
  'casualReference/evening': '18:00',
  'casualReference/tonight': '18:00',
};

function timeOf({ start, text }: ParsedResult): string | undefined {
  if (!start.isCertain('hour')) return [...start.tags()].flatMap((tag) => PARTS[tag] ?? [])[0];
  const vague = !start.isCertain('meridiem') && !/(?<!\d)0\d/.test(text);
  return spellTime(String(start.get('hour')), String(start.get('minute') ?? 0), vague ? undefined : 'morning');
}
