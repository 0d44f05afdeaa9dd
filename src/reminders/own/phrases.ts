// What each language adds to chrono.
import type { Language } from '../../language/language.ts';
import type { Phrases } from './phrase.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { ja } from './phrases/ja.ts';
import { pt } from './phrases/pt.ts';
import { zh } from './phrases/zh.ts';

export const PHRASES: Readonly<Record<Language, Phrases>> = { en, de, es, pt, ja, zh };
