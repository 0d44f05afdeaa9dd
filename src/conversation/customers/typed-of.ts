// What was typed into a card, as the domain reads it.
import type { Inputs } from '../../engagements/command.ts';

/** Fields that did not come are left out. */
export function typedOf(inputs: object): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => typeof value === 'string'));
}
