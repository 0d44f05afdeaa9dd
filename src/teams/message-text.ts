// What a person typed, as plain text: the mention of the bot gone, Teams' bits of HTML turned back.

/** Questions and commands are short; whoever pastes a document gets its beginning answered. */
const LONGEST = 8_000;

const BREAKS = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi;
const TAGS = /<[^<>]*>/g;
const MENTIONS = /<at\b[^<>]*>([^<]*)<\/at>/gi;
const ENTITIES = /&(?:nbsp|lt|gt|amp|quot|apos|#39|#160);/gi;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
};
/** Control characters but line breaks, and the invisible ones that Teams adds around mentions. */
const INVISIBLE = /[\p{Cc}\u200B\uFEFF]/gu;

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
  if (message.textFormat === 'xml') text = text.replace(BREAKS, '\n').replace(TAGS, '');
  return text
    .replace(ENTITIES, (entity) => CHARACTERS[entity.toLowerCase()] ?? entity)
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''))
    .replace(/[ \u00A0]+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}
