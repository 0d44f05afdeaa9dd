// What the playbook's thresholds say about a customer: information, never a lock.
import type { Service } from '../playbook/vocabulary/services.ts';

export interface Hint {
  /** Name of a rule in hint-rules.ts. */
  readonly rule: string;
  /** `unknown`: nobody has said how many seats there are. `goal`: what is to be reached. */
  readonly verdict: 'eligible' | 'not-eligible' | 'unknown' | 'goal';
  /** The service that it is about; absent: all of the customer. */
  readonly service?: Service;
  /** Seats, users or percent, as the rule has them. */
  readonly numbers: Readonly<Partial<Record<'from' | 'above' | 'below' | 'to' | 'users' | 'percent', number>>>;
}
