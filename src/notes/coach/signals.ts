// The compiled lexicons: per language one regular expression a signal, made at the first note of that language.
import type { Language } from '../../language/language.ts';
import { L1_STATUSES, type L1Slug } from '../../playbook/slugs.ts';
import { compileEntries } from './compile-entries.ts';
import type { Lexicon } from './lexicon.ts';
import { NEGATIVE, NO_TROUBLE } from './words/negative.ts';
import { PROSE } from './words/prose.ts';
import { WORDS } from './words.ts';

export type Signal = Exclude<keyof Lexicon, 'bare'> | `bare.${L1Slug}` | 'negative' | 'noTrouble';

export type Signals = Readonly<Record<Signal, RegExp>>;

const made: Partial<Record<Language, Signals>> = {};

/** The language's own entries, and the English ones beside them. */
export function signalsOf(language: Language): Signals {
  made[language] ??= compile(language);
  return made[language];
}

function compile(language: Language): Signals {
  const languages = language === 'en' ? (['en'] as const) : ([language, 'en'] as const);
  // "no" is "in the" in Portuguese.
  const denying = language === 'pt' ? (['pt'] as const) : languages;
  const expression = (read: (lexicon: Lexicon) => string) =>
    compileEntries(languages.map((each) => ({ language: each, entries: read(WORDS[each]) })));
  const { bare, ...lists } = WORDS.en;
  return Object.fromEntries([
    ...Object.keys(lists).map((key) => [key, expression((lexicon) => String(lexicon[key as keyof typeof lists]))]),
    [
      'filler',
      compileEntries(
        languages.flatMap((each) => [
          { language: each, entries: WORDS[each].filler },
          { language: each, entries: PROSE[each] },
        ]),
      ),
    ],
    ['negative', compileEntries(denying.map((each) => ({ language: each, entries: NEGATIVE[each] })))],
    ['noTrouble', compileEntries(languages.map((each) => ({ language: each, entries: NO_TROUBLE[each] })))],
    ...L1_STATUSES.map((l1) => [`bare.${l1}`, expression((lexicon) => lexicon.bare[l1])]),
  ]) as Signals;
}
