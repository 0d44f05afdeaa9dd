// The time zone of a person's client, if it is a real one.

/** Asking Intl takes long and there are some hundred zones. */
const known = new Set<string>();

/** Offsets, abbreviations and Windows' names are not zones: they know no daylight saving time. */
export function clientZone(name: string | undefined): string | undefined {
  if (name === undefined || name.length > 64) return undefined;
  if (known.has(name)) return name;
  if (name !== 'UTC' && !name.includes('/')) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return undefined;
  }
  // A zone is valid in any case of its letters, so that made-up spellings could make the set grow.
  if (known.size < 1_000) known.add(name);
  return name;
}
