// The status that a form names: `l1` or `l1/l2` in one, so that the two cannot disagree.
import type { L1Slug } from '../playbook/slugs.ts';
import type { PlaybookModel } from './at.ts';

export interface Status {
  readonly l1: L1Slug;
  readonly l2?: string;
}

/** Undefined for what the playbook does not know, and for an L2 of another L1. */
export function statusOf({ statuses }: Pick<PlaybookModel, 'statuses'>, text: string): Status | undefined {
  const [name = '', key, ...more] = text.split('/');
  const l1 = statuses.find((each) => each.l1 === name);
  if (l1 === undefined || more.length > 0) return undefined;
  if (key === undefined) return { l1: l1.l1 };
  return l1.l2.some((each) => each.key === key) ? { l1: l1.l1, l2: key } : undefined;
}
