// A question that is passed on, as the experts see it.
import type { ExpertQuestionView } from '../../cards/views/expert-views.ts';
import type { AskedQuestion, PassedOn } from '../../store/question-records.ts';
import type { Deps } from '../context.ts';
import { placeAt } from './place-at.ts';

const NEAR_SECTIONS = 3;

export function questionView(
  deps: Pick<Deps, 'playbook' | 'pageUrl'>,
  asked: AskedQuestion,
  { comment, answer }: Pick<PassedOn, 'comment' | 'answer'>,
  askerName: string | undefined,
): ExpertQuestionView {
  return {
    name: 'expert-question',
    answerId: asked.id,
    asker: asked.user,
    ...(askerName !== undefined && { askerName }),
    question: asked.text,
    wasAnswered: asked.answered,
    ...(comment !== undefined && { comment }),
    near: asked.sources.flatMap((source) => placeAt(deps, source)).slice(0, NEAR_SECTIONS),
    ...(answer && {
      answer: {
        text: answer.text,
        ...(answer.name !== undefined && { name: answer.name }),
        told: answer.told === true,
      },
    }),
  };
}
