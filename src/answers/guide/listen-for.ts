// Which of many cues are heard in a text, looked up by the beginnings of its words: most cues are about something else.
import type { Language } from '../../language/language.ts';
import type { Cue, Wording } from './cue.ts';

/** In the order of `cues`. `folded` as by fold-described.ts; wordings of other `languages` are not tried, for what is one word there may begin another here. */
export type Listen = (folded: string, languages: readonly Language[]) => readonly Cue[];

/** Letters that a needle is looked up by, behind the space that it begins with. */
const BEGINNING = 3;

export function listenFor(cues: readonly Cue[]): Listen {
  const byBeginning = new Map<string, Set<string>>();
  /** Found anywhere in a text: by the languages that have them. */
  const anywhere = new Map<Wording['language'], Set<string>>();
  const byFirstPart = new Map<string, { readonly cue: Cue; readonly wording: Wording }[]>();
  for (const cue of cues)
    for (const wording of cue.wordings) {
      const { parts, unless, language } = wording;
      for (const needle of [...parts.flat(), ...unless])
        if (needle.startsWith(' ') && needle.length > BEGINNING) put(byBeginning, beginningOf(needle, 0), needle);
        else put(anywhere, language, needle);
      for (const needle of parts[0] ?? [])
        byFirstPart.set(needle, [...(byFirstPart.get(needle) ?? []), { cue, wording }]);
    }

  function needlesIn(folded: string, languages: readonly Language[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1))
      for (const needle of byBeginning.get(beginningOf(folded, at)) ?? [])
        if (folded.startsWith(needle, at)) found.add(needle);
    for (const language of ['any', ...languages] as const)
      for (const needle of anywhere.get(language) ?? []) if (folded.includes(needle)) found.add(needle);
    return found;
  }

  return (folded, languages) => {
    const found = needlesIn(folded, languages);
    const holds = (needle: string): boolean => found.has(needle);
    const heard = new Set<Cue>();
    for (const first of found)
      for (const { cue, wording } of byFirstPart.get(first) ?? []) {
        const { language, parts, unless } = wording;
        const isSpoken = language === 'any' || languages.includes(language);
        if (isSpoken && !heard.has(cue) && parts.every((part) => part.some(holds)) && !unless.some(holds))
          heard.add(cue);
      }
    return heard.size === 0 ? [] : cues.filter((cue) => heard.has(cue));
  };
}

function beginningOf(text: string, at: number): string {
  return text.slice(at + 1, at + 1 + BEGINNING);
}

function put<K>(sets: Map<K, Set<string>>, key: K, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
