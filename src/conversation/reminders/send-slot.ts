// One message in one slot: claimed right before it leaves, and settled with what became of it.
import type { Language } from '../../language/language.ts';
import type { Slot, SlotState } from '../../store/reminder-records.ts';
import type { Person } from '../../store/store.ts';
import type { Message, Posted } from '../send-port.ts';
import { summaryOf } from '../summary-of.ts';
import type { Reference } from '../turn.ts';
import type { DueMessage } from './messages-of.ts';
import { type OpenedChat, openChat } from './open-chat.ts';
import type { SendDeps } from './send-deps.ts';

/** Longer than a claim's calls can take together: one that is older belongs to a process that died. */
export const STALE_AFTER_SECONDS = 120;
/** Where the channel does not say when to come back. */
const RETRY_MS = 60_000;

export type SlotOutcome =
  | { readonly is: 'settled'; readonly state: SlotState; readonly to: Reference }
  /** Somebody else sends it, or it is over. */
  | { readonly is: 'taken' }
  /** The channel told us to wait with this partner; nothing was claimed. */
  | { readonly is: 'held' };

export async function sendSlot(deps: SendDeps, person: Person, to: Reference, due: DueMessage): Promise<SlotOutcome> {
  const { slots } = deps.store;
  const key = { partner: person.partner, user: person.user, id: due.id };
  const reminders = due.reminders.map(({ id }) => id);
  const claim = () => slots.claim({ ...key, reminders, at: deps.now().toISOString() }, STALE_AFTER_SECONDS);
  const language = person.language ?? person.locale ?? 'en';

  const first = await deps.sender.post(to, messageOf(deps, due, due.view, language), claim);
  if (first.outcome === 'taken' || first.outcome === 'held') return { is: first.outcome };
  const { outcome, way } = await again(deps, person, to, due, language, first);
  const state = stateOf(outcome, deps.now());
  const lies = outcome.outcome === 'sent' && { conversation: way.conversationId, ...idOf(outcome) };
  await slots.settle(key, { state, ...lies });
  if (state.is !== 'sending') deps.observe.slot(due.kind, state.is);
  return { is: 'settled', state, to: way };
}

type Ended = Posted | Exclude<OpenedChat, { readonly outcome: 'open' }>;

/** What certainly was not delivered may go once more in the same slot: to the chat opened anew, or shorter. */
async function again(
  deps: SendDeps,
  person: Person,
  to: Reference,
  due: DueMessage,
  language: Language,
  first: Posted,
): Promise<{ readonly outcome: Ended; readonly way: Reference }> {
  const ours = async (): Promise<boolean> => true;
  let outcome: Ended = first;
  let way = to;
  if (outcome.outcome === 'gone') {
    const opened = await openChat(deps, person, to);
    if (opened.outcome !== 'open') return { outcome: opened, way };
    way = opened.to;
    outcome = await deps.sender.post(way, messageOf(deps, due, due.view, language), ours);
  }
  if (outcome.outcome === 'too-large' && due.short !== undefined)
    outcome = await deps.sender.post(way, messageOf(deps, due, due.short, language), ours);
  return { outcome, way };
}

function messageOf(deps: SendDeps, { alert }: DueMessage, view: DueMessage['view'], language: Language): Message {
  return { card: deps.render(view, language), summary: summaryOf(view, language), alert };
}

function idOf({ activityId }: { readonly activityId?: string }): Pick<Slot, 'activity'> {
  return activityId === undefined ? {} : { activity: activityId };
}

function stateOf(ended: Ended, now: Date): SlotState {
  switch (ended.outcome) {
    case 'sent':
      return { is: 'sent' };
    case 'unreachable':
    case 'gone':
      return { is: 'unreachable', code: ended.code };
    case 'guest':
      return { is: 'unreachable', code: 'Guest' };
    case 'throttled':
      return { is: 'retry', after: later(now, ended.retryAfterMs ?? RETRY_MS) };
    case 'held':
    case 'taken':
      return { is: 'retry', after: later(now, RETRY_MS) };
    case 'too-large':
      return { is: 'unknown', code: 'MessageSizeTooBig' };
    case 'unknown':
      return { is: 'unknown', code: ended.code };
  }
}

function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
