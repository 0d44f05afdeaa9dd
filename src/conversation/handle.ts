// One turn: who is it, which row of the routes is it, what does the handler say, how does it look.
import { text } from '../language/text.ts';
import type { Context, Deps, Outcome } from './context.ts';
import { guestAsker } from './guest.ts';
import { loadPerson } from './load-person.ts';
import type { Reply } from './reply.ts';
import { route } from './routes.ts';
import { summaryOf } from './summary-of.ts';
import type { Turn } from './turn.ts';

/** Undefined: nothing is to be said. Throws what the store throws. */
export async function handle(deps: Deps, turn: Turn): Promise<Reply | undefined> {
  const { person, version } = await loadPerson(deps.store.people, turn);
  const { handler, language } = route(turn, person);
  const asker = { deps, turn, person, version };
  const context: Context = { ...asker, language, isGuest: guestAsker(asker) };
  return toReply(context, await handler(context));
}

function toReply(context: Context, outcome: Outcome): Reply | undefined {
  if (outcome === undefined) return undefined;
  const { deps, turn, person } = context;
  const language = outcome.language ?? context.language;
  if ('toast' in outcome) return { mode: 'toast', text: text(language, outcome.toast, outcome.args) };
  const card = deps.render(outcome.view, language);
  const summary = summaryOf(outcome.view, language);
  if (!outcome.aboutCustomer || turn.conversation.kind === 'personal') return { mode: outcome.mode, card, summary };
  // Customers are nobody's business but their people's: in a group or channel their cards go to the asker's own chat.
  const to = person.references.personal;
  if (to === undefined) return { mode: 'toast', text: text(language, 'ownChat.unreached') };
  return { mode: 'post', card, summary, elsewhere: { to, notice: text(language, 'ownChat.reached') } };
}
