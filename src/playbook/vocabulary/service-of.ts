// The service that a slug or a canonical name names.
import { fold } from '../fold.ts';
import { SERVICES, type Service } from './services.ts';

const BY_NAME: ReadonlyMap<string, Service> = new Map(SERVICES.map((service) => [fold(service), service]));

/** Case, spaces and punctuation do not matter; that makes slug and name one. */
export function serviceOf(slugOrName: string): Service | undefined {
  return BY_NAME.get(fold(slugOrName));
}
