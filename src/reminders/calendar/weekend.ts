// Which days of the week are off in a country.
/// <reference lib="esnext.intl" />

const known = new Map<string, readonly number[]>();

/**
 * ISO weekdays (Monday is 1) by CLDR, Saturday and Sunday where it knows nothing else. Where it names a single day (India: Sunday) the
 * other five or six count as work, so that a deadline there is rather a day early than late.
 */
export function weekendOf(country: string | undefined): readonly number[] {
  const region = country?.slice(0, 2).toUpperCase() ?? '';
  if (!/^[A-Z]{2}$/.test(region)) return [6, 7];
  const weekend = known.get(region) ?? new Intl.Locale(`und-${region}`).getWeekInfo().weekend;
  known.set(region, weekend);
  return weekend;
}
