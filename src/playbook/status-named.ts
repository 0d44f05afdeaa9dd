// A status of the playbook by its name in forms: `l1/l2`, or `l1`.
import type { Texts } from '../language/language.ts';
import type { L1Status, L2Status } from './playbook.ts';
import type { L1Slug } from './slugs.ts';

export interface StatusName {
  readonly l1: { readonly l1: L1Slug; readonly title: Texts };
  readonly l2?: { readonly key: string; readonly title: Texts };
}

interface Found {
  readonly l1: L1Status;
  readonly l2?: L2Status;
}

/** Undefined for what the playbook does not know, and for an L2 of another L1. */
export function statusNamed(statuses: readonly L1Status[], name: string): Found | undefined {
  const [slug, key, ...more] = name.split('/');
  const l1 = statuses.find((each) => each.l1 === slug);
  if (l1 === undefined || more.length > 0) return undefined;
  if (key === undefined) return { l1 };
  const l2 = l1.l2.find((each) => each.key === key);
  return l2 && { l1, l2 };
}

export function nameOf({ l1, l2 }: Found): StatusName {
  return { l1: { l1: l1.l1, title: l1.title }, ...(l2 && { l2: { key: l2.key, title: l2.title } }) };
}
