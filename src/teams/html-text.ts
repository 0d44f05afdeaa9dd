// Teams' bits of HTML turned back into what a person wrote.

const HIDDEN = /<(script|style|title)\b[^<>]*>[\s\S]*?(?:<\/\1\b[^<>]*>|$)/gi;
const COMMENTS = /<!--[\s\S]*?(?:-->|$)/g;
const BREAKS = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi;
/** With bounds, so that no text takes long. */
const EMOJI = /<emoji\b[^<>]{0,400}?\balt="([^"<>]{0,40})"[^<>]{0,400}>/gi;
const TAGS = /<[^<>]*>/g;
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

/** Entities stay. Scripts and other things that nobody reads go with what is in them; an emoji is what it is called. */
export function withoutTags(html: string): string {
  return html.replace(COMMENTS, '').replace(HIDDEN, '').replace(BREAKS, '\n').replace(EMOJI, '$1').replace(TAGS, '');
}

/** Entities, line ends and spaces as a person types them. */
export function typedText(text: string): string {
  return text
    .replace(ENTITIES, (entity) => CHARACTERS[entity.toLowerCase()] ?? entity)
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''))
    .replace(/[ \u00A0]+/g, ' ')
    .trim();
}
