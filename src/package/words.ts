// What people read of the app in Teams itself, made of the bot's own texts: names, descriptions, command menus, message action.
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';

/** About customers the bot answers in one's own chat: elsewhere the menu names only what is answered there. */
const MENUS = [
  {
    scopes: ['personal'],
    commands: [
      'help',
      'newCustomer',
      'customers',
      'today',
      'portfolio',
      'note',
      'remind',
      'reminders',
      'phases',
      'settings',
    ],
  },
  { scopes: ['team', 'groupChat'], commands: ['help', 'phases'] },
] as const;

type Command = (typeof MENUS)[number]['commands'][number];

export interface Menu {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

export interface Words {
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly menus: readonly Menu[];
  readonly messageAction: { readonly title: string; readonly description: string };
}

/** `name`: of the app, the same in all languages. */
export function wordsIn(language: Language, name: string): Words {
  return {
    name: { short: name, full: text(language, 'manifest.name') },
    description: {
      short: text(language, 'manifest.short'),
      full: text(language, 'manifest.full', { help: text(language, 'command.help') }),
    },
    menus: MENUS.map(({ scopes, commands }) => ({ scopes, commands: commands.map((each) => command(language, each)) })),
    messageAction: { title: text(language, 'manifest.noteTitle'), description: text(language, 'manifest.noteDoes') },
  };
}

/** Teams puts the title where one writes. What is to follow there is no part of it: the description shows that. */
function command(language: Language, key: Command): Menu['commands'][number] {
  const title = text(language, `command.${key}`, { name: '', what: '' }).trim();
  const does = text(language, `help.does.${key}`);
  const description = `${does.slice(0, 1).toLocaleUpperCase(language)}${does.slice(1)}`;
  if (key !== 'note') return { title, description };
  const name = text(language, 'help.name').toLocaleUpperCase(language);
  return { title, description: `${description}: ${text(language, 'command.note', { name })}` };
}
