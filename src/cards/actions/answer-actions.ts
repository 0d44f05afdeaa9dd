// Buttons below answers and on the cards that lead to them.
import { z } from 'zod';
import { LANGUAGES } from '../../language/language.ts';
import { id, none, text } from './parts.ts';

/** A comment is no essay: the rest is cut, so that nobody's words are refused. */
const comment = z
  .string()
  .transform((typed) => typed.trim().slice(0, 1000))
  .exactOptional();

export const ANSWER_ACTIONS = {
  'answer.helpful': { data: z.object({ answerId: id }), inputs: z.object({ comment }) },
  'answer.unhelpful': { data: z.object({ answerId: id }), inputs: z.object({ comment }) },
  'answer.ask-expert': { data: z.object({ answerId: id }), inputs: z.object({ comment }) },
  /** In the experts' channel; `asker` names the question together with its id. */
  'answer.reply': { data: z.object({ answerId: id, asker: id }), inputs: z.object({ reply: text }) },
  /** `from`: the piece of the section to begin with, for what did not fit the card before. */
  'answer.open': {
    data: z.object({
      page: id,
      section: id,
      language: z.enum(LANGUAGES).exactOptional(),
      from: z.int().nonnegative().exactOptional(),
    }),
    inputs: none,
  },
  /** The nth example of the welcome, in the language in which it was shown. */
  'ask.example': { data: z.object({ n: z.literal([1, 2, 3]), language: z.enum(LANGUAGES) }), inputs: none },
  'help.open': { data: none, inputs: none },
} as const;
