// What a person typed, as plain text: the mention of the bot gone, Teams' bits of HTML turned back.
import { typedText, withoutTags } from './html-text.ts';

/** Questions and commands are short; whoever pastes a document gets its beginning answered. */
const LONGEST = 8_000;

const MENTIONS = /<at\b[^<>]*>([^<]*)<\/at>/gi;

export interface TypedMessage {
  readonly text?: string | undefined;
  readonly textFormat?: string | undefined;
  readonly recipient: { readonly id: string; readonly name?: string | undefined };
  readonly entities?:
    | readonly {
        readonly type: string;
        readonly text?: string | undefined;
        readonly mentioned?: { readonly id: string } | undefined;
      }[]
    | undefined;
}

export function messageText(message: TypedMessage): string {
  const mentions = (message.entities ?? []).filter(({ type }) => type === 'mention');
  const ofBot = new Set(
    mentions.filter(({ mentioned }) => mentioned?.id === message.recipient.id).map(({ text }) => text ?? ''),
  );
  const botName = message.recipient.name?.trim().toLowerCase();
  let text = (message.text ?? '').replace(MENTIONS, (whole, name: string) => {
    const isBot = ofBot.has(whole) || (mentions.length === 0 && name.trim().toLowerCase() === botName);
    return isBot ? ' ' : name;
  });
  if (message.textFormat === 'xml') text = withoutTags(text);
  return typedText(text).slice(0, LONGEST).toWellFormed();
}
