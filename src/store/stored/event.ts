// One event of an engagement's history as it is stored.
import { z } from 'zod';
import type { Engagement, NoteSubject } from '../../engagements/engagement.ts';
import type { Change, HistoryEvent } from '../../engagements/history.ts';
import { headerFields } from './header.ts';
import { storedNote } from './note.ts';
import { storedProgress } from './progress.ts';
import {
  assignees,
  attributes,
  cadence,
  entitlement,
  evidence,
  lastNote,
  life,
  mark,
  people,
  phaseSlug,
  phaseStatus,
  recordedEvent,
  reminderAnswer,
  service,
} from './slots.ts';

const engagement: z.ZodType<Engagement> = z.looseObject({
  ...headerFields,
  phases: z.partialRecord(phaseSlug, storedProgress),
});

/** Whichever a release had. */
const noteSubject = z.custom<NoteSubject>((value) => typeof value === 'string');

const change: z.ZodType<Change> = z.discriminatedUnion('slot', [
  z.looseObject({ slot: z.literal('engagement'), before: z.null(), after: engagement }),
  z.looseObject({ slot: z.literal('attributes'), before: attributes, after: attributes }),
  z.looseObject({ slot: z.literal('pending'), before: attributes.nullable(), after: attributes.nullable() }),
  z.looseObject({ slot: z.literal('people'), before: people, after: people }),
  z.looseObject({ slot: z.literal('life'), before: life, after: life }),
  z.looseObject({ slot: z.literal('playbook'), before: z.string(), after: z.string() }),
  z.looseObject({
    slot: z.literal('service'),
    service,
    before: entitlement.nullable(),
    after: entitlement.nullable(),
  }),
  z.looseObject({
    slot: z.literal('record'),
    record: z.string(),
    before: recordedEvent.nullable(),
    after: recordedEvent.nullable(),
  }),
  z.looseObject({
    slot: z.literal('note'),
    note: z.string(),
    before: storedNote.nullable(),
    after: storedNote.nullable(),
  }),
  z.looseObject({
    slot: z.literal('last-note'),
    subject: noteSubject,
    before: lastNote.nullable(),
    after: lastNote.nullable(),
  }),
  z.looseObject({
    slot: z.literal('reminder'),
    reminder: z.string(),
    before: reminderAnswer.nullable(),
    after: reminderAnswer.nullable(),
  }),
  z.looseObject({ slot: z.literal('cadence'), before: cadence, after: cadence }),
  z.looseObject({
    slot: z.literal('phase'),
    phase: phaseSlug,
    before: phaseStatus.nullable(),
    after: phaseStatus.nullable(),
  }),
  itemChange('mark', mark),
  itemChange('assignees', assignees),
  itemChange('evidence', evidence),
]);

export const storedEvent: z.ZodType<HistoryEvent> = z.looseObject({
  rev: z.number(),
  at: z.string(),
  by: z.string(),
  surface: z.enum(['personal', 'group', 'channel', 'import']),
  command: z.enum([
    'customer.create',
    'customer.save',
    'plan.apply',
    'customer.pause',
    'customer.close',
    'customer.delete',
    'customer.reopen',
    'tasks.save',
    'task.done',
    'task.reopen',
    'task.skip',
    'task.block',
    'task.assign',
    'task.evidence',
    'phase.complete',
    'phase.reopen',
    'service.save',
    'event.record',
    'people.save',
    'people.leave',
    'playbook.move',
    'note.save',
    'reminder.done',
    'reminder.stop',
    'reminder.snooze',
    'cadence.save',
    'undo',
  ]),
  reason: z.string().exactOptional(),
  undoes: z.number().exactOptional(),
  changes: z.array(change),
});

function itemChange<const S extends string, T>(slot: S, value: z.ZodType<T>) {
  return z.looseObject({
    slot: z.literal(slot),
    phase: phaseSlug,
    item: z.string(),
    before: value.nullable(),
    after: value.nullable(),
  });
}
