// What goes out: one reply a turn, already rendered; the edge only delivers it.
import type { Card } from '../cards/card.ts';
import type { FileRoom, Reference } from './turn.ts';

/**
 * - `post`: a new message; the pressed card stays.
 * - `replace`: the pressed card becomes this one, here and on every other device. Where nothing was pressed: a post.
 * - `toast`: a short message only, no card.
 * - `offer`: the person is asked whether they want the file; what they say comes as a turn of its own.
 * - `file`: the file lies where they wanted it; the offer goes.
 * - `text`: a message of plain text, to be copied from the chat: nothing can be copied from a card on a phone.
 */
export type Reply =
  | {
      readonly mode: 'post' | 'replace';
      readonly card: Card;
      /** Read by notifications and screen readers. */
      readonly summary: string;
      readonly elsewhere?: Elsewhere;
    }
  /** `offerStays`: an offered file may still be taken. */
  | { readonly mode: 'toast'; readonly text: string; readonly offerStays?: true }
  | { readonly mode: 'offer'; readonly file: OfferedFile; readonly summary: string }
  | { readonly mode: 'file'; readonly file: FileRoom; readonly summary: string }
  | { readonly mode: 'text'; readonly text: string; readonly elsewhere?: Elsewhere };

/** Posted there instead, because it is for the person alone; where they asked, `notice` says so. */
export interface Elsewhere {
  readonly to: Reference;
  readonly notice: string;
}

export interface OfferedFile {
  readonly name: string;
  readonly description: string;
  readonly bytes: number;
  /** Comes back with the answer: small ids only. */
  readonly about: Readonly<Record<string, string>>;
}
