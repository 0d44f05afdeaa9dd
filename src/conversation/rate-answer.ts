// Helpful or not: kept with the question, the answer and its sources; the last word counts.
import type { Context, Outcome } from './context.ts';

export async function rateAnswer(
  context: Context,
  answerId: string,
  helpful: boolean,
  comment?: string,
): Promise<Outcome> {
  const { deps, turn } = context;
  const said = comment?.trim();
  const kept = await deps.store.questions.rate(turn.partner, turn.user.id, answerId, {
    helpful,
    at: turn.at,
    ...(said && { comment: said.slice(0, 2000) }),
  });
  if (!kept) return { toast: 'answer.gone' };
  return { toast: helpful ? 'toast.thanks' : 'toast.noted' };
}
