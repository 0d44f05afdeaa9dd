// Helpful or not: kept with the question, the answer and its sources; the last word counts.
import type { Context, Outcome } from './context.ts';

export async function rateAnswer(
  context: Context,
  answerId: string,
  helpful: boolean,
  comment?: string,
): Promise<Outcome> {
  const { deps, turn, person, language } = context;
  const { questions } = deps.store;
  const asked = await questions.read(turn.partner, turn.user.id, answerId);
  const said = comment?.trim();
  const kept =
    asked !== undefined &&
    (await questions.rate(turn.partner, turn.user.id, answerId, {
      helpful,
      at: turn.at,
      ...(said && { comment: said.slice(0, 2000) }),
    }));
  // Thanked in the language in which was answered.
  const spoken = person.language ?? asked?.language ?? language;
  return { toast: !kept ? 'answer.gone' : helpful ? 'toast.thanks' : 'toast.noted', language: spoken };
}
