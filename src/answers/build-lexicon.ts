// Playbook → lexicon: the compiler's names, the words of the field, and what the playbook's own titles say in two languages.
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { VOCABULARIES } from '../playbook/vocabulary/words.ts';
import { alignTitles } from './align-titles.ts';
import { FIELD_WORDS, type Meaning } from './field-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import { phraseTerms } from './phrase-terms.ts';

/** The first spellings are the usual ones. */
const SPELLINGS = 4;

export function buildLexicon(playbook: Playbook): Lexicon {
  const lexicon: Partial<Record<Language, Map<string, Phrase[]>>> = {};
  const add = (language: Language, phrase: Phrase): void => {
    const [first] = phrase.terms;
    if (first === undefined || Object.keys(phrase.to).length === 0) return;
    lexicon[language] ??= new Map();
    lexicon[language].set(first, [...(lexicon[language].get(first) ?? []), phrase]);
  };
  for (const { language, phrases } of NAMES) for (const phrase of phrases) add(language, phrase);
  for (const { language, term, to } of alignTitles(playbook)) add(language, { terms: [term], to });
  return lexicon;
}

const NAMES = LANGUAGES.map((language) => ({
  language,
  phrases: [...namesOfParts(), ...FIELD_WORDS].flatMap((meaning) => phrasesOf(meaning, language)),
}));

function phrasesOf(meaning: Meaning, language: Language): readonly Phrase[] {
  const to: Partial<Record<Language, readonly string[]>> = {};
  for (const other of LANGUAGES) {
    const terms = (meaning[other] ?? []).flatMap((phrase) => phraseTerms(phrase, other));
    if (terms.length > 0) to[other] = [...new Set(terms)];
  }
  return (meaning[language] ?? []).flatMap((wording) => keysOf(wording, language)).map((terms) => ({ terms, to }));
}

/** How a wording is met in a question: whole where the language puts no spaces (split-by-phrases.ts), and by its terms. */
function keysOf(wording: string, language: Language): readonly (readonly string[])[] {
  const terms = phraseTerms(wording, language);
  const own = terms.every((term) => FUNCTION_WORDS[language].light.has(term)) ? [] : [terms];
  if (language !== 'ja' && language !== 'zh') return own;
  const whole = wording.normalize('NFKC').toLowerCase();
  return terms.length === 1 && terms[0] === whole ? own : [[whole], ...own];
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
