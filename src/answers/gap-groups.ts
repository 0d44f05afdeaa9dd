// Questions that the playbook did not answer, in groups that ask about the same.
import type { Language } from '../language/language.ts';
import { questionWords } from './question/question-words.ts';
import { rarity } from './ranking/rarity.ts';
import { toTerm } from './words/to-term.ts';

export interface Gap {
  /** As it was asked. */
  readonly text: string;
  readonly language: Language;
  /** ISO instant. */
  readonly at: string;
  /** Slug of the page that came nearest. */
  readonly page?: string;
}

/** Of what two questions say, the rare weighing more, so much is the same: they ask about the same. */
const SAME = 0.5;
/** Where the same page came nearest, less says so. */
const SAME_NEARBY = 0.2;
/** As if so many other questions had been asked: of a few, what most of them are about is not common. */
const OTHERS = 100;
/** What a name says more than another word. */
const NAME = 2;

/** The largest group first, in a group the oldest question; what no other asks is a group of its own. */
export function gapGroups<G extends Gap>(gaps: readonly G[]): readonly (readonly G[])[] {
  const known = gaps
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map((gap) => ({ gap, terms: termsOf(gap) }));
  const frequency = new Map<string, number>();
  for (const { terms } of known) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const names = new Set(known.flatMap(({ gap }) => namesIn(gap)));
  const weightOf = (terms: readonly string[]): number =>
    terms.reduce(
      (sum, term) => sum + rarity(frequency.get(term) ?? 1, known.length + OTHERS) * (names.has(term) ? NAME : 1),
      0,
    );

  // A question belongs to the group whose first question is most like it, so that groups do not grow together by and by.
  const groups: { readonly first: Known<G>; readonly all: G[] }[] = [];
  for (const each of known) {
    const [best] = groups
      .map((group) => ({ group, alike: alike(group.first, each) - needed(group.first, each) }))
      .filter(({ alike }) => alike >= 0)
      .sort((one, other) => other.alike - one.alike);
    if (best === undefined) groups.push({ first: each, all: [each.gap] });
    else best.group.all.push(each.gap);
  }
  return groups.map(({ all }) => all).sort((one, other) => other.length - one.length);

  function alike({ terms: one }: Known<G>, { terms: other }: Known<G>): number {
    const shared = [...one].filter((term) => other.has(term));
    const less = Math.min(weightOf([...one]), weightOf([...other]));
    return less === 0 ? 0 : weightOf(shared) / less;
  }
}

interface Known<G> {
  readonly gap: G;
  readonly terms: ReadonlySet<string>;
}

function needed({ gap: one }: Known<Gap>, { gap: other }: Known<Gap>): number {
  return one.page !== undefined && one.page === other.page ? SAME_NEARBY : SAME;
}

/** Written large within a sentence (in German every noun is), or in Latin letters among others. */
function namesIn({ text, language }: Gap): readonly string[] {
  if (language === 'de') return [];
  const [, ...words] = questionWords(text, [], language);
  return words.filter(({ word }) => /^\p{Script=Latin}*\p{Lu}/u.test(word)).map(({ word }) => toTerm(word, language));
}

/** What it is about, in the forms of its own language; names are alike in all of them. A question of nothing else is its own words. */
function termsOf({ text, language }: Gap): ReadonlySet<string> {
  const words = questionWords(text, [], language);
  const subjects = words.filter(({ light }) => !light);
  return new Set((subjects.length > 0 ? subjects : words).map(({ word }) => toTerm(word, language)));
}
