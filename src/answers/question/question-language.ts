// The language of a question: by its script, its function words, and which language's pages and words of the field know its others.
import { detect } from 'tinyld/light';
import type { Language } from '../../language/language.ts';
import type { AnswerIndex } from '../answer-index.ts';
import { foldWord } from '../words/fold-word.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { splitWords } from '../words/split-words.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const DIGIT = /\d/;
const LATIN = /\p{Script=Latin}/gu;
/** Letters that English does not write, and those that only one of the others does. */
const LETTERS = {
  de: [/[äöüß]/i],
  en: [],
  es: [/[áéíóú]/i, /[ñ¿¡]/i],
  pt: [/[áéíóú]/i, /[ãõçâêô]|(?<!\p{L})é(?!\p{L})/iu],
} as const;
const SPACED = ['en', 'de', 'es', 'pt'] as const;
/** What a word known to a language says beside one of its function words. */
const KNOWN = 0.5;
/** A single word's letters say nothing. */
const LETTERS_TO_GUESS = 12;

/** `fallback` where the text says nothing: an id, an acronym, nothing at all. */
export function questionLanguage(text: string, index: AnswerIndex, fallback: Language): Language {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  if (unspaced > 0 && unspaced * 8 >= latin) return KANA.test(text) ? 'ja' : hanLanguage(text, index);

  const words = splitWords(text, 'en');
  const scores = SPACED.map((language) => ({
    language,
    score: wordEvidence(words, language, index) + LETTERS[language].filter((each) => each.test(text)).length,
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  const leaders = scores.filter(({ score }) => score === best).map(({ language }): Language => language);
  if (leaders.length > 1 && latin >= LETTERS_TO_GUESS) {
    // The verdict of a library, weak on short texts and dear: asked only where words and letters leave it open.
    const guess = detect(text, { only: [...SPACED] });
    const guessed = leaders.find((language) => language === guess);
    if (guessed !== undefined) return guessed;
  }
  if (best === 0 || leaders.includes(fallback)) return fallback;
  return leaders[0] ?? fallback;
}

function wordEvidence(words: readonly string[], language: Language, index: AnswerIndex): number {
  const pages = index.languages.find((each) => each.language === language);
  const { function: functions, light } = FUNCTION_WORDS[language];
  let evidence = 0;
  for (const word of words) {
    // An id is the same in all languages.
    if (DIGIT.test(word)) continue;
    const folded = foldWord(word, language);
    if (functions.has(folded) || light.has(folded)) evidence += 1;
    else if (pages?.vocabulary.words.has(folded) || index.lexicon(language).terms.has(folded)) evidence += KNOWN;
  }
  return evidence;
}

/** Han without kana is Chinese, unless the Japanese pages know more of its words. */
function hanLanguage(text: string, index: AnswerIndex): Language {
  const known = (language: Language) => wordEvidence(splitWords(text, language), language, index);
  return known('ja') > known('zh') ? 'ja' : 'zh';
}
