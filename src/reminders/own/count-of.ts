// A number as people write it: digits, or a word of their language.

/** `1,5` and `1.5` are one and a half. Undefined for what is no number. */
export function countOf(written: string, numbers: Readonly<Record<string, number>>): number | undefined {
  const digits = /^\d{1,4}(?:[.,]\d)?$/.test(written) ? Number(written.replace(',', '.')) : undefined;
  return digits ?? numbers[written.toLowerCase()];
}
