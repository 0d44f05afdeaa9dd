// A role as cards name it: `fasttrack-manager`.
import { slugify } from '../section-ids.ts';
import type { Role } from './roles.ts';

export function roleSlug(role: Role): string {
  return slugify(role);
}
