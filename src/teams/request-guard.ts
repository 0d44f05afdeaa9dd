// What a request must be before its body is read: JSON of a bearable size, on loopback from this machine's own programs, and for the
// metrics from whoever has the token.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from './loopback.ts';

export const MAX_BODY_BYTES = 256 * 1024;

/**
 * Where nobody is authenticated, a web page must not reach us through the browser of whoever sits here: not from another
 * site, and not by a name that was made to point at this machine (DNS rebinding).
 */
export function wrongOrigin({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  if (!isLoopback(headers.host ?? '')) return true;
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  const { origin } = headers;
  return origin !== undefined && !isLoopback(origin.replace(/^https?:\/\//, ''));
}

/** Nobody sends compressed bodies but to hide their size. */
export function isJson({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  return type === 'application/json' && encoding === 'identity';
}

export function isTooLarge({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES;
}

/** Without a token whoever reaches the port may. */
export function mayReadMetrics({ headers }: Pick<IncomingMessage, 'headers'>, token: string | undefined): boolean {
  if (token === undefined) return true;
  // Of one length, so that the time that comparing takes says nothing.
  return timingSafeEqual(sha256(headers.authorization ?? ''), sha256(`Bearer ${token}`));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
