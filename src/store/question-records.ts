// Records of what was asked: the question with its answer, what stands above it in a thread, and the experts that it was passed on to.
// One person's questions share a partition; see store.ts for what holds for all of them.
import type { Reference } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';

/** A question somebody asked, with what was answered: the base for follow-ups, feedback and the list of gaps. Kept for 400 days, or as told. */
export interface AskedQuestion {
  /** Made from the activity, so that a repeat writes the same one. */
  readonly id: string;
  readonly partner: string;
  readonly user: string;
  readonly conversation: string;
  readonly at: string;
  readonly text: string;
  readonly language: Language;
  readonly answered: boolean;
  readonly kind: string;
  readonly answer: string;
  /** Best first: what the answer rested on. */
  readonly sources: readonly {
    readonly page: string;
    readonly slug: string;
    readonly sectionId: string;
    readonly section: string;
  }[];
  readonly feedback?: Feedback;
  /** Absent: it was not passed on. */
  readonly expert?: PassedOn;
}

/** A question that was passed on to the partner's experts, with what became of it. */
export interface PassedOn {
  /** ISO instant. */
  readonly at: string;
  /** Id of the channel that it went to, without a thread. */
  readonly channel: string;
  /** It has arrived there; absent: somebody is at it, or died at it. */
  readonly arrived?: true;
  /** What the asker wanted the experts to know. */
  readonly comment?: string;
  readonly answer?: ExpertAnswer;
}

export interface ExpertAnswer {
  readonly text: string;
  /** Entra object id. */
  readonly by: string;
  readonly name?: string;
  readonly at: string;
  /** Whether the asker has it; absent: somebody is at it, or died at it. */
  readonly told?: boolean;
}

interface Feedback {
  readonly helpful: boolean;
  readonly at: string;
  readonly comment?: string;
}

export interface Questions {
  /** Writes it, over an earlier one of the same id, whose feedback stays unless this one brings its own. */
  save(question: AskedQuestion): Promise<void>;
  read(partner: string, user: string, id: string): Promise<AskedQuestion | undefined>;
  /** The person's latest questions in a conversation from `since` (ISO instant, itself included) on, newest first; `limit` at most. */
  recent(
    partner: string,
    user: string,
    conversation: string,
    since: string,
    limit: number,
  ): Promise<readonly AskedQuestion[]>;
  /** All that the person asked, in any order. */
  all(partner: string, user: string): Promise<readonly AskedQuestion[]>;
  /** Sets the feedback; the last word counts. False when the question is gone. */
  rate(partner: string, user: string, id: string, feedback: Feedback): Promise<boolean>;
  /**
   * Changes what is known of passing it on to what `change` makes of the question as it is stored (`null`: it was not passed on;
   * undefined: nothing is to be changed). Gives the question as it is stored afterwards, and whether this call changed it; undefined
   * when the question is gone. `change` is called again where somebody else wrote meanwhile.
   */
  passOn(
    partner: string,
    user: string,
    id: string,
    change: (asked: AskedQuestion) => PassedOn | null | undefined,
  ): Promise<{ readonly question: AskedQuestion; readonly changed: boolean } | undefined>;
}

/** What was asked in a channel's thread, whoever asked it: there a follow-up means what stands above it. Kept for a day, without names. */
export interface Threads {
  /** The same id once more changes nothing. */
  asked(question: Pick<AskedQuestion, 'id' | 'partner' | 'conversation' | 'at' | 'text'>): Promise<void>;
  /** From `since` (ISO instant, itself included) on, newest first; `limit` at most. */
  recent(
    partner: string,
    conversation: string,
    since: string,
    limit: number,
  ): Promise<readonly Pick<AskedQuestion, 'id' | 'text'>[]>;
}

/** The channel of a partner to which questions are passed on. */
export interface ExpertsChannel {
  readonly partner: string;
  /** Without a thread: what is sent there begins one. */
  readonly reference: Reference;
  /** What is written there unasked is written in it. */
  readonly language: Language;
  /** ISO instant since when. */
  readonly at: string;
}

export interface Experts {
  read(partner: string): Promise<ExpertsChannel | undefined>;
  /** Instead of the one before. */
  save(channel: ExpertsChannel): Promise<void>;
}
