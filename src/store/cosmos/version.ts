// A version of a document: its etag, and which writes led to it, so that a write finds itself again under those that came after.
import type { Version } from '../store.ts';

/** So many writes of others may come between a write whose answer was lost and the look whether it was applied. */
const KEPT_WRITES = 8;

/** `writes`: the names of the last ones, the newest first. */
export function versionOf(etag: string, writes: readonly string[]): Version {
  return [etag, ...writes].join(' ');
}

export function etagOf(version: Version): string {
  return version.split(' ')[0] ?? '';
}

/** Whether `op`, one of `sent`'s names, is among those that led to what is `found`; undefined: those reach not back as far as that. */
export function isAmong(found: readonly string[], [op = '', before]: readonly string[]): boolean | undefined {
  if (found.includes(op)) return true;
  const reachesBack = found.length < KEPT_WRITES || (before !== undefined && found.includes(before));
  return reachesBack ? false : undefined;
}

/** The names that a write goes by and keeps, which goes on from `expected`; absent: from nothing. */
export function writesAfter(expected: Version | undefined, op: string): string[] {
  const [, ...earlier] = expected?.split(' ') ?? [];
  return [op, ...earlier].slice(0, KEPT_WRITES);
}
