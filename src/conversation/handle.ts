// One turn: who is it, which row of the routes is it, what does the handler say, how does it look.
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import type { Context, Deps, Outcome } from './context.ts';
import { loadPerson } from './load-person.ts';
import type { Reply } from './reply.ts';
import { route } from './routes.ts';
import { summaryOf } from './summary-of.ts';
import type { Turn } from './turn.ts';

/** Undefined: nothing is to be said. Throws what the store throws. */
export async function handle(deps: Deps, turn: Turn): Promise<Reply | undefined> {
  const { person, version } = await loadPerson(deps.store.people, turn);
  const { handler, language } = route(turn, person);
  const context: Context = { deps, turn, person, version, language };
  return toReply(deps, await handler(context), language);
}

function toReply(deps: Deps, outcome: Outcome, language: Language): Reply | undefined {
  if (outcome === undefined) return undefined;
  const shown = outcome.language ?? language;
  if ('toast' in outcome) return { mode: 'toast', text: text(shown, outcome.toast, outcome.args) };
  return { mode: outcome.mode, card: deps.render(outcome.view, shown), summary: summaryOf(outcome.view, shown) };
}
