// An engagement paused, closed, reopened or deleted; each with a reason.
import type { At } from '../at.ts';
import type { Command } from '../command.ts';
import type { Engagement, Life } from '../engagement.ts';
import type { Decision } from '../outcome.ts';
import { readFields } from '../read-fields.ts';

const LONGEST_REASON = 1000;

type ChangeLife = Extract<
  Command,
  { kind: 'customer.pause' | 'customer.close' | 'customer.reopen' | 'customer.delete' }
>;

export function changeLife(engagement: Engagement, command: ChangeLife, at: At): Decision {
  const isPause = command.kind === 'customer.pause';
  const fields = readFields({ reason: command.reason, until: isPause ? command.until : '' });
  const reason = fields.text('reason', LONGEST_REASON) ?? '';
  const until = fields.date('until') ?? '';
  if (fields.problems.length === 0) {
    if (reason === '') fields.problem('reason', 'required');
    if (isPause && until === '') fields.problem('until', 'required');
    else if (isPause && until <= at.today) fields.problem('until', 'not-in-future');
  }
  if (fields.problems.length > 0) return { kind: 'refused', reason: 'invalid', problems: fields.problems };
  const open = command.kind === 'customer.reopen' ? command.others.find((each) => each.open) : undefined;
  if (open !== undefined) return { kind: 'refused', reason: 'already-open', engagement: open.id };
  const after = lifeAfter(command.kind, reason, until);
  // What is closed already stays closed for the reason that was given then; a pause may be given another date.
  const isSame = engagement.life.state === after.state && !isPause;
  return {
    kind: 'changes',
    changes: isSame ? [] : [{ slot: 'life', before: engagement.life, after }],
    reason,
  };
}

function lifeAfter(kind: ChangeLife['kind'], reason: string, until: string): Life {
  switch (kind) {
    case 'customer.pause':
      return { state: 'paused', until, reason };
    case 'customer.close':
      return { state: 'closed', reason };
    case 'customer.reopen':
      return { state: 'open' };
    case 'customer.delete':
      return { state: 'deleted', reason };
  }
}
