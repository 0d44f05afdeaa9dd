// Any text as a key that every database takes: URL-safe, short, never two texts as one.
import { createHash } from 'node:crypto';

/** Ids of Entra stay readable for operators; everything else (conversation ids, what a client sent) becomes a hash. */
export function key(text: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(text)) return text;
  // JSON escapes lone surrogates, which UTF-8 would make equal.
  return `~${createHash('sha256').update(JSON.stringify(text)).digest('base64url')}`;
}
