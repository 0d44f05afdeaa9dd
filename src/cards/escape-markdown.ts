// Plain text for a TextBlock: shown as it is written, whatever Markdown, HTML, bindings or date functions it looks like.

/**
 * A zero-width space parts what would be read together. Teams on phones shows the backslashes that Teams on the desktop
 * takes off, so a backslash stands only where nothing else helps.
 */
const APART = '\u200B';

/** For a part of a line; `text` is clean (cleanText). */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
      .replace(/[*`]|~(?=~)/g, '\\$&')
      // Within a word an underscore is only an underscore.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // Links and their definitions, tags, entities, `${…}` and `{{DATE(…)}}`.
      .replace(/\](?=[([:])|<(?=[a-z/!?])|&(?=#?\w+;)|[${](?=\{)/gi, `$&${APART}`)
  );
}

/** For the whole line: headings, quotes, rules and lists begin one. */
export function guardLineStart(line: string): string {
  return line.replace(/^(?:[-+#>=]|\d{1,9}[.)])/, `${APART}$&`);
}
