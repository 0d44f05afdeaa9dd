// All notes of a customer as a file.
import type { Context, Outcome } from '../context.ts';
import { loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';

export async function exportNotes(context: Context, engagementId: string): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  return { toast: 'note.export.notHere' };
}
