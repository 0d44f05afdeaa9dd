// A conversation without a channel: people say and press things, and the test sees the views that come back.
import { randomUUID } from 'node:crypto';
import type { AnswerIndex } from '../../src/answers/answer-index.ts';
import { buildIndex } from '../../src/answers/build-index.ts';
import type { View } from '../../src/cards/view.ts';
import type { Deps } from '../../src/conversation/context.ts';
import { createReceive } from '../../src/conversation/receive.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Opened, Posted, Sender } from '../../src/conversation/send-port.ts';
import { createSubjects } from '../../src/conversation/subjects.ts';
import type { Input, Reference, Turn } from '../../src/conversation/turn.ts';
import type { Language } from '../../src/language/language.ts';
import { compile } from '../../src/playbook/compile.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';

/** What a person saw: the view behind the card, or the toast. */
export type Seen =
  | {
      readonly mode: 'post' | 'replace';
      readonly view: View;
      readonly language: Language;
      readonly summary: string;
      readonly repeat: boolean;
      /** Where it was shown instead. */
      readonly elsewhere?: { readonly to: Reference; readonly notice: string };
    }
  /** `posted`: as a message of its own. */
  | { readonly mode: 'toast'; readonly text: string; readonly repeat: boolean; readonly posted?: true };

const PAGE = (title: string, ...sections: string[]): string =>
  `---\ntitle: ${title}\n---\n\n# ${title}\n\n${sections.join('\n\n')}\n`;

const PLAYBOOK = [
  {
    file: 'en/cadence.md',
    content: PAGE(
      'Governance meetings',
      '## Rhythm\n\nHold the governance meeting every two weeks while the engagement runs.',
      '## Agenda\n\nThe agenda has six updates of five minutes each.',
    ),
  },
  {
    file: 'en/network.md',
    content: PAGE('Network guidance', '## Proxy\n\nBypass the proxy for the endpoints of Exchange and Teams.'),
  },
  {
    file: 'de/cadence.md',
    content: PAGE(
      'Steuerungsbesprechungen',
      '## Rhythmus\n\nHalten Sie die Steuerungsbesprechung alle zwei Wochen ab, solange die Beteiligung läuft.',
      '## Tagesordnung\n\nDie Tagesordnung hat sechs Berichte von je fünf Minuten.',
    ),
  },
  {
    file: 'de/network.md',
    content: PAGE(
      'Netzwerkleitfaden',
      '## Proxyserver\n\nUmgehen Sie den Proxyserver für die Endpunkte von Exchange und Teams.',
    ),
  },
];

export interface World {
  readonly store: Store;
  readonly failures: string[];
  readonly deps: Deps;
  /** What was sent to somebody else than who acted. */
  readonly sent: SentElsewhere[];
  /** What becomes of the next ones; those after them arrive. */
  readonly posts: Posted[];
  readonly opens: Opened[];
  readonly now: () => Date;
  /** Moves the clock. */
  later(minutes: number): void;
  person(name: string, options?: PersonOptions): Client;
}

export interface SentElsewhere {
  readonly to: Reference;
  readonly view: View;
  readonly language: Language;
  readonly alert: boolean;
}

interface PersonOptions {
  /** In Teams; absent: as their id. */
  readonly called?: string;
  readonly partner?: string;
  readonly locale?: Language;
  readonly zone?: string;
  readonly conversation?: Turn['conversation'];
  readonly serviceUrl?: string;
  /** So the roster says. */
  readonly guest?: true;
}

export interface Client {
  says(text: string, activityId?: string): Promise<readonly Seen[]>;
  presses(verb: string, data?: object, inputs?: Record<string, string>, activityId?: string): Promise<readonly Seen[]>;
  does(input: Input, activityId?: string): Promise<readonly Seen[]>;
  readonly partner: string;
  readonly id: string;
}

/** `playbook`: compiled; without one a tiny one about meetings and networks. */
export function startConversation(
  change: (deps: Deps) => Deps = (deps) => deps,
  playbook: Playbook = compile(PLAYBOOK),
): World {
  let now = Date.parse('2026-03-02T08:00:00Z');
  const store = openSqlite(':memory:', { now: () => new Date(now) });
  const loaded = {
    playbook,
    get index() {
      return indexOf(playbook);
    },
  };
  const failures: string[] = [];
  const guests = new Set<string>();
  const sent: SentElsewhere[] = [];
  const posts: Posted[] = [];
  const opens: Opened[] = [];
  const sender: Sender = {
    post: async (to, { card, alert }, claim) => {
      const outcome = posts.shift() ?? { outcome: 'sent', activityId: `m${sent.length}` };
      if (outcome.outcome === 'held') return outcome;
      if (!(await claim())) return { outcome: 'taken' };
      if (outcome.outcome === 'sent')
        sent.push({ to, view: card.view as View, language: card.language as Language, alert });
      return outcome;
    },
    update: async () => ({ outcome: 'sent' }),
    open: async ({ userId }) => opens.shift() ?? { outcome: 'open', conversationId: `new-${userId}` },
    isHeld: () => false,
  };
  const deps = change({
    store,
    playbook: () => loaded,
    pageUrl: () => undefined,
    render: (view, language) => ({ type: 'AdaptiveCard', version: '1.5', view, language }),
    member: async ({ userId }) => ({ role: guests.has(userId) ? 'guest' : 'user' }),
    uploadFile: async () => 'stored',
    sender,
    subjects: createSubjects(),
    status: () => ({ startedAt: '2026-03-01T20:00:00.000Z', playbookRefused: 0 }),
    leads: ['lead'],
    newId: () => randomUUID(),
    wait: async (milliseconds) => {
      now += milliseconds;
      await new Promise(setImmediate);
    },
    observe: {
      turn: () => {},
      question: () => {},
      failed: (turnId, _turn, error) => failures.push(`${turnId} ${String(error)}`),
    },
  });
  const receive = createReceive(deps);

  const person = (name: string, options: PersonOptions = {}): Client => {
    const partner = options.partner ?? 'contoso';
    if (options.guest) guests.add(`29:${name}`);
    const conversation = options.conversation ?? { id: `chat-${partner}-${name}`, kind: 'personal' as const };
    const does = async (input: Input, activityId: string = randomUUID()): Promise<readonly Seen[]> => {
      const seen: Seen[] = [];
      const turn: Turn = {
        id: activityId,
        partner,
        user: { id: name, name: options.called ?? name },
        conversation,
        reference: {
          serviceUrl: options.serviceUrl ?? 'https://smba.example/',
          conversationId: conversation.id,
          channelId: 'msteams',
          botId: '28:bot',
          userId: `29:${name}`,
          partner,
        },
        ...(options.locale && { locale: options.locale }),
        ...(options.zone && { zone: options.zone }),
        at: new Date(now).toISOString(),
        input,
      };
      await receive(turn, async (reply, { repeat = false } = {}) => {
        seen.push(toSeen(reply, repeat));
      });
      return seen;
    };
    return {
      partner,
      id: name,
      does,
      says: (text, activityId) => does({ kind: 'text', text }, activityId),
      presses: (verb, data = {}, inputs = {}, activityId) =>
        does({ kind: 'action', verb, version: 1, data: { ...data }, inputs }, activityId),
    };
  };
  return {
    store: deps.store,
    failures,
    deps,
    sent,
    posts,
    opens,
    now: () => new Date(now),
    person,
    later: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

const indexes = new WeakMap<Playbook, AnswerIndex>();

/** Built for the first question only: few conversations about customers ask one. */
function indexOf(playbook: Playbook): AnswerIndex {
  const index = indexes.get(playbook) ?? buildIndex(playbook);
  indexes.set(playbook, index);
  return index;
}

function toSeen(reply: Reply, repeat: boolean): Seen {
  if (reply.mode === 'toast') return { ...reply, repeat };
  if (reply.mode === 'offer' || reply.mode === 'file')
    return { mode: 'toast', text: reply.summary, repeat, posted: true };
  if (reply.mode === 'text') return { mode: 'toast', text: reply.text, repeat, posted: true };
  return {
    mode: reply.mode,
    view: reply.card.view as View,
    language: reply.card.language as Language,
    summary: reply.summary,
    repeat,
    ...(reply.elsewhere && { elsewhere: reply.elsewhere }),
  };
}

/** The one view that was shown; fails when it was another, none or several. */
export function shown<N extends View['name']>(seen: readonly Seen[], name: N): Extract<View, { name: N }> {
  const [only, ...more] = seen;
  if (only === undefined || more.length > 0 || only.mode === 'toast' || only.view.name !== name) {
    throw new Error(`expected one ${name}, saw ${JSON.stringify(seen)}`);
  }
  return only.view as Extract<View, { name: N }>;
}
