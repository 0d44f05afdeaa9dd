// What the cards about a person's own data show.
import type { Typed } from './view-parts.ts';

export type PrivacyCardView = ForgetView | ForgettingView;

/** Whether they really want to be forgotten. */
export interface ForgetView extends Typed {
  readonly name: 'forget';
  /** Nonce of the form. */
  readonly form: string;
  /** Names of the customers that would have no owner. */
  readonly owned: readonly string[];
}

export interface ForgettingView {
  readonly name: 'forgetting';
  /** Nothing of them is left. */
  readonly done: boolean;
}
