// Elements that belong together, in groups that a card can hold.
import type { Element } from './element.ts';

/** In order; no group larger than `most` bytes (UTF-8 of the JSON) unless a single element is. */
export function* groupElements(elements: Iterable<Element>, most: number): Generator<readonly Element[]> {
  let group: Element[] = [];
  let room = most;
  for (const element of elements) {
    const size = bytesOf(element);
    if (size > room && group.length > 0) {
      yield group;
      group = [];
      room = most;
    }
    group.push(element);
    room -= size;
  }
  if (group.length > 0) yield group;
}

export function bytesOf(element: Element): number {
  return Buffer.byteLength(JSON.stringify(element));
}
