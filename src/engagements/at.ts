// The circumstances of a command: who, when, from where, on which playbook. All that a decision knows of the world.
import type { Playbook } from '../playbook/playbook.ts';
import type { Surface } from './history.ts';
import type { Actor } from './standing.ts';

export interface At {
  /** ISO instant, as `toISOString` writes it. */
  readonly now: string;
  /** The actor's date, in their zone: `YYYY-MM-DD`. */
  readonly today: string;
  readonly actor: Actor;
  readonly surface: Surface;
  /** The version that the engagement is pinned to; for a new one, the one in use. */
  readonly playbook: PlaybookModel;
}

/** What plans and statuses are made from. */
export type PlaybookModel = Pick<Playbook, 'version' | 'phases' | 'statuses'>;
