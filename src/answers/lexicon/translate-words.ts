// The words of a question → their terms in the language of other pages.
import type { Language } from '../../language/language.ts';
import type { QuestionWord } from '../question/question-words.ts';
import type { Vocabulary } from '../words/build-vocabulary.ts';
import { EVERYDAY_WORDS } from '../words/everyday-words.ts';
import type { WeightedTerm } from '../words/find-word.ts';
import { foldWord } from '../words/fold-word.ts';
import { knownTerms } from '../words/known-terms.ts';
import { splitCompound } from '../words/split-compound.ts';
import type { Lexicon, Phrase, Wordings } from './lexicon.ts';
import { lexiconTerm } from './lexicon-term.ts';

/** Longer phrases are not in the lexicon. */
const MOST_WORDS = 6;
/** A translation may say something else; several share its weight. */
const TRANSLATED = 0.95;

/** Beside `words`: terms of `vocabulary`, none where the lexicon does not know the word or the pages do not know its translation. */
export function translateWords(
  words: readonly QuestionWord[],
  from: Language,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): readonly (readonly WeightedTerm[])[] {
  const wordings = lexicon(from);
  const isKnown = (word: string): boolean => knownTerms(word, vocabulary).length > 0;
  const termsOf = ({ word }: QuestionWord): readonly string[] =>
    wordings.phrases.has(word) ? [word] : word.split(' ').map((part) => lexiconTerm(part, from, wordings, isKnown));
  const terms = words.map(termsOf);
  const translated = words.map((): readonly WeightedTerm[] => []);
  for (let at = 0; at < words.length; ) {
    const { phrases, length, parts } = longest(terms.slice(at), wordings);
    const [first = ''] = terms[at] ?? [];
    const said = [phrases, meantBy(first, from, wordings), partsOf(words[at]?.word ?? '', from, wordings)].find(
      (each) => each.length > 0,
    );
    const targets = (said ?? []).flatMap(({ to }) => to(vocabulary.language)).map((term) => vocabulary.terms.get(term));
    const known = [...new Set(targets)].filter((term) => term !== undefined);
    const weight = (TRANSLATED * Math.sqrt(parts / known.length)) / length;
    translated.fill(
      known.map((term) => ({ term, weight })),
      at,
      at + length,
    );
    at += length;
  }
  return translated;
}

/** Those phrases that stand at the beginning, as long as the longest; how many words they take, and how many terms. */
function longest(terms: readonly (readonly string[])[], { phrases }: Wordings) {
  const sequence = terms.slice(0, MOST_WORDS).flat();
  const there = (phrases.get(sequence[0] ?? '') ?? []).filter((phrase) =>
    phrase.terms.every((term, n) => sequence[n] === term),
  );
  const most = Math.max(1, ...there.map((phrase) => phrase.terms.length));
  let [length, parts] = [0, 0];
  // A phrase is one word of a question that was cut by phrases, else several.
  while (parts < most) {
    parts += terms[length]?.length ?? 1;
    length += 1;
  }
  return { phrases: there.filter((phrase) => phrase.terms.length === most), length, parts };
}

/** What an everyday word says in the playbook's own. */
function meantBy(term: string, language: Language, { phrases }: Wordings): readonly Phrase[] {
  const meant = (EVERYDAY_WORDS[language]?.get(term) ?? []).filter(({ said }) => said.length === 1);
  return meant.flatMap((each) => each.meant.flatMap((playbook) => single(phrases.get(playbook) ?? [])));
}

function single(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.filter(({ terms }) => terms.length === 1);
}

/** What the parts of a compound say: Testmandant. */
function partsOf(word: string, language: Language, { phrases, terms }: Wordings): readonly Phrase[] {
  const parts = splitCompound(foldWord(word, language), language, (part) => terms.has(part));
  return parts
    .flatMap((part) => phrases.get(terms.get(part) ?? '') ?? [])
    .filter((phrase) => phrase.terms.length === 1);
}
