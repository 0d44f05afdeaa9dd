// Reminders sent without a channel: a store, a clock, and a sender that does what the test says.
import type { View } from '../../src/cards/view.ts';
import type { RosterRow } from '../../src/conversation/context.ts';
import type { SendDeps } from '../../src/conversation/reminders/send-deps.ts';
import { sendDue } from '../../src/conversation/reminders/send-due.ts';
import type { Message, Posted, Sender, Sent } from '../../src/conversation/send-port.ts';
import type { Reference } from '../../src/conversation/turn.ts';
import type { Slot, Wake } from '../../src/store/reminder-records.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import type { Person, Store } from '../../src/store/store.ts';
import { shippedPlaybook } from './shipped-playbook.ts';

const PARTNER = 'contoso';

/** `dies`: as the process would, before anything leaves or after it has arrived. */
export type Script = Posted | { readonly outcome: 'dies'; readonly when: 'before' | 'after' };

export interface Delivered {
  readonly to: Reference;
  readonly view: View;
  readonly alert: boolean;
  readonly id: string;
  readonly language: string;
}

export interface Sending {
  readonly store: Store;
  readonly deps: SendDeps;
  readonly posted: Delivered[];
  readonly updated: Delivered[];
  readonly opened: Omit<Reference, 'conversationId'>[];
  /** What becomes of the next posts; those after them arrive. */
  readonly posts: Script[];
  readonly updates: Sent[];
  readonly opens: Awaited<ReturnType<Sender['open']>>[];
  readonly counted: string[];
  at(instant: string): void;
  /** Looks at everybody who is due; gives the users. */
  scan(): Promise<readonly string[]>;
  look(user: string): Promise<void>;
  row(user: string): Promise<Wake | undefined>;
  slots(user: string): Promise<readonly Slot[]>;
  /** Whoever is stored with this, and woken at once. */
  save(user: string, more?: Partial<Person>): Promise<void>;
  person(user: string): Promise<Person>;
}

export function referenceOf(user: string): Reference {
  return {
    serviceUrl: 'https://smba.example/',
    conversationId: `chat-${user}`,
    channelId: 'msteams',
    botId: '28:bot',
    userId: `29:${user}`,
    partner: PARTNER,
  };
}

export async function startSending(
  start: string,
  more: { readonly store?: Store; readonly member?: RosterRow } = {},
): Promise<Sending> {
  let now = start;
  const playbook = await shippedPlaybook();
  const store = more.store ?? openSqlite(':memory:', { now: () => new Date(now) });
  const log = { posted: [] as Delivered[], updated: [] as Delivered[], opened: [] as Sending['opened'] };
  const scripts = { posts: [] as Script[], updates: [] as Sent[], opens: [] as Sending['opens'] };
  const counted: string[] = [];
  let lastId = 0;

  const arrived = (to: Reference, { card, alert }: Message, id: string): Delivered => ({
    to,
    view: card.view as View,
    language: card.language as string,
    alert,
    id,
  });
  const sender: Sender = {
    post: async (to, message, claim) => {
      const script = scripts.posts.shift();
      if (script?.outcome === 'held') return script;
      if (!(await claim())) return { outcome: 'taken' };
      const isDelivered = script === undefined || (script.outcome === 'dies' && script.when === 'after');
      const id = `m${++lastId}`;
      if (isDelivered) log.posted.push(arrived(to, message, id));
      if (script?.outcome === 'dies') throw new Error('The process died.');
      return script ?? { outcome: 'sent', activityId: id };
    },
    update: async (to, id, message) => {
      const script = scripts.updates.shift() ?? { outcome: 'sent' };
      if (script.outcome === 'sent') log.updated.push(arrived(to, message, id));
      return script;
    },
    open: async (way) => {
      log.opened.push(way);
      return scripts.opens.shift() ?? { outcome: 'open', conversationId: `new-${way.userId}` };
    },
    isHeld: () => false,
  };
  const deps: SendDeps = {
    store,
    playbook: () => ({ playbook }),
    leads: ['lead'],
    render: (view, language) => ({ type: 'AdaptiveCard', version: '1.5', view, language }),
    member: async () => more.member ?? { role: 'user' },
    sender,
    now: () => new Date(now),
    observe: { slot: (kind, state) => counted.push(`${kind}:${state}`), due: () => {} },
  };
  const read = async (user: string) => (await store.people.read(PARTNER, user))?.value;
  const row = async (user: string) =>
    (await store.wakes.due('2999-01-01T00:00:00.000Z', 10_000)).find((wake) => wake.user === user);
  return {
    store,
    deps,
    ...log,
    ...scripts,
    counted,
    at: (instant) => {
      now = instant;
    },
    scan: async () => {
      const rows = await store.wakes.due(now, 1000);
      for (const wake of rows) await sendDue(deps, wake);
      return rows.map(({ user }) => user);
    },
    look: async (user) => {
      const wake = await row(user);
      if (wake === undefined) throw new Error(`${user} has no row.`);
      await sendDue(deps, wake);
    },
    row,
    slots: (user) => store.slots.recent(PARTNER, user, '2000-01-01T00:00:00.000Z', 1000),
    save: async (user, changes = {}) => {
      const stored = await store.people.read(PARTNER, user);
      const known = stored?.value ?? { partner: PARTNER, user, references: { personal: referenceOf(user) } };
      await store.people.save({ ...known, ...changes }, stored?.version ?? null);
      await store.wakes.pull(PARTNER, user, now);
    },
    person: async (user) => {
      const found = await read(user);
      if (found === undefined) throw new Error(`${user} is unknown.`);
      return found;
    },
  };
}
