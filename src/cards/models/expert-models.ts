// What the cards of a question that is passed on to experts are filled with.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { placeRow } from '../place-row.ts';
import { plain } from '../plain.ts';
import { plainLines } from '../plain-lines.ts';
import { unlinked } from '../unlinked.ts';
import type { ExpertAnswerView, ExpertCardView, ExpertQuestionView } from '../views/expert-views.ts';

const LONGEST_NAME = 60;
const LONGEST_QUESTION = 1000;

export function expertCardModel(view: ExpertCardView, language: Language): Readonly<Record<string, unknown>> {
  return view.name === 'expert-question' ? questionModel(view, language) : answerModel(view, language);
}

function questionModel(view: ExpertQuestionView, language: Language) {
  const { answer, answerId, asker } = view;
  const name = called(view.askerName, language);
  return {
    from: text(language, view.wasAnswered ? 'expert.fromUnhelpful' : 'expert.from', { name }),
    question: unlinked(plain(view.question, LONGEST_QUESTION)),
    comment: view.comment === undefined ? '' : unlinked(plainLines(view.comment)),
    near: view.near.flatMap(placeRow),
    empty: view.empty === true,
    answered: answer && {
      by: text(language, 'expert.answered', { name: called(answer.name, language) }),
      text: unlinked(plainLines(answer.text)),
      told: text(language, answer.told ? 'expert.told' : 'expert.untold', { name }),
    },
    reply: answer === undefined ? payload('answer.reply', { answerId, asker }) : undefined,
  };
}

function answerModel({ by, question, text: said }: ExpertAnswerView, language: Language) {
  return {
    question: unlinked(plain(question, LONGEST_QUESTION)),
    by: text(language, 'expert.answered', { name: called(by, language) }),
    said: plainLines(said),
  };
}

function called(name: string | undefined, language: Language): string {
  return plain(name?.trim() ? name : text(language, 'person.unknown'), LONGEST_NAME);
}
