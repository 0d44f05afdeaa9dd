// What in manifest/ is made by code, by file name: the words in each language, of the bot's own texts, and the icons.
import template from '../../manifest/manifest.json' with { type: 'json' };
import { isLanguage } from '../language/language.ts';
import { colorIcon, outlineIcon } from './draw-icons.ts';
import { localisation } from './localisation.ts';
import { type Words, wordsIn } from './words.ts';

/** Throws when the manifest names a language that the bot does not speak. */
export function madeFiles(): ReadonlyMap<string, string | Uint8Array> {
  const { name, icons, localizationInfo } = template;
  const languages = localizationInfo.additionalLanguages.map(({ languageTag, file }) => {
    if (!isLanguage(languageTag))
      throw new Error(`manifest.json names the language ${languageTag}, which has no texts.`);
    return [file, toJson(localisation(wordsIn(languageTag, name.short)))] as const;
  });
  return new Map<string, string | Uint8Array>([
    ['manifest.json', toJson(withWords(wordsIn('en', name.short)))],
    ...languages,
    [icons.color, colorIcon()],
    [icons.outline, outlineIcon()],
  ]);
}

/** The manifest speaks the default language itself. */
function withWords({ name, description, menus, messageAction }: Words): object {
  return {
    ...template,
    name,
    description,
    bots: template.bots.map((bot) => ({ ...bot, commandLists: menus })),
    composeExtensions: template.composeExtensions.map((extension) => ({
      ...extension,
      commands: extension.commands.map((command) => ({ ...command, ...messageAction })),
    })),
  };
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
