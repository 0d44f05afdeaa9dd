// Playbook → lexicon: the compiler's names, the words of the field, and what the playbook's own titles say in two languages.
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { VOCABULARIES } from '../playbook/vocabulary/words.ts';
import { alignTitles } from './align-titles.ts';
import { buildSpelling } from './build-spelling.ts';
import { FIELD_WORDS, type Meaning } from './field-words.ts';
import { foldWord } from './fold-word.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Lexicon, Phrase, Wordings } from './lexicon.ts';
import { phraseTerms } from './phrase-terms.ts';
import { splitWords } from './split-words.ts';
import { toTerm } from './to-term.ts';

/** The first spellings are the usual ones. */
const SPELLINGS = 4;

export function buildLexicon(playbook: Playbook): Lexicon {
  const aligned = Map.groupBy(alignTitles(playbook), ({ language }) => language);
  const wordingsIn = (language: Language): Wordings => {
    const { phrases, terms, spelling } = NAMES[language];
    const learned = (aligned.get(language) ?? []).map(({ term, to }): Phrase => ({ terms: [term], to }));
    return { phrases: Map.groupBy([...phrases, ...learned], (phrase) => phrase.terms[0] ?? ''), terms, spelling };
  };
  return inAll(wordingsIn);
}

/** What no playbook changes. */
const NAMES = inAll((language) => {
  const meanings = [...namesOfParts(), ...FIELD_WORDS];
  const words = meanings.flatMap((meaning) => (meaning[language] ?? []).flatMap((each) => splitWords(each, language)));
  const terms = new Map(words.map((word) => [foldWord(word, language), toTerm(word, language)]));
  return {
    phrases: meanings.flatMap((meaning) => phrasesOf(meaning, language)),
    terms,
    spelling: buildSpelling([...terms.keys()]),
  };
});

function inAll<Value>(of: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return { de: of('de'), en: of('en'), es: of('es'), ja: of('ja'), pt: of('pt'), zh: of('zh') };
}

function phrasesOf(meaning: Meaning, language: Language): readonly Phrase[] {
  const to: Partial<Record<Language, readonly string[]>> = {};
  for (const other of LANGUAGES) {
    const terms = (meaning[other] ?? []).flatMap((phrase) => phraseTerms(phrase, other));
    if (terms.length > 0) to[other] = [...new Set(terms)];
  }
  if (Object.keys(to).length === 0) return [];
  const keys = (meaning[language] ?? []).flatMap((wording) => keysOf(wording, language));
  return keys.filter((terms) => terms.length > 0).map((terms) => ({ terms, to }));
}

/** How a wording is met in a question: whole where the language puts no spaces, else word by word. */
function keysOf(wording: string, language: Language): readonly (readonly string[])[] {
  const words = splitWords(wording, language);
  const { function: functions, light } = FUNCTION_WORDS[language];
  const [only] = words.map((word) => foldWord(word, language));
  if (words.length === 1 && only !== undefined && (functions.has(only) || light.has(only))) return [];
  const terms = words.map((word) => toTerm(word, language));
  if (language !== 'ja' && language !== 'zh') return [terms];
  const whole = wording.normalize('NFKC').toLowerCase();
  return terms.length === 1 && terms[0] === whole ? [terms] : [[whole], terms];
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
