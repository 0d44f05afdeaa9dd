// What an expert answered, brought to the own chat of who asked.
import type { AskedQuestion, ExpertAnswer } from '../../store/question-records.ts';
import type { Deps } from '../context.ts';
import { type ChatDeps, openChat, wayTo } from '../reminders/open-chat.ts';
import type { Sent } from '../send-port.ts';
import { summaryOf } from '../summary-of.ts';
import type { Reference } from '../turn.ts';
import { expertAnswer } from './ask-expert.ts';

type TellDeps = ChatDeps & Pick<Deps, 'render'>;

/** Whether they certainly have it. Throws what the store throws. */
export async function tellAsker(deps: TellDeps, asked: AskedQuestion, answer: ExpertAnswer): Promise<boolean> {
  const asker = (await deps.store.people.read(asked.partner, asked.user))?.value;
  if (asker === undefined || asker.leaving !== undefined || asker.guest?.is === true) return false;
  const language = asker.language ?? asked.language;
  const view = expertAnswer(asked, answer);
  const message = { card: deps.render(view, language), summary: summaryOf(view, language), alert: true };
  const post = (to: Reference) => deps.sender.post(to, message, async () => true);

  const { personal } = asker.references;
  const first = personal && (await post(personal));
  if (first !== undefined && first.outcome !== 'gone') return isSent(first);
  const way = personal ?? (await wayTo(deps, asker, []));
  const opened = way && (await openChat(deps, asker, way));
  return opened?.outcome === 'open' && isSent(await post(opened.to));
}

function isSent({ outcome }: { readonly outcome: Sent['outcome'] | 'taken' | 'held' }): boolean {
  return outcome === 'sent';
}
