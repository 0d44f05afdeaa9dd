// What was agreed about a customer's reminders: rules that are off, and the days between two where the playbook leaves that open.
import type { Command } from '../command.ts';
import { defined } from '../defined.ts';
import type { Cadence, Engagement } from '../engagement.ts';
import type { Decision } from '../outcome.ts';
import { readFields } from '../read-fields.ts';
import { isRuleId } from '../rule-id.ts';

const DAYS = 'days-';
const MOST_DAYS = 60;
const MOST_RULES = 50;

/** `inputs`: `off`, comma-separated ids, and `days-<rule>`; an empty one is what the rule itself has. */
export function saveCadence({ cadence }: Engagement, { inputs }: Extract<Command, { kind: 'cadence.save' }>): Decision {
  const fields = readFields(inputs);
  const off = inputs.off === undefined ? cadence.off : [...fields.choices('off', ruleOf)].sort();
  const days: Record<string, number> = { ...cadence.days };
  for (const field of Object.keys(inputs).filter((name) => name.startsWith(DAYS) && inputs[name] !== undefined)) {
    const rule = ruleOf(field.slice(DAYS.length));
    const typed = fields.text(field, 10);
    if (rule === undefined) fields.problem(field, 'not-a-choice');
    else if (typed === undefined) delete days[rule];
    else if (/^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_DAYS) days[rule] = Number(typed);
    else fields.problem(field, 'not-a-number');
  }
  if ((off ?? []).length > MOST_RULES) fields.problem('off', 'too-many');
  const [surplus] = Object.keys(days).slice(MOST_RULES);
  if (surplus !== undefined) fields.problem(`${DAYS}${surplus}`, 'too-many');
  if (fields.problems.length > 0) return { kind: 'refused', reason: 'invalid', problems: fields.problems };
  const after: Cadence = defined({
    off: off?.length ? off : undefined,
    days: Object.keys(days).length > 0 ? days : undefined,
  });
  return { kind: 'changes', changes: [{ slot: 'cadence', before: cadence, after }] };
}

function ruleOf(text: string): string | undefined {
  return isRuleId(text) ? text : undefined;
}
