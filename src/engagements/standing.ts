// What somebody is to an engagement.
import type { Engagement } from './engagement.ts';
import { involved } from './involved.ts';

export interface Actor {
  /** Entra object id, as the channel authenticated it. */
  readonly id: string;
  /** The person's tenant. */
  readonly partner: string;
  /** A lead of the partner. */
  readonly isLead: boolean;
  /** Of the partner's tenant or its conversation, not of its staff. */
  readonly isGuest: boolean;
}

/** `lead`: of this engagement or of the partner. A stranger must not even learn that it exists. */
export type Standing = 'owner' | 'lead' | 'member' | 'guest' | 'stranger';

export function standingOf({ partner, people }: Pick<Engagement, 'partner' | 'people'>, actor: Actor): Standing {
  if (actor.partner !== partner || actor.id === '') return 'stranger';
  const isInvolved = involved(people).includes(actor.id);
  if (actor.isGuest) return isInvolved ? 'guest' : 'stranger';
  if (people.owner === actor.id) return 'owner';
  if (people.lead === actor.id || actor.isLead) return 'lead';
  return isInvolved ? 'member' : 'stranger';
}
