// What comes in: one thing that one person did, freed of the channel's words. Times are ISO 8601 UTC.
import type { Language } from '../language/language.ts';

export interface Turn {
  /** The channel's id of the activity; with the conversation's id it names the turn. */
  readonly id: string;
  /** The Teams tenant: Entra tenant id. */
  readonly partner: string;
  readonly user: TurnUser;
  readonly conversation: TurnConversation;
  /** Enough to write to this conversation later. */
  readonly reference: Reference;
  /** The activity's locale as far as it is one of ours. */
  readonly locale?: Language;
  /** IANA zone of the person's client, valid. */
  readonly zone?: string;
  readonly at: string;
  /** Asked in a dialog: nobody else sees the answer, wherever the dialog was opened. */
  readonly inDialog?: true;
  readonly input: Input;
}

export interface TurnUser {
  /** Entra object id: never what a card claims. */
  readonly id: string;
  readonly name?: string;
}

export interface TurnConversation {
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel';
  /** The client there cannot take a file. */
  readonly noFiles?: true;
}

/** Where a message can be sent. Plain data; the newest one wins. */
export interface Reference {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly channelId: string;
  readonly botId: string;
  /** The channel's own id of the person (`29:…`). */
  readonly userId: string;
  readonly partner: string;
}

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | ActionInput
  | FileInput
  | QuoteInput
  /** The bot was added, or somebody came: the channel says so again and again. */
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' };

export interface ActionInput {
  readonly kind: 'action';
  readonly verb: string;
  /** The payload's version; cards of today say 1. */
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** As typed: all strings. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The activity that holds the pressed card, where the channel says so. */
  readonly cardId?: string;
}

/** What somebody said to a file that they were offered. */
export interface FileInput {
  readonly kind: 'file';
  /** What the offer carried, as it came back: to be checked like anything else. */
  readonly about: unknown;
  /** Absent: they do not want it. */
  readonly room?: FileRoom;
  /** The message that holds the offer, where the channel says so. */
  readonly cardId?: string;
}

/** The place that the person's client made for a file; it claims so. */
export interface FileRoom {
  readonly name: string;
  /** The file is put there, without any further proof. */
  readonly uploadUrl: string;
  /** And is then read here. */
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** Somebody chose a message, of whomever, to make a note of it. */
export interface QuoteInput {
  readonly kind: 'quote';
  /** Plain text, cut at a bound; `''`: it has none. */
  readonly text: string;
  /** Where the message stands. */
  readonly link?: string;
  /** It is one of the bot's own. */
  readonly own?: true;
}
