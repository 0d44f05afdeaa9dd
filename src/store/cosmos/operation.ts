// A write as it is sent: with the version that it replaces, where it replaces one.
import type { JSONObject } from '@azure/cosmos';
import type { Partition, Write } from '../documents.ts';
import type { Version } from '../store.ts';
import { itemOf } from './item.ts';
import { writesAfter } from './version.ts';

export interface Operation {
  readonly id: string;
  /** Absent: it is deleted. */
  readonly resource?: JSONObject;
  /** The names that the resource keeps. */
  readonly writes?: readonly string[];
  /** Absent: there must be none. */
  readonly expected?: Version;
  /** For the caller nothing was there, whatever has expired lies there still. */
  readonly isNew: boolean;
}

/** `texts`: the JSON of each write's document; `op`: names the write; `now`: milliseconds since 1970. */
export function operationsOf(
  partition: Partition,
  writes: readonly Write[],
  texts: readonly string[],
  op: string,
  now: number,
): readonly Operation[] {
  return writes.map((write, index) => {
    if (write.kind === 'delete') return { id: write.id, expected: write.expected, isNew: false };
    const body: JSONObject = JSON.parse(texts[index] ?? 'null');
    const expected = write.kind === 'replace' ? write.expected : undefined;
    const writes = writesAfter(expected, op);
    return {
      id: write.document.id,
      resource: itemOf(partition, write.document, body, writes, now),
      writes,
      ...(expected !== undefined && { expected }),
      isNew: write.kind === 'create',
    };
  });
}

/** Instead of creating it: what expired is replaced. */
export function overExpired(operation: Operation, expected: Version): Operation {
  return { ...operation, expected };
}
