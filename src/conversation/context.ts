// What every handler gets and gives: one object in, one outcome out. To who acts they never send.
import type { AnswerIndex } from '../answers/answer-index.ts';
import type { Card } from '../cards/card.ts';
import type { View } from '../cards/view.ts';
import type { Language } from '../language/language.ts';
import type { TextArguments, TextKey } from '../language/text.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { Person, Store, Version } from '../store/store.ts';
import type { ProcessStatus } from './process-status.ts';
import type { OfferedFile } from './reply.ts';
import type { Sender } from './send-port.ts';
import type { Subjects } from './subjects.ts';
import type { FileRoom, Reference, Turn } from './turn.ts';
import type { UploadFile } from './upload-port.ts';

/** The world as the conversation sees it; main.ts fills it in. */
export interface Deps {
  readonly store: Store;
  /** The playbook in use; asked anew each turn, so that it can be changed while running. */
  readonly playbook: () => LoadedPlaybook;
  /** Public address of a page, where the operator named one. */
  readonly pageUrl: (file: string) => string | undefined;
  readonly render: (view: View, language: Language) => Card;
  /** How the roster of the reference's conversation has its person; undefined: not at all. Throws AppError `unavailable`. */
  readonly member: (reference: Reference) => Promise<RosterRow | undefined>;
  readonly uploadFile: UploadFile;
  /** For what goes to somebody else than who acts. */
  readonly sender: Sender;
  readonly status: () => ProcessStatus;
  readonly subjects: Subjects;
  /** Entra object ids of the leads that the operator named. */
  readonly leads: readonly string[];
  /** The id that the turn has already; absent: it gets a new one. */
  readonly turnId?: () => string | undefined;
  /** A new URL-safe id. */
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly observe: Observer;
}

/** What a roster says of somebody, as far as the channel fills it in. */
export interface RosterRow {
  /** `user`, `guest` or `anonymous`. */
  readonly role?: string;
  /** User principal name. */
  readonly upn?: string;
}

export interface LoadedPlaybook {
  readonly playbook: Playbook;
  readonly index: AnswerIndex;
}

/** What operators see of it. No texts, no names. */
export interface Observer {
  turn(turn: Turn, outcome: 'answered' | 'repeat' | 'failed', seconds: number): void;
  question(language: Language, answered: boolean): void;
  /** `turnId` is what the user was told. */
  failed(turnId: string, turn: Turn, error: unknown): void;
}

export interface Context {
  readonly deps: Deps;
  readonly turn: Turn;
  readonly person: Person;
  /** Of `person` as it was read. */
  readonly version: Version;
  /** A guest may read and changes nothing. The first call may ask the roster. Throws AppError `unavailable`. */
  readonly isGuest: () => Promise<boolean>;
  /** Language of the reply, unless the outcome says otherwise. */
  readonly language: Language;
}

export type Outcome =
  | {
      readonly view: View;
      readonly mode: 'post' | 'replace';
      readonly language?: Language;
      /** Then it is shown in the person's own chat only. */
      readonly aboutCustomer?: true;
    }
  /** Plain text as a message of its own. */
  | { readonly say: string; readonly aboutCustomer?: true }
  | {
      readonly toast: TextKey;
      readonly args?: TextArguments;
      readonly language?: Language;
      /** The file that was offered may still be taken. */
      readonly offerStays?: true;
    }
  /** Only where files can be had. */
  | { readonly offer: OfferedFile }
  | { readonly given: FileRoom }
  /** Nothing is to be said. */
  | undefined;
