// The button with which somebody does what a reminder asks for.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { NOTE_KINDS, type NoteKind } from '../../notes/note.ts';
import { PHASES } from '../../playbook/slugs.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { type Payload, payload } from '../actions.ts';

/** Tasks that settle what the rule asks for. */
const TASKS: Readonly<Record<string, string>> = { 'T-01': '3616', kickoff: '994', 'T-14': '2543' };

/** Undefined: to open the customer is all that helps. */
export function reminderDeed(
  { engagement: engagementId, rule, subject }: Reminder,
  language: Language,
): { readonly title: string; readonly data: Payload } | undefined {
  if (engagementId === undefined) return undefined;
  const of = { engagementId };
  const as = (title: string, data: Payload | undefined) => (data === undefined ? undefined : { title, data });
  const note = (kind: NoteKind, noteService?: string) =>
    as(
      text(language, 'notes.write'),
      payload('note.new', { ...of, kind, ...(noteService !== undefined && { noteService }) }),
    );
  switch (rule) {
    case 'T-01':
    case 'kickoff':
    case 'T-14':
      return as(text(language, 'next.openTask'), payload('task.edit', { ...of, taskId: TASKS[rule] ?? '' }));
    case 'T-06':
    case 'T-08':
    case 'T-17':
    case 'T-19':
      return as(text(language, 'engagement.event'), payload('event.new', of));
    case 'T-26':
    case 'unblock': {
      const service = subject.replace(/^(?:missing|near)-/, '');
      return as(text(language, 'next.openService'), payload('service.open', { ...of, service }));
    }
    case 'status-unknown':
      return as(text(language, 'engagement.services'), payload('services.open', of));
    case 'note-missing':
      return note('entitlement', subject);
    case 'T-15':
      return note('overall');
    case 'T-22':
      return note('enterprise');
    case 'next-action': {
      const kind = NOTE_KINDS.find((each) => subject === each || subject.startsWith(`${each}-`));
      if (kind === undefined) return undefined;
      return kind === 'entitlement' ? note(kind, subject.slice(kind.length + 1)) : note(kind);
    }
    case 'stalled': {
      const phase = PHASES.find((each) => each === subject);
      return phase && as(text(language, 'reminder.openPhase'), payload('phase.open', { ...of, phase }));
    }
    case 'pause-ends':
      return as(text(language, 'engagement.reopen'), payload('life.open', { ...of, to: 'reopen' }));
    default:
      return undefined;
  }
}
