// What the cards of a question that is passed on to experts show.
import type { Place } from '../view.ts';

export type ExpertCardView = ExpertQuestionView | ExpertAnswerView;

/** In the experts' channel: the question, and the form for its answer or the answer that was given. */
export interface ExpertQuestionView {
  readonly name: 'expert-question';
  readonly answerId: string;
  /** Entra object id of who asks: names the question, and is never shown. */
  readonly asker: string;
  /** As Teams says it. */
  readonly askerName?: string;
  readonly question: string;
  /** The playbook had an answer, which did not help. */
  readonly wasAnswered: boolean;
  readonly comment?: string;
  /** Up to three sections that are near. */
  readonly near: readonly Place[];
  /** Something was sent without a word in it. */
  readonly empty?: true;
  /** `told`: the asker has it. */
  readonly answer?: { readonly text: string; readonly name?: string; readonly told: boolean };
}

/** In the asker's own chat. */
export interface ExpertAnswerView {
  readonly name: 'expert-answer';
  readonly question: string;
  readonly text: string;
  /** Who answered, as Teams says it. */
  readonly by?: string;
}
