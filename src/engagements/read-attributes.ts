// What somebody typed about a customer → attributes.
import { fold } from '../playbook/fold.ts';
import { MOTIONS, PHASES } from '../playbook/slugs.ts';
import { serviceOf } from '../playbook/vocabulary/service-of.ts';
import { SERVICES, type Service } from '../playbook/vocabulary/services.ts';
import type { Attributes } from './attributes.ts';
import type { Inputs } from './command.ts';
import { defined } from './defined.ts';
import type { FieldProblem } from './outcome.ts';
import { type Fields, readFields } from './read-fields.ts';

const LONGEST_NAME = 120;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DOMAIN = /^[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u;

/** `before`: what the customer was; fields that are absent stay so, except dates, which Teams leaves out when they are empty. */
export function readAttributes(
  inputs: Inputs,
  before?: Attributes,
): { readonly attributes: Attributes } | { readonly problems: readonly FieldProblem[] } {
  const fields = readFields(inputs);
  const kept = <K extends keyof Attributes>(name: K, read: () => Attributes[K] | undefined) =>
    inputs[name] === undefined ? before?.[name] : read();

  const name = kept('name', () => visible(fields.text('name', LONGEST_NAME)));
  const motion = kept('motion', () => fields.choice('motion', oneOf(MOTIONS)));
  const services = kept('services', () => inOrder(fields.choices('services', chosenService)));
  const optional = defined({
    tenant: kept('tenant', () => readTenant(fields)),
    seats: kept('seats', () => readSeats(fields)),
    managed: kept('managed', () => fields.toggle('managed')),
    country: kept('country', () => readCountry(fields)),
    assignedOn: fields.date('assignedOn'),
    startOn: fields.date('startOn'),
    dataMoves: kept('dataMoves', () => fields.toggle('dataMoves')),
    enterprise: kept('enterprise', () => fields.toggle('enterprise')),
    success: kept('success', () => fields.toggle('success')),
    reached: kept('reached', () => fields.choice('reached', oneOf(PHASES))),
  });

  const wrong = new Set(fields.problems.map(({ field }) => field));
  if (name === undefined && !wrong.has('name')) fields.problem('name', 'required');
  if (motion === undefined && !wrong.has('motion')) fields.problem('motion', 'required');
  if (!services?.length && !wrong.has('services')) fields.problem('services', 'required');
  if (fields.problems.length > 0 || name === undefined || motion === undefined || services === undefined)
    return { problems: fields.problems };
  return { attributes: { name, motion, services, ...optional } };
}

function oneOf<T extends string>(slugs: readonly T[]): (text: string) => T | undefined {
  return (text) => slugs.find((slug) => fold(slug) === fold(text));
}

/** In one line and without invisible characters; undefined when nothing is left. */
function visible(text: string | undefined): string | undefined {
  return text?.replace(/[\s\p{C}]+/gu, ' ').trim() || undefined;
}

function chosenService(text: string): Service | undefined {
  const service = serviceOf(text);
  return service === 'All Services' ? undefined : service;
}

function inOrder(services: readonly Service[]): readonly Service[] {
  return SERVICES.filter((service) => services.includes(service));
}

function readTenant(fields: Fields): string | undefined {
  const text = fields.text('tenant', 253)?.toLowerCase();
  if (text === undefined) return undefined;
  return GUID.test(text) || DOMAIN.test(text) ? text : fields.problem('tenant', 'not-a-tenant');
}

function readSeats(fields: Fields): number | undefined {
  const text = fields.text('seats', 20);
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : fields.problem('seats', 'not-a-number');
}

function readCountry(fields: Fields): string | undefined {
  const text = fields.text('country', 20)?.toUpperCase();
  if (text === undefined) return undefined;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(text) && names.of(text.slice(0, 2)) !== undefined;
  return known ? text : fields.problem('country', 'not-a-country');
}
