// What is asked of a partition, a list from one of its ends, of a partner's partitions, and of a container.
import type { SqlQuerySpec } from '@azure/cosmos';
import type { Partition, PartnerList, Range } from '../documents.ts';

/** The one question that is asked of all partitions: everything, page by page. */
export const ALL_DOCUMENTS = 'SELECT * FROM c';

/** How the one question begins that is asked of all partitions of a partner. */
export const OF_PARTNER = 'SELECT TOP @top * FROM c WHERE c.partner = @partner AND c.list = @list AND ';

const LIVE = '(NOT IS_DEFINED(c.expires) OR c.expires > @now)';

type Values = Readonly<Record<string, string | number | undefined>>;

/** All of a partition, page by page; the partition is named twice, as in `listQuery`. */
export function withinQuery({ partner, owner }: Partition): SqlQuerySpec {
  return {
    query: 'SELECT * FROM c WHERE c.partner = @partner AND c.owner = @owner',
    parameters: parametersOf({ partner, owner }),
  };
}

/**
 * `now`: milliseconds since 1970. The partition is named here as well as in the request's options: where either is overlooked the
 * other still holds. Sorted by list and place, so that the index of both gives them in order.
 */
export function listQuery(
  { partner, owner }: Partition,
  list: string,
  { since, before }: Range,
  order: 'ASC' | 'DESC',
  limit: number,
  now: number,
): SqlQuerySpec {
  const conditions = [
    'c.partner = @partner',
    'c.owner = @owner',
    'c.list = @list',
    ...(since === undefined ? [] : ['c.at >= @since']),
    ...(before === undefined ? [] : ['c.at < @before']),
    LIVE,
  ];
  return {
    query: `SELECT TOP @top * FROM c WHERE ${conditions.join(' AND ')} ORDER BY c.list ${order}, c.at ${order}`,
    parameters: parametersOf({ partner, owner, list, since, before, now, top: limit }),
  };
}

/** As `listQuery`, whoever owns it, from behind the place `next` on. The partner is named twice here as well: Azure finds by it. */
export function partnerQuery(
  partner: string,
  list: PartnerList,
  { since, before }: Range,
  next: string | undefined,
  limit: number,
  now: number,
): SqlQuerySpec {
  const isBehind = next !== undefined && (since === undefined || next >= since);
  const conditions = [
    ...(isBehind ? ['c.at > @next'] : since === undefined ? [] : ['c.at >= @since']),
    ...(before === undefined ? [] : ['c.at < @before']),
    LIVE,
  ];
  return {
    query: `${OF_PARTNER}${conditions.join(' AND ')} ORDER BY c.list ASC, c.at ASC`,
    parameters: parametersOf({ partner, list, ...(isBehind ? { next } : { since }), before, now, top: limit }),
  };
}

function parametersOf(values: Values): { name: string; value: string | number }[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name: `@${name}`, value }]));
}
