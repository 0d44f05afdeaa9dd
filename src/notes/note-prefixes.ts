// The prefixes that engineers' notes begin with, one for each workload (playbook facts, section 4). Several are joined by a plus.
import { fold } from '../playbook/fold.ts';
import type { Service } from '../playbook/vocabulary/services.ts';

/** In the playbook's order. */
export const NOTE_PREFIXES = [
  'EXO',
  'SPO',
  'OD',
  'YAM',
  'Microsoft 365 Apps',
  'TEAMS',
  'INTUNE',
  'AADP',
  'MCAS',
  'AIP',
  'OLM',
  'PROJ',
  'WDATP',
  'WIN10',
  'SDS',
  'IDSEC',
  'CORE',
] as const;
export type NotePrefix = (typeof NOTE_PREFIXES)[number];

/** Services without one are noted under the core onboarding; MCAS and IDSEC belong to no service. */
const OF_SERVICE: Readonly<Partial<Record<Service, NotePrefix>>> = {
  'Core Onboarding': 'CORE',
  Exchange: 'EXO',
  SharePoint: 'SPO',
  'OneDrive for Business': 'OD',
  Yammer: 'YAM',
  'Microsoft 365 Apps': 'Microsoft 365 Apps',
  Teams: 'TEAMS',
  Intune: 'INTUNE',
  AADP: 'AADP',
  AIP: 'AIP',
  'Outlook Mobile': 'OLM',
  Project: 'PROJ',
  MDATP: 'WDATP',
  'Windows 10': 'WIN10',
  'Classroom/SDS': 'SDS',
};

export function prefixOfService(service: Service): NotePrefix | undefined {
  return OF_SERVICE[service];
}

/** All of them, those of the customer's services first. */
export function prefixChoices(services: readonly Service[]): readonly NotePrefix[] {
  const own = services.flatMap((service) => OF_SERVICE[service] ?? []);
  return [...new Set([...own, ...NOTE_PREFIXES])];
}

/** Case and brackets do not matter: the playbook itself writes `CORE` as well as `[CORE]`. */
export function notePrefixOf(text: string): NotePrefix | undefined {
  const wanted = fold(text);
  return wanted === '' ? undefined : NOTE_PREFIXES.find((prefix) => fold(prefix) === wanted);
}
