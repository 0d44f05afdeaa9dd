// How much is too much: about two sentences are asked for; the yardstick's dense notes stay far below.
import type { JudgedNote } from './judgement.ts';

const LONG = 350;
const LONG_UNSPACED = 130;

export function isLong({ text, language }: JudgedNote): boolean {
  const limit = language === 'ja' || language === 'zh' ? LONG_UNSPACED : LONG;
  return Array.from(text.trim()).length > limit;
}
