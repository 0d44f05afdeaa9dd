// By what two engagements are of the same customer: the tenant where it is known, and the name.
import { AppError } from '../../app-error.ts';
import type { Inputs, OtherEngagement } from '../../engagements/command.ts';
import type { Context } from '../context.ts';

/** A claim whose engagement is not there yet is being made; one older than this was given up. */
const CLAIM_SECONDS = 60;

export function customerKeys({ name, tenant }: Inputs): readonly string[] {
  const folded = (text = ''): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return [`name:${folded(name)}`, ...(folded(tenant) === '' ? [] : [`tenant:${folded(tenant)}`])];
}

/** All engagements of that customer so far, but not `except`. */
export async function engagementsOf(
  context: Context,
  inputs: Inputs,
  except: string,
): Promise<readonly OtherEngagement[]> {
  const { store } = context.deps;
  const { partner, at } = context.turn;
  const records = await Promise.all(customerKeys(inputs).map((key) => store.customers.read(partner, key)));
  const claims = new Map(records.flatMap((record) => record?.value.engagements ?? []).map((each) => [each.id, each]));
  claims.delete(except);
  const headers = new Map(
    (await store.engagements.headers(partner, [...claims.keys()])).map((header) => [header.id, header]),
  );
  return [...claims.values()].flatMap(({ id, createdAt }): OtherEngagement[] => {
    const header = headers.get(id);
    if (header !== undefined) {
      const { state } = header.life;
      return state === 'deleted' ? [] : [{ id, createdAt, open: state !== 'closed' }];
    }
    const isBeingMade = Date.parse(at) - Date.parse(createdAt) < CLAIM_SECONDS * 1000;
    return isBeingMade ? [{ id, createdAt, open: true }] : [];
  });
}

/** Notes the engagement with its customer. Throws AppError `conflict` when another one was noted since: look again. */
export async function claimCustomer(
  context: Context,
  inputs: Inputs,
  id: string,
  seen: readonly OtherEngagement[],
): Promise<void> {
  const { customers } = context.deps.store;
  const { partner, at } = context.turn;
  for (const key of customerKeys(inputs)) {
    const record = await customers.read(partner, key);
    const engagements = record?.value.engagements ?? [];
    if (engagements.some((each) => each.id === id)) continue;
    const fresh = await engagementsOf(context, inputs, id);
    // Somebody came between looking and noting: `save` would not see it, for the record is read anew here.
    if (fresh.length !== seen.length)
      throw new AppError('conflict', 'Another engagement of this customer appeared meanwhile; look again.');
    await customers.save(
      { partner, key, engagements: [...engagements, { id, createdAt: at }] },
      record?.version ?? null,
    );
  }
}
