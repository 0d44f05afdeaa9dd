// What a customer is, as far as it decides what is done for them. Plain data, stored as it is.
import type { Motion, PhaseSlug } from '../playbook/slugs.ts';
import type { Service } from '../playbook/vocabulary/services.ts';

export interface Attributes {
  readonly name: string;
  readonly motion: Motion;
  /** As chosen: without All Services; in the order of the vocabulary, each once. */
  readonly services: readonly Service[];
  /** The customer's own tenant: Entra tenant id or a domain, in small letters. */
  readonly tenant?: string;
  readonly seats?: number;
  readonly managed?: boolean;
  /** ISO 3166-1 or 3166-2, for holidays: `DE`, `DE-BY`. */
  readonly country?: string;
  /** `YYYY-MM-DD`, as all dates here. */
  readonly assignedOn?: string;
  /** Engagement start date of every service that has none of its own. */
  readonly startOn?: string;
  /** Absent: as the services suggest, see `movesData`. */
  readonly dataMoves?: boolean;
  /** Gets the additional benefit for enterprises as an exception, whatever the seats. */
  readonly enterprise?: boolean;
  /** The optional sixth phase. */
  readonly success?: boolean;
  /** The phase in which the customer already is; those before it count as settled. */
  readonly reached?: PhaseSlug;
}

/** All that a plan depends on. */
export type PlanBasis = Pick<Attributes, 'motion' | 'services' | 'seats' | 'dataMoves' | 'enterprise' | 'success'>;
