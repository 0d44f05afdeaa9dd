// Names as places in a list: in the order of the alphabet, however they are written, and in letters that every database compares alike.
import { foldWords } from '../language/fold-words.ts';

/** Of a longer name no more decides about its place: some sixty letters, or twenty signs of Chinese. */
const LONGEST_BYTES = 60;

/** Small hexadecimal digits. What begins alike begins alike here too, up to that length. */
export function nameKey(name: string): string {
  return Buffer.from(foldWords(name)).subarray(0, LONGEST_BYTES).toString('hex');
}
