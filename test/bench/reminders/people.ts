// Who is reminded in the bench, of what, and how the channel treats them. Made from numbers alone, so that every process knows it.
import type { Known } from './teams.ts';
import { customerToken, ownToken } from './tokens.ts';

const TENANTS = 5;
const PEOPLE_EACH = 600;

export interface Reminded extends Known {
  /** A customer whose first contact is overdue: in the digest. */
  readonly customer?: string;
  /**
   * What they asked for themselves, and how many seconds after the bench's beginning: a single, or in a digest that comes later.
   * Few at the same instant: a crowd would be spread over ten minutes.
   */
  readonly own?: { readonly token: string; readonly afterSeconds: number };
  /** Whether they were looked at today at the hour of the digest. */
  readonly hadDigest: boolean;
  /** In the store; other than in the channel where the channel has lost it. */
  readonly stored?: string;
  /** Somebody of the same tenant who can be written to. */
  readonly colleague: string;
}

const REFUSALS = [
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'BotDisabledByAdmin',
  'MessageWritesBlocked',
] as const;

export function tenantId(tenant: number): string {
  return `5f0c1a52-0000-4000-8000-00000000000${tenant}`;
}

export function reminded(): readonly Reminded[] {
  return Array.from({ length: TENANTS * PEOPLE_EACH }, (_, index) => {
    const tenant = index % TENANTS;
    return somebody(tenant, Math.floor(index / TENANTS));
  });
}

function somebody(tenant: number, person: number): Reminded {
  const user = userId(tenant, person);
  const chat = `a:${tenant}:${person}`;
  // Who has no chat yet is known only as the owner of a customer.
  const isNew = person % 20 === 0;
  const share = isNew ? 0 : (person * 7) % 10;
  const refusal = person % 40 === 5 ? REFUSALS[Math.floor(person / 40) % REFUSALS.length] : undefined;
  const isLost = person % 40 === 15;
  const isLostForGood = person % 80 === 25;
  return {
    tenant: tenantId(tenant),
    user,
    ...(!isNew && !isLost && !isLostForGood && { conversation: chat }),
    ...(!isNew && { stored: chat }),
    ...(refusal !== undefined && { refuses: { status: 403, code: refusal } }),
    ...(isLostForGood && { refuses: { status: 404, code: 'ConversationNotFound' } }),
    hadDigest: share >= 4 && share < 7,
    ...((share < 4 || share >= 7) && { customer: customerToken(tenant, person) }),
    ...(share >= 4 && {
      own: { token: ownToken(tenant, person), afterSeconds: share < 7 ? -60 - person / 10 : 45 + person / 20 },
    }),
    colleague: userId(tenant, person === 0 ? 1 : person - 1),
  };
}

function userId(tenant: number, person: number): string {
  return `00000000-0000-4000-8000-${tenant}${String(person).padStart(11, '0')}`;
}
