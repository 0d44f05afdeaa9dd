// Every activity is handled once, however often the channel repeats it and whatever dies in between.
import type { ActivityKey, ActivityState } from '../store/store.ts';
import type { Deps } from './context.ts';
import { handle } from './handle.ts';
import type { Deliver, Receive } from './receive-port.ts';
import type { Reply } from './reply.ts';
import { summaryOf } from './summary-of.ts';
import type { Turn } from './turn.ts';

/** Longer than the edge lets a turn run: a claim as old as this belongs to a process that died. */
const STALE_AFTER_SECONDS = 14;
const LOOK_AGAIN_MS = 200;

export function createReceive(deps: Deps): Receive {
  return async (turn, deliver) => {
    const began = performance.now();
    const outcome = await receiveOnce(deps, turn, deliver);
    deps.observe.turn(turn, outcome, (performance.now() - began) / 1000);
  };
}

async function receiveOnce(deps: Deps, turn: Turn, deliver: Deliver): Promise<'answered' | 'repeat' | 'failed'> {
  const turnId = deps.turnId?.() ?? deps.newId();
  const key = { partner: turn.partner, conversation: turn.conversation.id, activity: turn.id };
  let reply: Reply | undefined;
  let outcome: 'answered' | 'failed' = 'answered';
  try {
    const claim = await claimed(deps, turn, key);
    if (claim.state !== 'new') {
      if (claim.state === 'done' && claim.outcome !== undefined)
        await deliver(JSON.parse(claim.outcome) as Reply, { repeat: true });
      return 'repeat';
    }
    reply = await handle(deps, turn);
  } catch (error) {
    // The one catch of a turn: the operator gets the error, the user a sentence with the id to find it.
    deps.observe.failed(turnId, turn, error);
    reply = sorry(deps, turn, turnId);
    outcome = 'failed';
  }
  if (reply !== undefined) await deliver(reply);
  await finish(deps, turn, turnId, key, reply);
  return outcome;
}

async function claimed(deps: Deps, turn: Turn, key: ActivityKey): Promise<ActivityState> {
  const { activities } = deps.store;
  let claim = await activities.start(key, turn.at, STALE_AFTER_SECONDS);
  // Somebody is at it, or died at it: wait until it is one or the other, so that a crash swallows nothing.
  for (
    let waited = LOOK_AGAIN_MS;
    claim.state === 'started' && waited <= (STALE_AFTER_SECONDS + 1) * 1000;
    waited += LOOK_AGAIN_MS
  ) {
    await deps.wait(LOOK_AGAIN_MS);
    claim = await activities.start(key, new Date(Date.parse(turn.at) + waited).toISOString(), STALE_AFTER_SECONDS);
  }
  return claim;
}

async function finish(
  deps: Deps,
  turn: Turn,
  turnId: string,
  key: ActivityKey,
  reply: Reply | undefined,
): Promise<void> {
  // A repeated press must be answered alike; a repeated message needs no second answer.
  const kept = turn.input.kind === 'action' && reply !== undefined ? JSON.stringify(reply) : undefined;
  try {
    await deps.store.activities.finish(key, turn.at, kept);
  } catch (error) {
    // The person has the answer; a repeat of this activity would be answered again.
    deps.observe.failed(turnId, turn, error);
  }
}

function sorry(deps: Deps, turn: Turn, turnId: string): Reply {
  const language = turn.locale ?? 'en';
  return {
    mode: turn.inDialog ? 'replace' : 'post',
    card: deps.render({ name: 'error', turnId }, language),
    summary: summaryOf({ name: 'error', turnId }, language),
  };
}
