// All notes of a customer as a file, where files can be had.
import type { Context, Outcome } from '../context.ts';
import { offerFile } from '../files/offer-file.ts';

export function exportNotes(context: Context, engagementId: string): Promise<Outcome> {
  return offerFile(context, { kind: 'notes', engagementId });
}
