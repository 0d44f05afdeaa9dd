// Evidence for one item of the plan: a link, a line, or both.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import { defined } from '../defined.ts';
import type { Engagement } from '../engagement.ts';
import { homeOf } from '../home-of.ts';
import { itemFacts } from '../item-facts.ts';
import type { Decision } from '../outcome.ts';
import { planOf } from '../plan-of.ts';
import { readFields } from '../read-fields.ts';

type AddEvidence = Extract<Command, { readonly kind: 'task.evidence' }>;

const LONGEST_LINE = 300;
const LONGEST_LINK = 2000;
const MOST = 10;

export function addEvidence(engagement: Engagement, command: AddEvidence, { actor, now, playbook }: At): Decision {
  const { item } = command;
  const phase = homeOf(engagement, planOf(playbook, engagement.attributes), item);
  if (phase === undefined) return { kind: 'refused', reason: 'not-in-plan' };
  const before = itemFacts(engagement, item).evidence;

  const fields = readFields({ link: command.link, line: command.line });
  const typed = fields.text('link', LONGEST_LINK);
  const link = typed === undefined ? undefined : (httpsOf(typed) ?? fields.problem('link', 'not-https'));
  const line = fields.text('line', LONGEST_LINE);
  if (before?.some((each) => each.link === link && each.line === line)) return { kind: 'changes', changes: [] };
  if (fields.problems.length === 0) {
    if (link === undefined && line === undefined) fields.problem('link', 'required');
    if (before !== null && before.length >= MOST) fields.problem('link', 'too-many');
  }
  if (fields.problems.length > 0) return { kind: 'refused', reason: 'invalid', problems: fields.problems };

  const after = [...(before ?? []), { ...defined({ link, line }), by: actor.id, at: now }];
  return { kind: 'changes', changes: [{ slot: 'evidence', phase, item, before, after }] };
}

/** The address as a browser would read it; nothing but https is shown to others as a link, and none with a password in it. */
function httpsOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}
