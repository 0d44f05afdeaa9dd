// The compiled lexicons: per language one regular expression a signal, made at the first note of that language.
import type { Language } from '../../language/language.ts';
import { L1_STATUSES, type L1Slug } from '../../playbook/slugs.ts';
import { compileEntries, splitEntries } from './compile-entries.ts';
import type { Entries, Lexicon } from './lexicon.ts';
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
  const expression = (...readers: readonly ((language: Language) => Entries)[]) =>
    compileEntries(
      languages.flatMap((each) =>
        readers.map((read) => ({
          language: each,
          entries: each === language ? read(each) : besides(read(each), language),
        })),
      ),
    );
  const { bare, ...lists } = WORDS.en;
  return Object.fromEntries([
    ...Object.keys(lists).map((key) => [key, expression((each) => String(WORDS[each][key as keyof typeof lists]))]),
    [
      'filler',
      expression(
        (each) => WORDS[each].filler,
        (each) => PROSE[each],
      ),
    ],
    ['negative', expression((each) => NEGATIVE[each])],
    ['noTrouble', expression((each) => NO_TROUBLE[each])],
    ...L1_STATUSES.map((l1) => [`bare.${l1}`, expression((each) => WORDS[each].bare[l1])]),
  ]) as Signals;
}

const PLAINLY_ENGLISH = /intent|interest|need|respon|repl|answer/;

/** English entries as they are read in notes of another language: in Portuguese, "no rollout" is "in the rollout". */
function besides(english: Entries, language: Language): Entries {
  if (language !== 'pt') return english;
  return splitEntries(english)
    .filter((entry) => !/^\(?no\b/.test(entry) || PLAINLY_ENGLISH.test(entry))
    .join(', ');
}
