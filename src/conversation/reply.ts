// What goes out: one reply a turn, already rendered; the edge only delivers it.
import type { Card } from '../cards/card.ts';
import type { Reference } from './turn.ts';

/**
 * - `post`: a new message; the pressed card stays.
 * - `replace`: the pressed card becomes this one, here and on every other device. Where nothing was pressed: a post.
 * - `toast`: a short message only, no card.
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
  | { readonly mode: 'toast'; readonly text: string }
  | { readonly mode: 'text'; readonly text: string; readonly elsewhere?: Elsewhere };

/** Posted there instead, because it is for the person alone; where they asked, `notice` says so. */
export interface Elsewhere {
  readonly to: Reference;
  readonly notice: string;
}
