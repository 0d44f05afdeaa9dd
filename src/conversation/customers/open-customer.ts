// "open NAME": the customer of that name, a choice where there are several, nothing where there is none.
import { LANGUAGES } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Context, Outcome } from '../context.ts';
import { foldWords } from '../fold-words.ts';
import { listCustomers, visibleHeaders } from './list-customers.ts';
import { loadEngagement } from './load-engagement.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';

const MARK = 'xnamex';
/** What stands before the name, in each language. */
const PREFIXES = [
  ...new Set(
    LANGUAGES.map((language) =>
      foldWords(text(language, 'command.open', { name: MARK }))
        .replace(MARK, '')
        .trim(),
    ),
  ),
];

/** The folded name in a message that begins like the command; the name decides whether it is one. */
export function openedName(message: string): string | undefined {
  const words = foldWords(message);
  const prefix = PREFIXES.find((each) => words.startsWith(`${each} `));
  return prefix === undefined || message.length > 200 ? undefined : words.slice(prefix.length + 1);
}

/** Undefined: the person sees no customer of that name, so that it was no command. */
export async function openByName(context: Context, name: string): Promise<Outcome> {
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
  return openCustomer(context, only.id, 'post');
}

export async function openCustomer(context: Context, engagementId: string, mode: 'post' | 'replace'): Promise<Outcome> {
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  return { view: await engagementView(context, loaded), mode, aboutCustomer: true };
}
