// A text as it was typed, fit to be kept: one kind of line end, well-formed Unicode, no characters that only steer a terminal.
// Markup stays as it is: what shows a note makes it harmless.

const LINE_END = /\r\n|[\r\u0085\u2028\u2029]/g;
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** `lines`: whether line ends are part of it; otherwise they are spaces. */
export function cleanTyped(text: string, lines: boolean): string {
  const clean = text.toWellFormed().replace(LINE_END, '\n').replace(CONTROL, '');
  // Run by run: a pattern around the line end would go over 100 KB of spaces again and again.
  return lines ? clean : clean.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run));
}
