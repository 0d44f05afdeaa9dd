// Dates and instants as people of a language write them.
import type { Language } from './language.ts';

/** `date`: `YYYY-MM-DD`; what is none comes back as it is. */
export function dateText(date: string, language: Language): string {
  return format(`${date}T00:00:00Z`, date, language, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** `instant`: ISO 8601; `zone`: IANA, the reader's. */
export function instantText(instant: string, zone: string, language: Language): string {
  return format(instant, instant, language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
}

/** By language and options: making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(instant: string, otherwise: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  try {
    return formatFor(language, options).format(new Date(instant));
  } catch {
    // No such day, or no such zone.
    return otherwise;
  }
}

function formatFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}
