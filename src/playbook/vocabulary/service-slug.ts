// A service as cards and addresses name it: `onedrive-for-business`, `classroom-sds`.
import { slugify } from '../section-ids.ts';
import type { Service } from './services.ts';

export function serviceSlug(service: Service): string {
  return slugify(service);
}
