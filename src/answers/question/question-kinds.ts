// What a question asks for, told by its first words: a time, somebody, a number; and the words with which the playbook says such.
import type { Language } from '../../language/language.ts';
import { SAYS } from '../ranking/says-kind.ts';
import { foldWord } from '../words/fold-word.ts';
import { phraseTerms } from '../words/phrase-terms.ts';
import { splitWords } from '../words/split-words.ts';
import de from './question-kinds/de.json' with { type: 'json' };
import en from './question-kinds/en.json' with { type: 'json' };
import es from './question-kinds/es.json' with { type: 'json' };
import ja from './question-kinds/ja.json' with { type: 'json' };
import pt from './question-kinds/pt.json' with { type: 'json' };
import zh from './question-kinds/zh.json' with { type: 'json' };

export interface AskedFor {
  /** Bits of `SAYS` (says-kind.ts): what the answer holds. */
  readonly says: number;
  /** Terms that often stand where the answer does, in pages of that language. */
  readonly terms: (language: Language) => readonly string[];
  /** A note, a task, who does it: whatever the situation is that is told along. */
  readonly otherThanStatus: boolean;
}

type Kind = keyof typeof en;

interface Asking {
  readonly kind: Kind;
  /** Folded, with a space around each word; with `^` only at the beginning. */
  readonly phrases: readonly string[];
  readonly terms: readonly string[];
}

const BITS: Readonly<Record<Kind, number>> = {
  duration: SAYS.time,
  frequency: SAYS.time,
  time: SAYS.time,
  person: SAYS.person,
  number: SAYS.number,
  otherThanStatus: 0,
};

const ASKING: Readonly<Record<Language, readonly Asking[]>> = {
  de: read(de, 'de'),
  en: read(en, 'en'),
  es: read(es, 'es'),
  ja: read(ja, 'ja'),
  pt: read(pt, 'pt'),
  zh: read(zh, 'zh'),
};

export function askedFor(text: string, language: Language): AskedFor {
  const said = `^${fold(text, language)}`;
  const heard = ASKING[language].filter(({ phrases }) => phrases.some((phrase) => said.includes(phrase)));
  const kinds = new Set(heard.map(({ kind }) => kind));
  return {
    says: heard.reduce((bits, { kind }) => bits | BITS[kind], 0),
    terms: (other) => ASKING[other].filter(({ kind }) => kinds.has(kind)).flatMap(({ terms }) => terms),
    otherThanStatus: heard.some(({ kind }) => kind === 'otherThanStatus'),
  };
}

function read(
  kinds: Readonly<Record<Kind, Readonly<Record<'asks' | 'says', string>>>>,
  language: Language,
): readonly Asking[] {
  const all = Object.entries(kinds) as [Kind, Readonly<Record<'asks' | 'says', string>>][];
  return all.map(([kind, { asks, says }]) => ({
    kind,
    phrases: asks.split(', ').map((phrase) => `${phrase.startsWith('^') ? '^' : ''}${fold(phrase, language)}`),
    terms: phraseTerms(says, language),
  }));
}

/** With a space around each word; as written where the language puts none. */
function fold(text: string, language: Language): string {
  if (language === 'ja' || language === 'zh') return text.normalize('NFKC').toLowerCase().replace('^', '');
  const words = splitWords(text, language).map((word) => foldWord(word, language));
  return ` ${words.join(' ')} `;
}
