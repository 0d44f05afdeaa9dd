// One open engagement a customer, whatever makes it one: another name, another tenant, an undone closing.
import type { Engagement } from '../../engagements/engagement.ts';
import type { Context } from '../context.ts';
import { claimCustomer, engagementsOf, keysOf } from './customer-keys.ts';

/** The id of the open engagement that is in the way of this change; undefined: none is, and the customer is noted as this one's. */
export async function otherOpen(context: Context, before: Engagement, after: Engagement): Promise<string | undefined> {
  if (!isOpen(after)) return undefined;
  const keys = keysOf(after);
  const known = keysOf(before);
  if (isOpen(before) && keys.every((key) => known.includes(key))) return undefined;
  const others = await engagementsOf(context, keys, after.id);
  const open = others.find((each) => each.open);
  if (open === undefined) await claimCustomer(context, after, keys, others);
  return open?.id;
}

function isOpen({ life }: Engagement): boolean {
  return life.state === 'open' || life.state === 'paused';
}
