// The words of all languages by language.
import type { Language } from '../../language/language.ts';
import type { Lexicon } from './lexicon.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { ja } from './words/ja.ts';
import { pt } from './words/pt.ts';
import { zh } from './words/zh.ts';

export const WORDS: Readonly<Record<Language, Lexicon>> = { de, en, es, ja, pt, zh };
