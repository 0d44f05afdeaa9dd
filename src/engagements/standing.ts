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
  /** Entra object id of the absent colleague whose reminder the actor answers; given for that answer alone. */
  readonly answersFor?: string;
}

/**
 * `lead`: of this engagement or of the partner. `delegate`: answers for somebody of it who is away, and does nothing else. A
 * stranger must not even learn that it exists.
 */
export type Standing = 'owner' | 'lead' | 'member' | 'delegate' | 'guest' | 'stranger';

export function standingOf({ partner, people }: Pick<Engagement, 'partner' | 'people'>, actor: Actor): Standing {
  if (actor.partner !== partner || actor.id === '') return 'stranger';
  const all = involved(people);
  const isInvolved = all.includes(actor.id);
  if (actor.isGuest) return isInvolved ? 'guest' : 'stranger';
  if (people.owner === actor.id) return 'owner';
  if (people.lead === actor.id || actor.isLead) return 'lead';
  if (isInvolved) return 'member';
  return actor.answersFor !== undefined && all.includes(actor.answersFor) ? 'delegate' : 'stranger';
}
