// An address that may stand behind a link: the web or mail, nothing that runs, nothing that breaks out of Markdown.

const PROTOCOLS = new Set(['https:', 'http:', 'mailto:']);

/** Longer ones are rarely real and would fill the card. */
const MAX = 1000;

/** The address, normalised; undefined when it is none of ours to open. */
export function safeUrl(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !PROTOCOLS.has(url.protocol)) return undefined;
  const safe = url.href.replace(/[()<>{}[\]\\`*'"|^\s]/g, encode);
  return safe.length <= MAX ? safe : undefined;
}

/** `encodeURIComponent` leaves some of them alone. */
function encode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
