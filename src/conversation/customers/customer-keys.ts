// By what two engagements are of the same customer: the tenant where it is known, and the name.
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../app-error.ts';
import type { Inputs, OtherEngagement } from '../../engagements/command.ts';
import { customerKeys } from '../../engagements/customer-keys.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import type { EngagementHeader } from '../../store/store.ts';
import type { Context } from '../context.ts';

/** A claim whose engagement is not there yet is being made; one older than this was given up. */
const CLAIM_SECONDS = 60;

/** Of a form as it was typed. */
export function keysTyped({ name = '', tenant = '' }: Inputs): readonly string[] {
  const known = tenant.trim().toLowerCase();
  return customerKeys({ name: name.trim(), ...(known !== '' && { tenant: known }) });
}

/** What the customer is, and what it is to become. */
export function keysOf({ attributes, pending = attributes }: Engagement | EngagementHeader): readonly string[] {
  return [...new Set([attributes, pending].flatMap(customerKeys))];
}

/** All engagements of the customer that these keys name, but not `except`. */
export async function engagementsOf(
  context: Context,
  keys: readonly string[],
  except: string,
): Promise<readonly OtherEngagement[]> {
  const { store } = context.deps;
  const { partner, at } = context.turn;
  const records = await Promise.all(keys.map((key) => store.customers.read(partner, key)));
  const claims = new Map(records.flatMap((record) => record?.value.engagements ?? []).map((each) => [each.id, each]));
  claims.delete(except);
  const headers = new Map(
    (await store.engagements.headers(partner, [...claims.keys()])).map((header) => [header.id, header]),
  );
  return [...claims.values()].flatMap(({ id, createdAt }): OtherEngagement[] => {
    const header = headers.get(id);
    if (header !== undefined) {
      const { state } = header.life;
      // A customer that was given another name since leaves its old one to others.
      const isTheirs = keysOf(header).some((key) => keys.includes(key));
      return state === 'deleted' || !isTheirs ? [] : [{ id, createdAt, open: state !== 'closed' }];
    }
    const isBeingMade = Date.parse(at) - Date.parse(createdAt) < CLAIM_SECONDS * 1000;
    return isBeingMade ? [{ id, createdAt, open: true }] : [];
  });
}

/** Notes the engagement with its customer. Throws AppError `conflict` when something changed since `seen`: look again. */
export async function claimCustomer(
  context: Context,
  { id, createdAt }: Pick<Engagement, 'id' | 'createdAt'>,
  keys: readonly string[],
  seen: readonly OtherEngagement[],
): Promise<void> {
  const { customers } = context.deps.store;
  const { partner } = context.turn;
  for (const key of keys) {
    const record = await customers.read(partner, key);
    const engagements = record?.value.engagements ?? [];
    if (engagements.some((each) => each.id === id)) continue;
    // Somebody came between looking and noting: `save` would not see it, for the record is read anew here.
    if (!isDeepStrictEqual(await engagementsOf(context, keys, id), seen))
      throw new AppError('conflict', 'Another engagement of this customer appeared meanwhile; look again.');
    await customers.save({ partner, key, engagements: [...engagements, { id, createdAt }] }, record?.version ?? null);
  }
}
