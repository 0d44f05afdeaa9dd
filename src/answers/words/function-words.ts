// Words that carry the sentence and not its subject, per language: they are not searched for, and they betray a language.
import type { Language } from '../../language/language.ts';
import { foldWord } from './fold-word.ts';
import de from './function-words/de.json' with { type: 'json' };
import en from './function-words/en.json' with { type: 'json' };
import es from './function-words/es.json' with { type: 'json' };
import ja from './function-words/ja.json' with { type: 'json' };
import pt from './function-words/pt.json' with { type: 'json' };
import zh from './function-words/zh.json' with { type: 'json' };

export interface FunctionWords {
  /** Articles, pronouns, auxiliaries, question words: never searched for. */
  readonly function: ReadonlySet<string>;
  /** "need", "tell", "please": searched for, but nobody's subject, so that they do not decide whether to answer. */
  readonly light: ReadonlySet<string>;
  /** With these a follow-up begins: "and". */
  readonly leading: ReadonlySet<string>;
  /** These point back at the question before: "it", "then". */
  readonly pronouns: ReadonlySet<string>;
  /** These do so as the last word alone, and are articles elsewhere: "das". */
  readonly closing: ReadonlySet<string>;
  /** These ask for somebody: "who". */
  readonly persons: ReadonlySet<string>;
  /** "must", "can": with them a question asks what is done, not what something is. */
  readonly modals: ReadonlySet<string>;
}

const LISTS: Readonly<Record<Language, Readonly<Record<keyof FunctionWords, string>>>> = { de, en, es, ja, pt, zh };

/** Words lower-cased and folded (fold-word.ts), without apostrophes, as `splitWords` leaves them. */
export const FUNCTION_WORDS: Readonly<Record<Language, FunctionWords>> = {
  de: read('de'),
  en: read('en'),
  es: read('es'),
  ja: read('ja'),
  pt: read('pt'),
  zh: read('zh'),
};

function read(language: Language): FunctionWords {
  const set = (words: string): ReadonlySet<string> =>
    new Set(
      words
        .replaceAll("'", '')
        .split(' ')
        .map((word) => foldWord(word, language)),
    );
  const lists = LISTS[language];
  return {
    function: set(lists.function),
    light: set(lists.light),
    leading: set(lists.leading),
    pronouns: set(lists.pronouns),
    closing: set(lists.closing),
    persons: set(lists.persons),
    modals: set(lists.modals),
  };
}
