// All that is kept about a person, as plain data: named as the store names it, without what only machines need to reach them.
import type { HistoryEvent } from '../../engagements/history.ts';
import { involved } from '../../engagements/involved.ts';
import type { Note } from '../../notes/note.ts';
import type { EngagementHeader } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { everyNote } from '../notes/every-note.ts';

const EVER = '2000-01-01T00:00:00.000Z';
const MOST = 100_000;
const EVENTS_AT_ONCE = 200;

/** Throws what the store throws. */
export async function dataOf(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const { deps, turn, person } = context;
  const { partner, user } = person;
  const { references, engagements = [], ownReminders = [], ...settings } = person;
  const headers = await deps.store.engagements.headers(partner, engagements);
  const customers = [];
  const deeds = await deps.store.accessLog.since(partner, EVER, MOST);
  for (const header of headers) customers.push(await customerOf(context, header));
  return {
    exportedAt: turn.at,
    person: settings,
    // Where to write to them, without the addresses themselves.
    conversations: Object.keys(references),
    ownReminders,
    questions: await deps.store.questions.all(partner, user),
    reminded: (await deps.store.slots.recent(partner, user, EVER, MOST)).map(({ at, state, reminders }) => ({
      at,
      state,
      reminders,
    })),
    customers,
    exports: deeds.filter(({ by }) => by === user),
    keptForDays: deps.store.retention,
  };
}

/** Of a customer, what the person is to it and what they wrote and did; of what others wrote and did, nothing. */
async function customerOf(context: Context, header: EngagementHeader): Promise<Readonly<Record<string, unknown>>> {
  const { user } = context.person;
  const { owner, lead, members } = header.people;
  const roles = Object.entries(members).flatMap(([role, ids]) => (ids.includes(user) ? [role] : []));
  const notes: Note[] = [];
  for await (const note of everyNote(context, header.id))
    if (note.author === user || note.by === user) notes.push(note);
  return {
    id: header.id,
    name: involved(header.people).includes(user) ? header.attributes.name : undefined,
    roles: [...(owner === user ? ['owner'] : []), ...(lead === user ? ['lead'] : []), ...roles],
    notes,
    history: await eventsBy(context, header.id),
  };
}

async function eventsBy({ deps, person }: Context, id: string): Promise<readonly HistoryEvent[]> {
  const own: HistoryEvent[] = [];
  let before: number | null = null;
  for (;;) {
    const some: readonly HistoryEvent[] = await deps.store.engagements.history(
      person.partner,
      id,
      before,
      EVENTS_AT_ONCE,
    );
    own.push(...some.filter(({ by }) => by === person.user));
    const last = some.at(-1);
    if (last === undefined || some.length < EVENTS_AT_ONCE) return own;
    before = last.rev;
  }
}
