// The playbook's own words about its statuses, made ready to be compared with a description: once for each playbook.

import { LANGUAGES, type Language, type Texts } from '../../language/language.ts';
import type { L1Status } from '../../playbook/playbook.ts';
import { foldWord } from '../words/fold-word.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { splitWords } from '../words/split-words.ts';
import { toTerm } from '../words/to-term.ts';
import type { Cue } from './cue.ts';
import { heardCues } from './cues.ts';

export interface StatusWords {
  readonly sayings: readonly Saying[];
  /** By language and term: rarer ones say more. */
  readonly weights: Readonly<Partial<Record<Language, ReadonlyMap<string, number>>>>;
}

/** A text of the playbook that speaks for a status. */
export interface Saying {
  /** `l1/l2`, or `l1`. */
  readonly status: string;
  /** Valid example; invalid one of another status, which is sent here; or definition. */
  readonly from:
    | { readonly kind: 'example'; readonly text: Texts }
    | { readonly kind: 'redirect'; readonly status: string; readonly scenario: Texts }
    | { readonly kind: 'definition' };
  readonly terms: Readonly<Partial<Record<Language, ReadonlySet<string>>>>;
  readonly cues: ReadonlySet<Cue>;
}

const known = new WeakMap<readonly L1Status[], StatusWords>();

export function statusWords(statuses: readonly L1Status[]): StatusWords {
  const before = known.get(statuses);
  if (before !== undefined) return before;
  const sayings = statuses.flatMap(sayingsOf);
  const made = { sayings, weights: weightsOf(sayings) };
  known.set(statuses, made);
  return made;
}

/** Where another thread has made them: they take some hundredths of a second. */
export function keepStatusWords(statuses: readonly L1Status[], words: StatusWords): void {
  known.set(statuses, words);
}

/** Terms of a text, without words that carry no subject. */
export function termsOf(text: string, language: Language): ReadonlySet<string> {
  const words = splitWords(text, language).filter((word) => {
    const folded = foldWord(word, language);
    return !FUNCTION_WORDS[language].function.has(folded);
  });
  return new Set(words.map((word) => toTerm(word, language)));
}

function sayingsOf({ l1, definition, l2 }: L1Status): readonly Saying[] {
  const ofL2 = l2.flatMap((each) => {
    const status = `${l1}/${each.key}`;
    return [
      saying(status, { kind: 'definition' }, each.definition),
      ...each.validExamples.map((text) => saying(status, { kind: 'example', text }, text)),
      ...each.invalidExamples.flatMap(({ scenario, to }) =>
        to === undefined ? [] : [saying(to, { kind: 'redirect', status, scenario }, scenario)],
      ),
    ];
  });
  // Where an L1 has L2s, its own definition would only blur them.
  return l2.length === 0 ? [saying(l1, { kind: 'definition' }, definition)] : ofL2;
}

function saying(status: string, from: Saying['from'], texts: Texts): Saying {
  const terms: Partial<Record<Language, ReadonlySet<string>>> = {};
  const cues = new Set<Cue>();
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text === undefined) continue;
    terms[language] = termsOf(text, language);
    for (const cue of heardCues(text, [language])) cues.add(cue);
  }
  return { status, from, terms, cues };
}

/** Inverse document frequency: 0 for what every saying says, about 1 for what one alone does. */
function weightsOf(sayings: readonly Saying[]): StatusWords['weights'] {
  const weights: Partial<Record<Language, ReadonlyMap<string, number>>> = {};
  for (const language of LANGUAGES) {
    const counts = new Map<string, number>();
    const texts = sayings.flatMap(({ terms }) => terms[language] ?? []);
    for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const most = Math.log(texts.length + 1);
    weights[language] = new Map(
      [...counts].map(([term, count]) => [term, Math.log((texts.length + 1) / count) / most]),
    );
  }
  return weights;
}
