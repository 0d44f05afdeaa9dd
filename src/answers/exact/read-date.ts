// A day in a question, as people write it: "March", "1. März", "5/12/2020", "2020年3月", "last week", "the last 30 days".
import type { Language } from '../../language/language.ts';
import { QUESTION_FORMS } from './question-words.ts';

export interface ReadDate {
  /** `YYYY-MM-DD`; of a month or a year its first day. */
  readonly date: string;
  /** UTF-16 places in the text. */
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, today: string) => string | undefined;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en', de: 'de', es: 'es', pt: 'pt', ja: 'ja', zh: 'zh' };
const forms = new Map<Language, readonly Form[]>();

/** The first one; without a year it is the last such day that is not after `today` (`YYYY-MM-DD`). */
export function readDate(text: string, language: Language, today: string): ReadDate | undefined {
  const lower = text.toLowerCase();
  for (const { pattern, read } of formsOf(language)) {
    const match = pattern.exec(lower);
    const date = match === null ? undefined : read(match.groups ?? {}, today);
    if (match !== null && date !== undefined) return { date, from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

function formsOf(language: Language): readonly Form[] {
  const known = forms.get(language) ?? buildForms(language);
  forms.set(language, known);
  return known;
}

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const DAY = '(?<day>[0-3]?\\d)';

function buildForms(language: Language): readonly Form[] {
  const { ago, units } = QUESTION_FORMS[language];
  const monthNames = monthsOf(language);
  const month = `(?<name>${[...monthNames.keys()].sort((a, b) => b.length - a.length).join('|')})\\b\\.?`;
  const named: Form['read'] = ({ day, name = '', year }, today) =>
    onDay(year, monthNames.get(name) ?? 0, Number(day ?? 1), today);
  const numbers: Form['read'] = ({ year, month, day }, today) => onDay(year, Number(month), Number(day ?? 1), today);
  const phrases = Object.keys(ago).sort((a, b) => b.length - a.length);
  const joint = '(?:\\.|st|nd|rd|th|o|er)?,?\\s+(?:of\\s+|de\\s+|del\\s+)?';
  return [
    { pattern: new RegExp(`\\b${YEAR}-(?<month>\\d{1,2})(?:-${DAY})?\\b`), read: numbers },
    { pattern: new RegExp(`(?:${YEAR}年)?(?<month>\\d{1,2})月(?:${DAY}[日号])?`), read: numbers },
    { pattern: new RegExp(`\\b${DAY}\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?${YEAR})?`), read: numbers },
    {
      pattern:
        language === 'en'
          ? new RegExp(`\\b(?<month>\\d{1,2})/${DAY}/${YEAR}\\b`)
          : new RegExp(`\\b${DAY}/(?<month>\\d{1,2})/${YEAR}\\b`),
      read: numbers,
    },
    { pattern: new RegExp(`\\b(?<month>\\d{1,2})/${YEAR}\\b`), read: numbers },
    ...(monthNames.size === 0
      ? []
      : [
          { pattern: new RegExp(`\\b${DAY}${joint}${month}(?:,?\\s+(?:de\\s+|del\\s+)?${YEAR})?`), read: named },
          { pattern: new RegExp(`\\b${month}\\s+${DAY}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+${YEAR})?`), read: named },
          { pattern: new RegExp(`\\b${month}(?:,?\\s+(?:de\\s+|del\\s+|of\\s+)?${YEAR})?`), read: named },
        ]),
    {
      pattern: new RegExp(`${YEAR}年|(?<![\\d./-])${YEAR.replace('year', 'other')}\\b`),
      read: ({ year, other }) => `${year ?? other}-01-01`,
    },
    {
      pattern: new RegExp(
        `(?<count>\\d{1,3})\\s*(?<unit>${Object.keys(units)
          .sort((a, b) => b.length - a.length)
          .join('|')})`,
      ),
      read: ({ count, unit = '' }, today) => daysBefore(today, Number(count) * (units[unit] ?? 1)),
    },
    {
      pattern: new RegExp(`(?<phrase>${phrases.join('|')})`),
      read: ({ phrase = '' }, today) => daysBefore(today, ago[phrase] ?? 0),
    },
  ];
}

/** Names and abbreviations that a language writes in letters: March, Mar, März. */
function monthsOf(language: Language): ReadonlyMap<string, number> {
  if (language === 'ja' || language === 'zh') return new Map();
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(LOCALES[language], { month: style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const name = format
        .format(Date.UTC(2020, month - 1, 15))
        .toLowerCase()
        .replace(/\.$/, '');
      for (const spelling of [name, name.normalize('NFD').replace(/\p{M}/gu, ''), name.replace('ä', 'ae')])
        if (!names.has(spelling)) names.set(spelling, month);
    }
  }
  return names;
}

function onDay(year: string | undefined, month: number, day: number, today: string): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined) return `${year}-${rest}`;
  const thisYear = Number(today.slice(0, 4));
  return `${thisYear}-${rest}` <= today ? `${thisYear}-${rest}` : `${thisYear - 1}-${rest}`;
}

function daysBefore(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
