// Where the header of an engagement stands among those of its partner: by the customer's name, the closed ones apart, deleted ones nowhere.
import type { Engagement } from '../engagements/engagement.ts';
import type { ListPlace, PartnerList } from './documents.ts';
import { key } from './key.ts';
import { nameKey } from './name-key.ts';

export const HEADER_ID = 'header';

/** The paused ones are open. */
export type HeaderList = 'open' | 'closed';

/** Sorts before whatever a longer name goes on with. */
const BEHIND_NAME = '.';

export function headerList(list: HeaderList): PartnerList {
  return `partner:${list}`;
}

/** Two customers of one name stand in the order of their ids. */
export function headerPlace({
  id,
  attributes,
  life,
}: Pick<Engagement, 'id' | 'attributes' | 'life'>): ListPlace | undefined {
  if (life.state === 'deleted') return undefined;
  const list = life.state === 'closed' ? 'closed' : 'open';
  return { name: headerList(list), at: `${nameKey(attributes.name)}${BEHIND_NAME}${key(id)}` };
}
