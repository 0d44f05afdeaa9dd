// What sending needs of the world.
import type { Deps } from '../context.ts';
import type { Sender } from '../send-port.ts';
import type { FollowDeps } from './followed-of.ts';

export interface SendDeps extends FollowDeps, Pick<Deps, 'render' | 'member'> {
  readonly sender: Sender;
  readonly now: () => Date;
  readonly observe: SendObserver;
}

/** What operators see of it. No names. */
export interface SendObserver {
  /** What became of one attempt. */
  slot(kind: 'digest' | 'single', state: 'sent' | 'unreachable' | 'retry' | 'unknown'): void;
  /** So many reminders were due for somebody. */
  due(count: number): void;
}
