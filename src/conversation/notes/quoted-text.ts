// What somebody else wrote, as part of a note: shortened to its room, with the address of the whole as its last line.

const MARK = ' […]';
const ADDRESS = /(?:^|\n)(https:\/\/\S+)$/;

export function withAddress(text: string, address: string | undefined): string {
  return address === undefined ? text : `${text}\n${address}`;
}

/** `longest` in UTF-16 units, everything included. An address that does not fit goes. */
export function fitted(quoted: string, longest: number): string {
  const whole = quoted.trim();
  if (whole.length <= longest) return whole;
  const address = ADDRESS.exec(whole)?.[1];
  if (address === undefined || address.length > longest / 2) return shortened(whole, longest);
  const text = whole.slice(0, -address.length).trimEnd();
  return withAddress(shortened(text, longest - address.length - 1), address);
}

/** With a mark where something is missing. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - MARK.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}${MARK}`;
}
