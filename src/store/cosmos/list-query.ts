// What is asked of a partition, a list from one of its ends, and of a container.
import type { SqlQuerySpec } from '@azure/cosmos';
import type { Partition, Range } from '../documents.ts';

/** The one question that is asked of all partitions: everything, page by page. */
export const ALL_DOCUMENTS = 'SELECT * FROM c';

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
    '(NOT IS_DEFINED(c.expires) OR c.expires > @now)',
  ];
  const values = { partner, owner, list, since, before, now, top: limit };
  return {
    query: `SELECT TOP @top * FROM c WHERE ${conditions.join(' AND ')} ORDER BY c.list ${order}, c.at ${order}`,
    parameters: Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name: `@${name}`, value }],
    ),
  };
}
