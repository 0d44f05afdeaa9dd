// The status that a form names: `l1` or `l1/l2` in one, so that the two cannot disagree.

import type { L1Slug } from '../playbook/slugs.ts';
import { statusNamed } from '../playbook/status-named.ts';
import type { PlaybookModel } from './at.ts';

export interface Status {
  readonly l1: L1Slug;
  readonly l2?: string;
}

/** Undefined for what the playbook does not know, and for an L2 of another L1. */
export function statusOf({ statuses }: Pick<PlaybookModel, 'statuses'>, text: string): Status | undefined {
  const found = statusNamed(statuses, text);
  return found && { l1: found.l1.l1, ...(found.l2 && { l2: found.l2.key }) };
}
