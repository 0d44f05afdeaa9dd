// What a card shows, as typed data without words of ours: the words come from the language files, the layout from cards/<name>.json.
import type { Language } from '../language/language.ts';
import type { Block } from '../playbook/page.ts';
import type { EngagementCardView } from './views/engagement-card-view.ts';

export type View =
  | { readonly name: 'welcome' }
  | { readonly name: 'help' }
  | AnswerView
  | NotFoundView
  | SectionView
  | SettingsView
  | ErrorView
  | { readonly name: 'outdated' }
  | EngagementCardView;

/** An answer from the playbook, with where it stands. */
export interface AnswerView {
  readonly name: 'answer';
  readonly answerId: string;
  readonly blocks: readonly Block[];
  readonly source: Place;
  /** Up to three sections that are near as well. */
  readonly near: readonly Place[];
}

/** The playbook does not hold it: said so, with the nearest sections. */
export interface NotFoundView {
  readonly name: 'not-found';
  readonly answerId: string;
  readonly question: string;
  readonly near: readonly Place[];
}

/** A section of the playbook as it stands there. */
export interface SectionView {
  readonly name: 'section';
  readonly place: Place;
  readonly blocks: readonly Block[];
  /** Piece of the section to begin with: the number that the "read on" button of the card before carried. */
  readonly from?: number;
}

/** A section of a page. */
export interface Place {
  /** Neutral slug of the page. */
  readonly page: string;
  readonly sectionId: string;
  readonly language: Language;
  readonly pageTitle: string;
  readonly section: string;
  /** The page's public address, where the operator has named one (PLAYBOOK_URL). */
  readonly url?: string;
}

export interface SettingsView {
  readonly name: 'settings';
  /** Nonce of the form. */
  readonly form: string;
  /** What stands in the fields: the person's settings, or what was typed. `''`: as the question / as the device. */
  readonly language: string;
  readonly zone: string;
  /** Fields that were refused, with the key of the text that says why. */
  readonly errors: Readonly<Partial<Record<'language' | 'zone', 'settings.error.language' | 'settings.error.zone'>>>;
  readonly saved: boolean;
}

export interface ErrorView {
  readonly name: 'error';
  /** The id to tell to the operator; it stands in the log. */
  readonly turnId: string;
}
