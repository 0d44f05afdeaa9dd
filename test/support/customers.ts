// Customers in a conversation: started, opened and shown as views, on the playbook we ship.
import assert from 'node:assert/strict';
import type { EngagementView } from '../../src/cards/views/customer-views.ts';
import type { OfCustomer } from '../../src/cards/views/view-parts.ts';
import type { Deps } from '../../src/conversation/context.ts';
import { type Client, type Seen, shown, startConversation, type World } from './conversation.ts';
import { shippedPlaybook } from './shipped-playbook.ts';

export const KICKOFF = 'initiate-conduct-customer-kick-off-partner';
/** In the kickoff of every customer: two mandatory tasks and two optional ones, all of the FastTrack Manager. */
export const [INTERNAL_PREP, MEETING] = ['3616', '994'];
export const [OPTIONAL_A, OPTIONAL_B] = ['3979', '983'];

export async function startCustomers(change?: (deps: Deps) => Deps): Promise<World> {
  return startConversation(change, await shippedPlaybook());
}

/** What the form brings with its three fields, and whatever else is typed. */
export async function newCustomer(
  owner: Client,
  name: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<EngagementView> {
  const { form } = shown(await owner.says('new customer'), 'customer-form');
  const inputs = { name, motion: 'rfa', services: 'exchange,teams', ...typed };
  return shown(await owner.presses('customer.create', { form }, inputs), 'engagement');
}

/** The customer as the store has it, with its whole history. */
export async function stored(
  { store }: World,
  { engagementId }: { readonly engagementId: string },
  partner = 'contoso',
) {
  const engagement = await store.engagements.read(partner, engagementId);
  assert.ok(engagement, 'it is stored');
  return { engagement, history: await store.engagements.history(partner, engagementId, null, 10_000) };
}

/** What a button of this card carries. */
export function of({ engagementId, rev }: OfCustomer) {
  return { engagementId, rev };
}

/** Field → what is wrong with it, of a form that came back. */
export function problemsOf({ problems }: { readonly problems: readonly { field: string; problem: string }[] }) {
  return Object.fromEntries(problems.map(({ field, problem }) => [field, problem]));
}

/** States of the items that a card lists. */
export function statesOf({
  groups,
}: {
  readonly groups: readonly { items: readonly { id: string; state: string }[] }[];
}) {
  return Object.fromEntries(groups.flatMap(({ items }) => items).map(({ id, state }) => [id, state]));
}

export function reasonOf(seen: readonly Seen[]): string {
  return shown(seen, 'refused').reason;
}
