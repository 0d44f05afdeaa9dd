// The history: every change as data, from which the engagement can be told again from the beginning.
import type { Note } from '../notes/note.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Attributes } from './attributes.ts';
import type { Command } from './command.ts';
import type {
  Cadence,
  Engagement,
  Entitlement,
  Evidence,
  LastNote,
  Life,
  Mark,
  NoteSubject,
  People,
  PhaseStatus,
  RecordedEvent,
  ReminderAnswer,
} from './engagement.ts';

export interface HistoryEvent {
  /** The engagement's `rev` after it: the events of an engagement are numbered without a gap. */
  readonly rev: number;
  /** ISO instant. */
  readonly at: string;
  /** Entra object id. */
  readonly by: string;
  readonly surface: Surface;
  /** `people.leave` is nobody's command: whoever wanted to be forgotten has left. */
  readonly command: Command['kind'] | 'people.leave';
  readonly reason?: string;
  /** The event that this one took back. */
  readonly undoes?: number;
  readonly changes: readonly Change[];
}

/** Where somebody did it. */
export type Surface = 'personal' | 'group' | 'channel' | 'import';

/** One slot, before → after; `null` where there was or is nothing. */
export type Change =
  | { readonly slot: 'engagement'; readonly before: null; readonly after: Engagement }
  | { readonly slot: 'attributes'; readonly before: Attributes; readonly after: Attributes }
  | { readonly slot: 'pending'; readonly before: Attributes | null; readonly after: Attributes | null }
  | { readonly slot: 'people'; readonly before: People; readonly after: People }
  | { readonly slot: 'life'; readonly before: Life; readonly after: Life }
  | { readonly slot: 'playbook'; readonly before: string; readonly after: string }
  | {
      readonly slot: 'service';
      readonly service: Service;
      readonly before: Entitlement | null;
      readonly after: Entitlement | null;
    }
  /** The note itself; it is kept beside the header. */
  | { readonly slot: 'note'; readonly note: string; readonly before: Note | null; readonly after: Note | null }
  | {
      readonly slot: 'last-note';
      readonly subject: NoteSubject;
      readonly before: LastNote | null;
      readonly after: LastNote | null;
    }
  | {
      readonly slot: 'reminder';
      /** See reminder-key.ts. */
      readonly reminder: string;
      readonly before: ReminderAnswer | null;
      readonly after: ReminderAnswer | null;
    }
  | { readonly slot: 'cadence'; readonly before: Cadence; readonly after: Cadence }
  | {
      readonly slot: 'record';
      readonly record: string;
      readonly before: RecordedEvent | null;
      readonly after: RecordedEvent | null;
    }
  | {
      readonly slot: 'phase';
      readonly phase: PhaseSlug;
      readonly before: PhaseStatus | null;
      readonly after: PhaseStatus | null;
    }
  | ({ readonly slot: 'mark'; readonly before: Mark | null; readonly after: Mark | null } & ItemSlot)
  | ({
      readonly slot: 'assignees';
      readonly before: readonly string[] | null;
      readonly after: readonly string[] | null;
    } & ItemSlot)
  | ({
      readonly slot: 'evidence';
      readonly before: readonly Evidence[] | null;
      readonly after: readonly Evidence[] | null;
    } & ItemSlot);

interface ItemSlot {
  /** Where it is kept: it stays there when a later plan has the item elsewhere. */
  readonly phase: PhaseSlug;
  readonly item: string;
}
