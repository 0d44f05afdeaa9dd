// The words of the bot: a key, a language and the arguments become one sentence (ICU messages in texts/<language>.json).
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import es from './texts/es.json' with { type: 'json' };
import ja from './texts/ja.json' with { type: 'json' };
import pt from './texts/pt.json' with { type: 'json' };
import zh from './texts/zh.json' with { type: 'json' };

export type TextKey = keyof typeof en;

export const TEXT_KEYS = Object.keys(en) as readonly TextKey[];

export type TextArguments = Readonly<Record<string, string | number>>;

/** English is complete; a test holds the others to the same keys. */
const TEXTS: Readonly<Record<Language, Readonly<Partial<Record<TextKey, string>>>>> = { en, de, es, pt, ja, zh };

/** Brazilian Portuguese and simplified Chinese: their plurals and numbers, too. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en',
  de: 'de',
  es: 'es',
  pt: 'pt-BR',
  ja: 'ja',
  zh: 'zh-Hans',
};

const compiled = new Map<string, IntlMessageFormat>();

/**
 * The text of `key` in `language`, in English where the language lacks it. Arguments are put in as they are: whoever
 * needs them harmless in Markdown escapes them before. Never throws: with an argument missing, the pattern comes out as it stands.
 */
export function text(language: Language, key: TextKey, args: TextArguments = {}): string {
  const pattern = TEXTS[language]?.[key] ?? en[key] ?? key;
  try {
    return String(message(language, pattern).format(args));
  } catch {
    return pattern;
  }
}

function message(language: Language, pattern: string): IntlMessageFormat {
  const id = `${language} ${pattern}`;
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(pattern, LOCALES[language]);
  compiled.set(id, made);
  return made;
}
