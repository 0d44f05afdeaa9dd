// A text as a cell that no spreadsheet calculates or takes for a number.

/** Also behind spaces, quotes and invisible signs, which programs drop when they read a file. */
const FORMULA = /^[\s"'’\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/;
/** `12`, `1.5`, `9E7`: ids lose their zeros, or all but a few digits. */
const NUMBER = /^\d+(?:[.,]\d+)?(?:e\d+)?$/i;

/** An apostrophe comes before what would be a formula. */
export function textCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The same, and before what would be a number. */
export function idCell(id: string): string {
  return NUMBER.test(id) ? `'${id}` : textCell(id);
}
