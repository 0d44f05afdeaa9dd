// What the store remembers of those who want to be forgotten, until they are.
import type { Reference } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import type { Version } from './store.ts';

/** Somebody to be forgotten: all that is needed to find them everywhere and to tell them that it is done. Goes with them. */
export interface Erasure {
  readonly partner: string;
  /** Entra object id. */
  readonly user: string;
  /** What they are called, where that is known. */
  readonly name?: string;
  /** Ids that the channel has for them and for their own chat. */
  readonly channelIds: readonly string[];
  readonly engagements: readonly string[];
  /** Where to say that it is done. */
  readonly tell?: { readonly to: Reference; readonly language: Language };
  /** What pseudonyms are made from: as it goes, nobody can tell any more whose they were. */
  readonly secret: string;
  /** ISO instant of the next pass. */
  readonly at: string;
  /** That were made. */
  readonly passes: number;
}

export interface OrderedErasure extends Erasure {
  readonly version: Version;
}

export interface Erasures {
  /** Does nothing where it was ordered already. */
  order(erasure: Erasure): Promise<void>;
  /** Those up to `now` (ISO instant, itself included), longest waiting first; `limit` at most. */
  due(now: string, limit: number): Promise<readonly OrderedErasure[]>;
  /** The next pass is at `at` (ISO instant). Undefined where somebody else has moved it or it is done. */
  move(erasure: OrderedErasure, at: string, passes: number): Promise<OrderedErasure | undefined>;
  /**
   * One pass over all that is kept of the partner: what is the person's own goes, but for the person; their id and name elsewhere
   * become a pseudonym, one an engagement. May be broken off anywhere and repeated; takes as long as reading everything does.
   */
  pass(erasure: Erasure): Promise<ErasurePass>;
  /** The person goes, then the order. */
  end(erasure: OrderedErasure): Promise<void>;
}

export interface ErasurePass {
  /** Documents that were changed. */
  readonly changed: number;
  /** Engagements that name them among their people or give them a task; nothing was changed about that: they are to leave first. */
  readonly engagements: readonly string[];
}
