// Commands that name a customer, like "open NAME": the one of that name, a choice where there are several, nothing where there is none.
import { LANGUAGES } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Context, Outcome } from '../context.ts';
import { foldWords } from '../fold-words.ts';
import { listNotes } from '../notes/list-notes.ts';
import { listCustomers, visibleHeaders } from './list-customers.ts';
import { loadEngagement } from './load-engagement.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';

const MARK = 'xnamex';
/** What stands before the name, in each language. */
const PREFIXES = { 'command.open': prefixesOf('command.open'), 'command.note': prefixesOf('command.note') } as const;

/** What is done with the customer that was named. */
type NamedCommand = keyof typeof PREFIXES;

/** The folded name in a message that begins like the command; the name decides whether it is one. */
export function namedCustomer(message: string): { readonly command: NamedCommand; readonly name: string } | undefined {
  if (message.length > 200) return undefined;
  const words = foldWords(message);
  for (const [command, prefixes] of Object.entries(PREFIXES)) {
    const prefix = prefixes.find((each) => words.startsWith(`${each} `));
    if (prefix !== undefined) return { command: command as NamedCommand, name: words.slice(prefix.length + 1) };
  }
  return undefined;
}

function prefixesOf(command: 'command.open' | 'command.note'): readonly string[] {
  const all = LANGUAGES.map((language) =>
    foldWords(text(language, command, { name: MARK }))
      .replace(MARK, '')
      .trim(),
  );
  return [...new Set(all)];
}

/** Undefined: the person sees no customer of that name, so that it was no command. */
export async function actByName(context: Context, command: NamedCommand, name: string): Promise<Outcome> {
  const headers = await visibleHeaders(context);
  const named = (matches: (folded: string) => boolean) =>
    headers.filter((header) => matches(foldWords(header.attributes.name)));
  const exact = named((folded) => folded === name);
  const found = exact.length > 0 ? exact : named((folded) => folded.startsWith(name));
  const open = found.filter(({ life }) => life.state !== 'closed');
  const [only, ...more] = open.length > 0 ? open : found;
  if (only === undefined) return undefined;
  if (more.length > 0)
    return listCustomers(context, { page: 1, search: name, show: open.length > 0 ? 'open' : 'closed' }, 'post');
  return command === 'command.note'
    ? listNotes(context, only.id, { page: 1, show: 'all' }, 'post')
    : openCustomer(context, only.id, 'post');
}

export async function openCustomer(context: Context, engagementId: string, mode: 'post' | 'replace'): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  return { view: await engagementView(context, loaded), mode, aboutCustomer: true };
}
