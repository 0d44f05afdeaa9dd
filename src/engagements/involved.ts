// Everybody who is named in an engagement, each once.
import type { People } from './engagement.ts';

export function involved({ owner, lead, members }: People): readonly string[] {
  return [...new Set([owner, ...(lead === undefined ? [] : [lead]), ...Object.values(members).flat()])];
}
