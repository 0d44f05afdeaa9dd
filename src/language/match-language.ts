// A locale as clients name it (BCP 47: `de-AT`, `zh-Hant-HK`) to the one of our languages that is nearest.
import { isLanguage, type Language } from './language.ts';

/** Region and script do not matter; undefined for other languages and for what is no locale at all. */
export function matchLanguage(locale: string): Language | undefined {
  try {
    // Some clients write `de_AT`.
    const { language } = new Intl.Locale(locale.trim().replaceAll('_', '-'));
    return isLanguage(language) ? language : undefined;
  } catch {
    return undefined;
  }
}
