// What people say every day to what the playbook says instead, German and English: reviewed by hand, for words that it knows, too.
import type { Language } from '../../language/language.ts';
import de from './everyday-words/de.json' with { type: 'json' };
import en from './everyday-words/en.json' with { type: 'json' };
import { phraseTerms } from './phrase-terms.ts';

export interface Everyday {
  /** The terms (to-term.ts) of its words, function words left out. */
  readonly said: readonly string[];
  readonly meant: readonly string[];
}

/** A file a language: everyday wordings to the playbook's, with commas between. By the first term of what is said. */
export const EVERYDAY_WORDS: Readonly<Partial<Record<Language, ReadonlyMap<string, readonly Everyday[]>>>> = {
  de: read(de, 'de'),
  en: read(en, 'en'),
};

function read(lists: Readonly<Record<string, string>>, language: Language): ReadonlyMap<string, readonly Everyday[]> {
  const terms = (wordings: string): readonly (readonly string[])[] =>
    wordings.split(', ').map((wording) => phraseTerms(wording, language));
  const all = Object.entries(lists).flatMap(([wordings, playbook]) => {
    const meant = [...new Set(terms(playbook).flat())];
    return terms(wordings)
      .filter((said) => said.length > 0)
      .map((said): Everyday => ({ said, meant }));
  });
  return Map.groupBy(all, ({ said }) => said[0] ?? '');
}
