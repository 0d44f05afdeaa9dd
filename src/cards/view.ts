// What a card shows, as typed data without words of ours: the words come from the language files, the layout from cards/<name>.json.
import type { Language } from '../language/language.ts';
import type { Block } from '../playbook/page.ts';
import type { DoctorView } from './views/doctor-view.ts';
import type { EngagementCardView } from './views/engagement-card-view.ts';
import type { ExpertCardView } from './views/expert-views.ts';
import type { PrivacyCardView } from './views/privacy-views.ts';
import type { ReminderCardView } from './views/reminder-views.ts';
import type { Somebody, Typed } from './views/view-parts.ts';

export type View =
  | { readonly name: 'welcome' }
  | { readonly name: 'help' }
  | AnswerView
  | NotFoundView
  | SectionView
  | SettingsView
  | ErrorView
  | DoctorView
  | { readonly name: 'outdated' }
  | EngagementCardView
  | ReminderCardView
  | ExpertCardView
  | PrivacyCardView;

/** An answer from the playbook, with where it stands. */
export interface AnswerView {
  readonly name: 'answer';
  readonly answerId: string;
  /** What the answer says in a line, plain text; absent: what its section is called. */
  readonly heading?: string;
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

/**
 * `typed`: what is in force, with the usual filled in, or what was typed. Language and zone are `''` where they are as the question
 * and as the device; `digestDays` and `rules` are comma-separated: the days with a digest, the ids of the rules that are on.
 */
export interface SettingsView extends Typed {
  readonly name: 'settings';
  /** Nonce of the form. */
  readonly form: string;
  /** Who can be chosen as delegate where the client has no picker of its own: who is chosen, and colleagues. */
  readonly colleagues: readonly Somebody[];
  readonly saved: boolean;
  /** ISO instant of the next digest, told in the IANA zone of the person; absent: none is to come. */
  readonly nextDigest?: { readonly at: string; readonly zone: string };
}

export interface ErrorView {
  readonly name: 'error';
  /** The id to tell to the operator; it stands in the log. */
  readonly turnId: string;
}
