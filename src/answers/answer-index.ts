// What a question is asked of: the playbook's sections, per language, ready to be ranked. Plain data but for the lexicon: it is built in
// one thread and copied to another.
import type { Language } from '../language/language.ts';
import type { Page } from '../playbook/page.ts';
import type { AskedPlace } from './asked/place-asked.ts';
import type { ExactIndex } from './exact/exact-index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { AnswerSection } from './passage/answer-sections.ts';
import type { Unit } from './passage/block-units.ts';
import type { Postings } from './ranking/build-postings.ts';
import type { Vocabulary } from './words/build-vocabulary.ts';

export interface AnswerIndex {
  /** In the playbook's order. */
  readonly languages: readonly LanguageIndex[];
  /** Whether these are the pages that what people ask was written for (asked/wordings.ts): then it says, too, what they do not answer. */
  readonly isNoted: boolean;
  readonly lexicon: Lexicon;
  /** What is answered from the model, without ranking. */
  readonly exact: ExactIndex;
}

export interface LanguageIndex {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  /** Their places are their numbers in `inPages`. */
  readonly pages: readonly Page[];
  readonly sections: readonly IndexedSection[];
  /** By term number: idf among the sections. */
  readonly rarity: Float32Array;
  /** Three grains of the same text: whole pages, sections, and their units (all sections' units in one row). */
  readonly inPages: Postings;
  readonly inSections: Postings;
  readonly inUnits: Postings;
  /** By number of what people ask (asked/wordings.ts): where these pages answer it. */
  readonly asked: readonly AskedPlace[];
  /** By unit number: what it holds, as bits (says-kind.ts). */
  readonly unitSays: Uint8Array;
}

export interface IndexedSection extends AnswerSection {
  /** Number of its page in `inPages`. */
  readonly pageNumber: number;
  readonly units: readonly Unit[];
  /** Number of its first unit in `inUnits`; the others follow. */
  readonly firstUnit: number;
}
