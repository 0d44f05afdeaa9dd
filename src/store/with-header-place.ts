// Headers that a release before portfolios wrote, with the place among those of their partner that they lack.
import { z } from 'zod';
import type { PlacedDocument } from './documents.ts';
import { HEADER_ID, headerPlace } from './header-place.ts';
import { attributes, life } from './stored/slots.ts';

const placeable = z.looseObject({ header: z.looseObject({ id: z.string(), attributes, life }) });

/** Any other document as it is; a damaged header too: whoever reads it says so. */
export function withHeaderPlace<D extends Pick<PlacedDocument, 'partition' | 'id' | 'list' | 'body'>>(document: D): D {
  const { partition, id, list, body } = document;
  if (partition.container !== 'engagements' || id !== HEADER_ID || list !== undefined) return document;
  const read = placeable.safeParse(body);
  const place = read.success ? headerPlace(read.data.header) : undefined;
  return place === undefined ? document : { ...document, list: place };
}
