// Text from outside made fit to be shown: one line, nothing invisible that could mislead the eye or the client, not too long.

/** Format characters turn the direction of text or hide in it; the two joiners belong to scripts and emoji. */
const INVISIBLE = /[\p{Cf}--[\u200C\u200D]]/gv;
const SPACES_AND_CONTROLS = /[\s\p{Cc}]+/gu;

/** `max` in UTF-16 units, the ellipsis included; without it nothing is cut. */
export function cleanText(text: string, max = Number.POSITIVE_INFINITY): string {
  // What is far too long is cut before the work on it, with room for what the work removes.
  const clean = cleanSpan(text.slice(0, max * 4)).trim();
  if (clean.length <= max) return clean;
  const kept = clean.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** The same for a part of a line: a space at its edge parts it from its neighbour and stays. */
export function cleanSpan(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '').replace(SPACES_AND_CONTROLS, ' ');
}
