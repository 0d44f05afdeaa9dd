// Something happened in the world outside, and rules count from it.
import { isDeepStrictEqual } from 'node:util';
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import type { Command } from '../command.ts';
import { defined } from '../defined.ts';
import type { Engagement, RecordedEvent } from '../engagement.ts';
import type { Change } from '../history.ts';
import type { Decision } from '../outcome.ts';
import { type Fields, readFields } from '../read-fields.ts';
import { RECORDED_KINDS } from '../recorded-kind.ts';

const LONGEST_VALUE = 300;
/** Of a kind and a service: rules look back some days, to the latest ones. Older ones stay in the history. */
const MOST_ALIKE = 10;

export function recordEvent(
  { records, rev }: Engagement,
  { inputs }: Extract<Command, { kind: 'event.record' }>,
): Decision {
  const fields = readFields(inputs);
  const what = fields.choice('what', (text) => RECORDED_KINDS.find((kind) => kind === text));
  const on = fields.date('on');
  const service = fields.choice('service', serviceOf);
  const value = what === 'usage' ? readPercent(fields) : fields.text('value', LONGEST_VALUE);
  if (fields.problems.length === 0) {
    if (what === undefined) fields.problem('what', 'required');
    if (on === undefined) fields.problem('on', 'required');
    if (what === 'usage' && value === undefined) fields.problem('value', 'required');
  }
  if (fields.problems.length > 0 || what === undefined || on === undefined)
    return { kind: 'refused', reason: 'invalid', problems: fields.problems };
  const record: RecordedEvent = { what, on, ...defined({ service, value }) };
  const alike = Object.entries(records).filter(([, each]) => each.what === what && each.service === service);
  if (alike.some(([, each]) => isDeepStrictEqual(each, record))) return { kind: 'changes', changes: [] };
  const added: Change = { slot: 'record', record: String(rev + 1), before: null, after: record };
  return { kind: 'changes', changes: [added, ...surplus(alike)] };
}

/** `12,5 %` → `12.5`. */
function readPercent(fields: Fields): string | undefined {
  const typed = fields.text('value', LONGEST_VALUE);
  if (typed === undefined) return undefined;
  const number = typed.replace('%', '').replace(',', '.').trim();
  return /^\d{1,3}(\.\d+)?$/.test(number) && Number(number) <= 100
    ? String(Number(number))
    : fields.problem('value', 'not-a-number');
}

function surplus(alike: readonly (readonly [string, RecordedEvent])[]): readonly Change[] {
  const oldestFirst = [...alike].sort(([, a], [, b]) => (a.on < b.on ? -1 : 1));
  return oldestFirst
    .slice(0, Math.max(0, alike.length + 1 - MOST_ALIKE))
    .map(([record, before]) => ({ slot: 'record', record, before, after: null }));
}
