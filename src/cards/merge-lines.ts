// Lines of Markdown put together into as few TextBlocks as hold them.
import { LONGEST_LINE } from './to-markdown.ts';

/** In order, none longer than a line may be; `between` parts what comes together. */
export function mergeLines(lines: Iterable<string>, between: string): readonly string[] {
  const merged: string[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last !== undefined && last.length + between.length + line.length <= LONGEST_LINE) {
      merged[merged.length - 1] = last + between + line;
    } else merged.push(line);
  }
  return merged;
}
