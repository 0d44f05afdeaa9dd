// Playbook → lexicon: the compiler's names, the words of the field, and what the playbook's own titles say in two languages.
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { VOCABULARIES } from '../playbook/vocabulary/words.ts';
import { alignTitles } from './align-titles.ts';
import fieldWords from './field-words.json' with { type: 'json' };
import type { Lexicon, Phrase } from './lexicon.ts';
import { phraseTerms } from './phrase-terms.ts';

/** What says the same, by language. */
type Meaning = Readonly<Partial<Record<Language, readonly string[]>>>;

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
  phrases: [...namesOfParts(), ...(fieldWords satisfies readonly Meaning[])].flatMap((meaning) =>
    phrasesOf(meaning, language),
  ),
}));

function phrasesOf(meaning: Meaning, language: Language): readonly Phrase[] {
  const to: Partial<Record<Language, readonly string[]>> = {};
  for (const other of LANGUAGES) {
    const terms = (meaning[other] ?? []).flatMap((phrase) => phraseTerms(phrase, other));
    if (terms.length > 0) to[other] = [...new Set(terms)];
  }
  return (meaning[language] ?? []).map((phrase) => ({ terms: phraseTerms(phrase, language), to }));
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
