// Rule 3 of the plan: the services of a task's row decide whether it is in scope.
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Reason } from './reason.ts';

const ALWAYS: readonly string[] = ['All Services', 'Core Onboarding'];

/** Undefined: out of scope. Empty: for everybody. `row`: canonical names; a row that names none is for everybody. */
export function serviceReasons(row: readonly string[], chosen: readonly Service[]): readonly Reason[] | undefined {
  if (row.length === 0 || row.some((name) => ALWAYS.includes(name))) return [];
  const found = chosen.filter((service) => row.some((name) => name === service || isChild(name, service)));
  return found.length === 0 ? undefined : found.map((service) => ({ kind: 'service', service }));
}

/** `Skype for Business - Cloud PBX` comes with `Skype for Business`; the other way round it does not. */
function isChild(name: string, parent: Service): boolean {
  return name.startsWith(`${parent} - `);
}
