// What is worth a word about a note although it can be saved as it is.
import { nextUpdate } from './next-update.ts';
import type { Note, NoteKind } from './note.ts';
import { NOTE_FIELDS } from './note-kinds.ts';

export interface NoteWarning {
  /** Name of the input. */
  readonly field: string;
  readonly warning: NoteWarningKind;
}

export const NOTE_WARNINGS = [
  /** T-23: `##` cuts off what follows on the slide. */
  'cut-off',
  /** T-22: later than in 14 days. */
  'late-update',
  /** T-26: what is in progress has a target date. */
  'no-target-date',
  /** A next action is nobody's plan without the next action itself, a day and somebody who does it (facts, section 9). */
  'no-next-action',
  'no-next-action-date',
  'no-next-action-owner',
] as const;
export type NoteWarningKind = (typeof NOTE_WARNINGS)[number];

/** In the order of the form. `fields`: as a note keeps them; `today`: `YYYY-MM-DD`. */
export function warningsOf(kind: NoteKind, fields: Note['fields'], today: string): readonly NoteWarning[] {
  return NOTE_FIELDS[kind].flatMap((field) => {
    const value = fields[field.name];
    const warning =
      field.form === 'text' && field.slide === true && value?.includes('##')
        ? 'cut-off'
        : warningAt(kind, field.name, value, fields, today);
    return warning === undefined ? [] : [{ field: field.name, warning }];
  });
}

function warningAt(
  kind: NoteKind,
  name: string,
  value: string | undefined,
  fields: Note['fields'],
  today: string,
): NoteWarningKind | undefined {
  if (name === 'nextUpdateOn') return value && nextUpdate(value, today) === 'late' ? 'late-update' : undefined;
  if (name === 'targetDate')
    return value === undefined && fields.status?.startsWith('in-progress') ? 'no-target-date' : undefined;
  // Engineers must name the next action and its day, and have it to do themselves.
  if (kind !== 'overall' || value !== undefined) return undefined;
  const isPlanned = (['nextAction', 'nextActionOn', 'nextActionOwner'] as const).some((each) => fields[each]);
  if (!isPlanned) return undefined;
  if (name === 'nextAction') return 'no-next-action';
  if (name === 'nextActionOn') return 'no-next-action-date';
  return name === 'nextActionOwner' ? 'no-next-action-owner' : undefined;
}
