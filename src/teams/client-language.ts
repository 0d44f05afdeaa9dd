// The language of a person's client, if it is one of ours.
import { isLanguage, type Language } from '../language/language.ts';

/** `de-AT` is German; what is none of our languages is nothing. */
export function clientLanguage(locale: string | undefined): Language | undefined {
  const language = locale?.split(/[-_]/)[0]?.toLowerCase();
  return isLanguage(language) ? language : undefined;
}
