// The chat with a person who has none yet, or whose old one is gone.
import { involved } from '../../engagements/involved.ts';
import type { Followed } from '../../reminders/followed.ts';
import type { Person } from '../../store/store.ts';
import { saysGuest } from '../guest.ts';
import type { Opened } from '../send-port.ts';
import type { Reference } from '../turn.ts';
import { savePerson } from './save-person.ts';
import type { SendDeps } from './send-deps.ts';

/** What opening a chat needs of the world. */
export type ChatDeps = Pick<SendDeps, 'store' | 'sender' | 'member' | 'now'>;

type Way = Omit<Reference, 'conversationId'>;

/** So many colleagues are asked for the way that they were reached. */
const MOST_COLLEAGUES = 20;

export type OpenedChat =
  | { readonly outcome: 'open'; readonly to: Reference }
  | Exclude<Opened, { readonly outcome: 'open' }>
  /** The roster says that they are a guest: they are told nothing. */
  | { readonly outcome: 'guest' };

/** Opened at most once a look: what it cannot reach then is out of reach. What was found is remembered with the person. */
export async function openChat(deps: ChatDeps, person: Person, way: Way): Promise<OpenedChat> {
  const opened = await deps.sender.open(way);
  if (opened.outcome !== 'open') return opened;
  const to: Reference = { ...way, conversationId: opened.conversationId };
  const guest = person.guest ?? (await guestBy(deps, to));
  await savePerson(deps.store.people, person, (stored) => ({
    ...stored,
    references: { ...stored.references, personal: to },
    ...(guest !== undefined && { guest: stored.guest ?? guest }),
  }));
  return guest?.is === true ? { outcome: 'guest' } : { outcome: 'open', to };
}

/**
 * As they wrote to us from a group or channel; else by the Entra object id, over the channel's address of a colleague: whoever
 * never wrote to us has none of their own.
 */
export async function wayTo(deps: ChatDeps, person: Person, followed: readonly Followed[]): Promise<Way | undefined> {
  const { group, channel } = person.references;
  const own = wayOf(group ?? channel);
  if (own !== undefined) return own;
  const colleagues = new Set(followed.flatMap(({ engagement }) => involved(engagement.people)));
  for (const user of [...colleagues].slice(0, MOST_COLLEAGUES)) {
    const colleague = (await deps.store.people.read(person.partner, user))?.value;
    const way = wayOf(colleague?.references.personal);
    if (way !== undefined) return { ...way, userId: person.user };
  }
  return undefined;
}

function wayOf(reference: Reference | undefined): Way | undefined {
  if (reference === undefined) return undefined;
  const { conversationId: _, ...way } = reference;
  return way;
}

/** Undefined where the roster does not say: then the first word that the person writes will. */
async function guestBy(deps: ChatDeps, to: Reference): Promise<Person['guest']> {
  const row = await deps.member(to).catch(() => undefined);
  return row === undefined ? undefined : { is: saysGuest(row), at: deps.now().toISOString() };
}
