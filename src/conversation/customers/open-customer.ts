// Commands that name a customer, like "open NAME": the one of that name, a choice where there are several, nothing where there is none.

import { foldWords } from '../../language/fold-words.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { EngagementHeader } from '../../store/store.ts';
import type { Context, Outcome } from '../context.ts';
import { listNotes } from '../notes/list-notes.ts';
import { findCustomers } from './find-customers.ts';
import { listCustomers } from './list-customers.ts';
import { loadEngagement } from './load-engagement.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';

const MARK = 'xnamex';
const NAMING = ['command.open', 'command.note'] as const;

/** What is done with the customer that was named. */
type NamingCommand = (typeof NAMING)[number];

/** What stands before the name, with the languages that say it so. */
const PREFIXES = NAMING.flatMap((command) => {
  const words = LANGUAGES.map((language) => [prefixOf(command, language), language] as const);
  return [...new Set(words.map(([prefix]) => prefix))].map((prefix) => ({
    command,
    prefix,
    languages: words.flatMap(([each, language]) => (each === prefix ? [language] : [])),
  }));
});

export interface NamedCustomer {
  readonly command: NamingCommand;
  /** Folded. */
  readonly name: string;
  /** In which the command's word is this one. */
  readonly languages: readonly Language[];
}

/** A message that begins like a command; the name decides whether it is one. */
export function namedCustomer(message: string): NamedCustomer | undefined {
  const words = foldWords(message);
  const found = PREFIXES.find(({ prefix }) => words.startsWith(isSpaced(prefix) ? `${prefix} ` : prefix));
  if (found === undefined || message.length > 200) return undefined;
  const name = words.slice(found.prefix.length).trim();
  return name === '' ? undefined : { ...found, name };
}

/** Japanese and Chinese put no space between words. */
function isSpaced(prefix: string): boolean {
  return /[a-z]$/.test(prefix);
}

function prefixOf(command: NamingCommand, language: Language): string {
  return foldWords(text(language, command, { name: MARK }))
    .replace(MARK, '')
    .trim();
}

/** Undefined: the person sees no customer of that name, so that it was no command. */
export async function actByName(context: Context, { command, name }: NamedCustomer): Promise<Outcome> {
  const [only, ...more] = await findCustomers(context, name);
  if (only === undefined) return undefined;
  if (more.length > 0) return chooseCustomer(context, name, only);
  return command === 'command.note'
    ? listNotes(context, only.id, { page: 1, show: 'all' }, 'post')
    : openCustomer(context, only.id, 'post');
}

/** Several are called like that: those as `first` is, open or closed. */
export function chooseCustomer(context: Context, name: string, first: EngagementHeader): Promise<Outcome> {
  const show = first.life.state === 'closed' ? 'closed' : 'open';
  return listCustomers(context, { page: 1, search: name, show }, 'post');
}

export async function openCustomer(context: Context, engagementId: string, mode: 'post' | 'replace'): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  return { view: await engagementView(context, loaded), mode, aboutCustomer: true };
}
