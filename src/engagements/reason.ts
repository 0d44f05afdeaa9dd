// Why something is in a plan.
import type { Motion } from '../playbook/slugs.ts';
import type { Service } from '../playbook/vocabulary/services.ts';

export type Reason =
  /** It is for every customer. */
  | { readonly kind: 'always' }
  /** One of the customer's services. */
  | { readonly kind: 'service'; readonly service: Service }
  /** It is for some motions only, and this is the customer's. */
  | { readonly kind: 'motion'; readonly motion: Motion }
  /** The additional benefit for enterprises, by the number of seats or as an exception. */
  | { readonly kind: 'enterprise'; readonly by: 'seats' | 'exception' }
  | { readonly kind: 'data-moves' }
  /** The Success phase was chosen. */
  | { readonly kind: 'success' }
  /** Optional in one process, mandatory in this one. */
  | { readonly kind: 'mandatory-elsewhere'; readonly process: string };
