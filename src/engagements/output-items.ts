// The key outputs of a process as things to tick, each with an id of its own: the playbook gives them none.
import { LANGUAGES } from '../language/language.ts';
import type { Process } from '../playbook/playbook.ts';
import { slugify, uniqueIds } from '../playbook/section-ids.ts';
import type { PlanItem } from './plan.ts';

const LONGEST_ID = 40;

/** Making the ids would be most of the work of a plan, and a playbook does not change. */
const MADE = new WeakMap<Process, readonly PlanItem[]>();

export function outputItems(process: Process): readonly PlanItem[] {
  const known = MADE.get(process);
  if (known !== undefined) return known;
  const unique = uniqueIds();
  const items = process.keyOutputs.map((name): PlanItem => {
    // By its words, not its place: what was ticked stays ticked when another one is written above it.
    const words = LANGUAGES.map((language) => name[language]).find((each) => each !== undefined) ?? '';
    const id = `${process.slug}#${unique(slugify(words).slice(0, LONGEST_ID))}`;
    return { kind: 'output', id, name, mandatory: false, roles: [], services: [], reasons: [{ kind: 'always' }] };
  });
  MADE.set(process, items);
  return items;
}
