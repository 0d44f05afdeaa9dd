// Rule 2 of the plan: what names some motions only is for those.
import type { Motion } from '../playbook/slugs.ts';
import type { Reason } from './reason.ts';

/** Who names all three means everybody, also the motions that came later. */
const EVERYBODY: readonly Motion[] = ['customer-health', 'rfa', 'targeting'];

/** Undefined: not for this motion. Empty: for everybody. */
export function motionReasons(named: readonly Motion[], motion: Motion): readonly Reason[] | undefined {
  if (named.length === 0 || EVERYBODY.every((each) => named.includes(each))) return [];
  return named.includes(motion) ? [{ kind: 'motion', motion }] : undefined;
}
