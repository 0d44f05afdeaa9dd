// Dates as the playbook writes them: month/day/year, in German also day.month.year.

export interface ParsedDate {
  /** YYYY-MM-DD; absent where there is no such day. */
  readonly date?: string;
  /** It was read, but is written oddly, as `10/018/2019`. */
  readonly odd: boolean;
}

/** Undefined where the text is no date at all. */
export function parseDate(text: string): ParsedDate | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(trimmed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const slashes = /^(\d{1,3})\/(\d{1,3})\/(\d{2}|\d{4})$/.exec(trimmed);
  if (slashes) return day(slashes[3], slashes[1], slashes[2]);
  const dots = /^(\d{1,3})\.\s?(\d{1,3})\.\s?(\d{2}|\d{4})$/.exec(trimmed);
  if (dots) return day(dots[3], dots[2], dots[1]);
  const eastern = /^(\d{4})\s?[年/.]\s?(\d{1,2})\s?[月/.]\s?(\d{1,2})\s?日?$/.exec(trimmed);
  return eastern ? day(eastern[1], eastern[2], eastern[3]) : undefined;
}

function day(yearText = '', monthText = '', dayText = ''): ParsedDate {
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const month = Number(monthText);
  const date = Number(dayText);
  const odd = monthText.length > 2 || dayText.length > 2;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || date < 1 || date > last) return { odd };
  return { date: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`, odd };
}
