// Whether data is moved for this customer.
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Attributes } from './attributes.ts';

/** FastTrack moves mail and files, nothing else: the destinations of rule T-11. */
export const DATA_SERVICES: readonly Service[] = ['Exchange', 'OneDrive for Business', 'SharePoint'];

/**
 * Where nobody said: yes with a service that data can move to. A task too many is seen and answered with the toggle; a
 * migration that was left out shows nowhere.
 */
export function movesData({ dataMoves, services }: Pick<Attributes, 'dataMoves' | 'services'>): boolean {
  return dataMoves ?? services.some((service) => DATA_SERVICES.includes(service));
}
