// By what a customer is known again, so that only one engagement of theirs is open.
import { fold } from '../playbook/fold.ts';
import type { Attributes } from './attributes.ts';

/** Two engagements that share a key are of the same customer. */
export function customerKeys({ name, tenant }: Pick<Attributes, 'name' | 'tenant'>): readonly string[] {
  // A name of signs alone is folded to nothing, and is a name all the same.
  return [`name:${fold(name) || name}`, ...(tenant === undefined ? [] : [`tenant:${tenant}`])];
}
