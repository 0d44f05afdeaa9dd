// What the playbook's thresholds say about one customer.
import type { Attributes } from './attributes.ts';
import type { Hint } from './hint.ts';
import { HINT_RULES } from './hint-rules.ts';

export function hintsFor(attributes: Attributes): readonly Hint[] {
  return HINT_RULES.flatMap(({ rule, say }) => say(attributes).map((said) => ({ rule, ...said })));
}
