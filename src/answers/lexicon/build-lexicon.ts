// Playbook → lexicon: the compiler's names, the words of the field, and what the playbook's own titles say in two languages.
import { LANGUAGES, type Language } from '../../language/language.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { VOCABULARIES } from '../../playbook/vocabulary/words.ts';
import { buildSpelling } from '../words/build-spelling.ts';
import { foldWord } from '../words/fold-word.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { phraseTerms } from '../words/phrase-terms.ts';
import { splitWords } from '../words/split-words.ts';
import { toTerm } from '../words/to-term.ts';
import { alignTitles } from './align-titles.ts';
import { FIELD_WORDS, type Meaning } from './field-words.ts';
import type { Lexicon, Phrase } from './lexicon.ts';

/** The first spellings are the usual ones. */
const SPELLINGS = 4;

export function buildLexicon(playbook: Playbook): Lexicon {
  const aligned = Map.groupBy(alignTitles(playbook), ({ language }) => language);
  return once((language) => {
    const { phrases, terms, spelling } = wordingsIn(language);
    const learned = (aligned.get(language) ?? []).map(
      ({ term, to }): Phrase => ({ terms: [term], to: (other) => to[other] ?? [] }),
    );
    return { phrases: Map.groupBy([...phrases, ...learned], (phrase) => phrase.terms[0] ?? ''), terms, spelling };
  });
}

/** What is the same in every playbook, and made when a language is first asked in: some hundredths of a second. */
const wordingsIn = once((language) => {
  const phrases = MEANINGS.flatMap(({ meaning, to }) =>
    (meaning[language] ?? []).flatMap((wording) => keysOf(wording, language)).map((terms): Phrase => ({ terms, to })),
  );
  const words = isUnspaced(language) ? [] : MEANINGS.flatMap(({ meaning }) => meaning[language] ?? []);
  const terms = new Map(
    words
      .flatMap((wording) => splitWords(wording, language))
      .map((word) => [foldWord(word, language), toTerm(word, language)]),
  );
  return { phrases, terms, spelling: buildSpelling([...terms.keys()]) };
});

const MEANINGS = [...namesOfParts(), ...FIELD_WORDS].map((meaning) => ({
  meaning,
  to: once((language) => [...new Set((meaning[language] ?? []).flatMap((wording) => phraseTerms(wording, language)))]),
}));

function once<Value>(of: (language: Language) => Value): (language: Language) => Value {
  const made = new Map<Language, Value>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const value = of(language);
    made.set(language, value);
    return value;
  };
}

/** How a wording is met in a question: whole where the language puts no spaces, else word by word. */
function keysOf(wording: string, language: Language): readonly (readonly string[])[] {
  const { function: functions, light } = FUNCTION_WORDS[language];
  if (isUnspaced(language)) {
    const whole = wording.normalize('NFKC').toLowerCase();
    return light.has(whole) ? [] : [...new Set([whole, whole.replaceAll(' ', '')])].map((each) => [each]);
  }
  const words = splitWords(wording, language);
  const [only] = words.map((word) => foldWord(word, language));
  if (only === undefined || (words.length === 1 && (functions.has(only) || light.has(only)))) return [];
  return [words.map((word) => toTerm(word, language))];
}

function isUnspaced(language: Language): boolean {
  return language === 'ja' || language === 'zh';
}

/** The compiler's spellings of phases, statuses, sections and so on: those of a key say the same. */
function namesOfParts(): readonly Meaning[] {
  const tables = ['phases', 'motions', 'roles', 'services', 'sections', 'statuses', 'labels'] as const;
  return tables.flatMap((table) => {
    const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(VOCABULARIES[language][table])));
    return [...keys].map((key): Meaning => {
      const spellings = LANGUAGES.map((language): readonly [Language, readonly string[]] => [
        language,
        new Map<string, readonly string[]>(Object.entries(VOCABULARIES[language][table]))
          .get(key)
          ?.slice(0, SPELLINGS) ?? [],
      ]);
      return Object.fromEntries(spellings);
    });
  });
}
