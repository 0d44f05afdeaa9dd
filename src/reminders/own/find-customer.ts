// Which customer a text names.

export interface FoundCustomer {
  /** Place in the list of names. */
  readonly index: number;
  /** Place in the text of what stands for the name. */
  readonly from: number;
  readonly to: number;
}

/**
 * By the whole name, in any case, the longest first; else by the first word of one name alone, written as there:
 * `Contoso` for `Contoso GmbH`. Undefined where none, or more than one as well, is named.
 */
export function findCustomer(text: string, names: readonly string[]): FoundCustomer | undefined {
  const lower = text.toLowerCase();
  const byLength = names
    .map((name, index) => ({ name: name.normalize('NFC').trim(), index }))
    .filter(({ name }) => name !== '' && lower.includes(name.toLowerCase()))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { name, index } of byLength) {
    const found = find(text, name, 'iu');
    if (found !== undefined) return { index, ...found };
  }
  const firsts = names.flatMap((name, index) => {
    const [first = '', ...rest] = name.normalize('NFC').trim().split(/\s+/);
    const found = rest.length === 0 || first.length < 4 ? undefined : find(text, first, 'u');
    return found === undefined ? [] : [{ index, ...found }];
  });
  return firsts.length === 1 ? firsts[0] : undefined;
}

/** A Latin name does not stand in the middle of a Latin word; beside Japanese or Chinese ones there are no spaces. */
function find(text: string, name: string, flags: string): { from: number; to: number } | undefined {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const letter = '[\\p{Script=Latin}\\p{N}]';
  const pattern = new RegExp(`(?<!${letter}(?=${letter}))${literal}(?!(?<=${letter})${letter})`, flags);
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [from, to] = [match.index, match.index + match[0].length];
  const quoted = /["'“”„‘’«»「『《]/.test(text.charAt(from - 1)) && /["'“”‘’«»」』》]/.test(text.charAt(to));
  return quoted ? { from: from - 1, to: to + 1 } : { from, to };
}
