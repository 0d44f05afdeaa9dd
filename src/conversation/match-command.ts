// Command words in all six languages: case, accents, umlaut spelling and a final mark do not matter; the word must be the whole message.

import { foldWords } from '../language/fold-words.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { type TextKey, text } from '../language/text.ts';

export type CommandKey = Extract<TextKey, `command.${string}`>;

export interface MatchedCommand<K extends CommandKey> {
  readonly command: K;
  /** The languages in which this is the word: Spanish and Portuguese share some. */
  readonly languages: readonly Language[];
}

/** A table from folded word to command, built once for the commands that there are. */
export function commandTable<K extends CommandKey>(
  commands: readonly K[],
): (message: string) => MatchedCommand<K> | undefined {
  const table = new Map<string, { command: K; languages: Language[] }>();
  for (const command of commands) {
    for (const language of LANGUAGES) {
      const word = foldWords(text(language, command));
      const known = table.get(word);
      if (known === undefined) table.set(word, { command, languages: [language] });
      else known.languages.push(language);
    }
  }
  return (message) => (message.length > 100 ? undefined : table.get(foldWords(message)));
}
