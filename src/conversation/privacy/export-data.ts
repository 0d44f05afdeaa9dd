// "Export my data": all that is kept about a person as a file, in their own chat.
import type { Context, Outcome } from '../context.ts';
import { offerFile } from '../files/offer-file.ts';

export function exportData(context: Context): Outcome | Promise<Outcome> {
  const { conversation, inDialog } = context.turn;
  if (conversation.kind !== 'personal' || inDialog) return { toast: 'data.notHere' };
  return offerFile(context, { kind: 'data' });
}
