// "Experts here": a lead makes a channel the one to which their partner's questions are passed on.
import type { Context, Outcome } from '../context.ts';
import { isLead } from '../customers/visible-headers.ts';
import { channelId } from './channel-id.ts';

export async function chooseChannel(context: Context): Promise<Outcome> {
  const { deps, turn, language } = context;
  if (!(await isLead(context))) return { toast: 'experts.leadsOnly' };
  if (turn.conversation.kind !== 'channel') return { toast: 'experts.notChannel' };
  const id = channelId(turn.conversation.id);
  // What is sent there is for everybody in the channel: no person stands in its address.
  const reference = { ...turn.reference, conversationId: id, userId: id };
  await deps.store.experts.save({ partner: turn.partner, reference, language, at: turn.at });
  return { toast: 'experts.here' };
}
