// The words of the field and those with which people describe their situation: what says the same, in six languages.
import type { Language } from '../../language/language.ts';
import de from './field-words/de.json' with { type: 'json' };
import en from './field-words/en.json' with { type: 'json' };
import es from './field-words/es.json' with { type: 'json' };
import ja from './field-words/ja.json' with { type: 'json' };
import pt from './field-words/pt.json' with { type: 'json' };
import zh from './field-words/zh.json' with { type: 'json' };

/** What says the same, by language. */
export type Meaning = Readonly<Partial<Record<Language, readonly string[]>>>;

type Concept = keyof typeof en;

const WORDS: Readonly<Record<Language, Readonly<Record<Concept, string>>>> = { de, en, es, ja, pt, zh };

const CONCEPTS = Object.keys(en).filter((key): key is Concept => key in en);

/** A file a language: the concept, named in English, to its wordings with commas between; the pages' own words come first. */
export const FIELD_WORDS: readonly Meaning[] = CONCEPTS.map((concept) => ({
  de: wordings('de', concept),
  en: wordings('en', concept),
  es: wordings('es', concept),
  ja: wordings('ja', concept),
  pt: wordings('pt', concept),
  zh: wordings('zh', concept),
}));

function wordings(language: Language, concept: Concept): readonly string[] {
  return WORDS[language][concept].split(', ').filter((wording) => wording !== '');
}
