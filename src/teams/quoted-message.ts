// A message that somebody chose in Teams, as plain text with the address that leads back to it.
import { z } from 'zod';
import type { QuoteInput } from '../conversation/turn.ts';
import { typedText, withoutTags } from './html-text.ts';

/** A note takes far less; what follows is not even looked at. */
const LONGEST_HTML = 40_000;
const LONGEST = 8_000;
/** With a thread, a chat and a tenant in it. */
const LONGEST_LINK = 1_000;

const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const payload = z.object({
  body: lenient(z.object({ contentType: lenient(z.string()), content: z.string() })),
  from: lenient(z.object({ application: lenient(z.object({ id: z.string() })) })),
  linkToMessage: lenient(z.string().max(LONGEST_LINK)),
});

/** Anything at all gives an input: what cannot be read has no text. */
export function quotedMessage(
  value: unknown,
  bot: { readonly id: string; readonly name?: string | undefined },
): QuoteInput {
  const { body, from, linkToMessage } = payload.safeParse(value).data ?? {};
  const content = body?.content.slice(0, LONGEST_HTML) ?? '';
  const words = body?.contentType === 'text' ? content : withoutTags(withoutMention(content, bot.name));
  const link = linkToMessage === undefined ? undefined : webAddress(linkToMessage);
  const own = from?.application?.id !== undefined && bot.id === `28:${from.application.id}`;
  return {
    kind: 'quote',
    text: typedText(words)
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .slice(0, LONGEST)
      .toWellFormed(),
    ...(link !== undefined && { link }),
    ...(own && { own }),
  };
}

/** Whoever is mentioned is part of what was said, but for us. */
function withoutMention(html: string, bot: string | undefined): string {
  return html.replace(/<at\b[^<>]*>([^<]*)<\/at>/gi, (_, name: string) =>
    bot !== undefined && name.trim().toLowerCase() === bot.trim().toLowerCase() ? ' ' : name,
  );
}

function webAddress(link: string): string | undefined {
  const url = URL.parse(link);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}
