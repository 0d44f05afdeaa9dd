// Everybody who is named in an engagement, each once. Whoever owned it may have left.
import type { People } from './engagement.ts';

export function involved({ owner, lead, members }: People): readonly string[] {
  const named = [owner, ...(lead === undefined ? [] : [lead]), ...Object.values(members).flat()];
  return [...new Set(named)].filter((id) => id !== '');
}
