// A version of a document: its etag, and which writes led to it, so that a write finds itself again under those that came after.
import type { Version } from '../store.ts';

/** So many writes of others may come between a write whose answer was lost and the look whether it was applied. */
const KEPT_WRITES = 5;

/** `writes`: the names of the last ones, the newest first. */
export function versionOf(etag: string, writes: readonly string[]): Version {
  return [etag, ...writes].join(' ');
}

export function etagOf(version: Version): string {
  return version.split(' ')[0] ?? '';
}

/** The names that a write goes by and keeps, which goes on from `expected`; absent: from nothing. */
export function writesAfter(expected: Version | undefined, op: string): string[] {
  const [, ...earlier] = expected?.split(' ') ?? [];
  return [op, ...earlier].slice(0, KEPT_WRITES);
}
