// The words as a localisation file of the app package has them: path in the manifest → text.
import type { Words } from './words.ts';

export function localisation({ name, description, menus, messageAction }: Words): Readonly<Record<string, string>> {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams.Localization.schema.json',
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.assign({}, ...menus.map(menuPaths)),
    'composeExtensions[0].commands[0].title': messageAction.title,
    'composeExtensions[0].commands[0].description': messageAction.description,
  };
}

function menuPaths({ commands }: Words['menus'][number], menu: number): Readonly<Record<string, string>> {
  const paths = commands.flatMap(({ title, description }, index) => {
    const path = `bots[0].commandLists[${menu}].commands[${index}]`;
    return [
      [`${path}.title`, title],
      [`${path}.description`, description],
    ];
  });
  return Object.fromEntries(paths);
}
