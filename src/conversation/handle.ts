// One turn: who is it, which row of the routes is it, what does the handler say, how does it look.
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import type { Context, Deps, Outcome } from './context.ts';
import { guestAsker } from './guest.ts';
import { loadPerson } from './load-person.ts';
import { showForgetting } from './privacy/show-forgetting.ts';
import { pullWake } from './reminders/pull-wake.ts';
import type { Reply } from './reply.ts';
import { route } from './routes.ts';
import { summaryOf } from './summary-of.ts';
import type { Turn } from './turn.ts';

/** Undefined: nothing is to be said. Throws what the store throws. */
export async function handle(all: Deps, turn: Turn): Promise<Reply | undefined> {
  // A turn ends with the playbook it began with, whatever comes in its place meanwhile.
  const inUse = all.playbook();
  const deps: Deps = { ...all, playbook: () => inUse };
  const { person, version, wake } = await loadPerson(deps.store.people, turn);
  if (wake) await pullWake({ deps, turn }, person.user, turn.at);
  const routed = route(turn, person);
  const { language } = routed;
  const handler = person.leaving === undefined ? routed.handler : showForgetting;
  const asker = { deps, turn, person, version };
  const context: Context = { ...asker, language, isGuest: guestAsker(asker) };
  return toReply(context, await handler(context));
}

function toReply(context: Context, outcome: Outcome): Reply | undefined {
  if (outcome === undefined) return undefined;
  const { deps } = context;
  if ('say' in outcome) return inOwnChat(context, outcome, { mode: 'text', text: outcome.say });
  if ('offer' in outcome) return { mode: 'offer', file: outcome.offer, summary: outcome.offer.description };
  if ('given' in outcome) return { mode: 'file', file: outcome.given, summary: outcome.given.name };
  const language = outcome.language ?? context.language;
  if ('toast' in outcome) {
    const { toast, args, offerStays } = outcome;
    return { mode: 'toast', text: text(language, toast, args), ...(offerStays && { offerStays }) };
  }
  const card = deps.render(outcome.view, language);
  const summary = summaryOf(outcome.view, language);
  return inOwnChat(context, outcome, { mode: outcome.mode, card, summary });
}

/** Customers are nobody's business but their people's: what is said of them in a group or channel goes to the asker's own chat. */
function inOwnChat(
  { turn, person, language }: Context,
  { aboutCustomer, language: spoken = language }: { readonly aboutCustomer?: true; readonly language?: Language },
  reply: Exclude<Reply, { mode: 'toast' | 'offer' | 'file' }>,
): Reply {
  // A dialog is the asker's own, wherever it was opened; what is posted there is not.
  if (turn.inDialog && reply.mode !== 'text') return { ...reply, mode: 'replace' };
  if (!aboutCustomer || turn.conversation.kind === 'personal') return reply;
  const to = person.references.personal;
  if (to === undefined) return { mode: 'toast', text: text(spoken, 'ownChat.unreached') };
  const elsewhere = { to, notice: text(spoken, 'ownChat.reached') };
  return reply.mode === 'text' ? { ...reply, elsewhere } : { ...reply, mode: 'post', elsewhere };
}
