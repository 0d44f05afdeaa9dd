// A change put into the engagement.
import type { Engagement, PhaseProgress } from './engagement.ts';
import type { Change } from './history.ts';
import { slotKey } from './slot-key.ts';

type InPhase = Extract<Change, { readonly phase: string }>;
type InHeader = Exclude<Change, InPhase | { readonly slot: 'engagement' | 'note' | 'reminder' }>;

const UNTOUCHED: PhaseProgress = { marks: {}, assignees: {}, evidence: {}, stamps: {} };

/** Puts the new value in and stamps it with `rev`; notes and answers to reminders say themselves how old they are. */
export function putChange(engagement: Engagement, change: Change, rev: number): Engagement {
  if (change.slot === 'engagement') return change.after;
  // A note is a document of its own.
  if (change.slot === 'note') return engagement;
  if (change.slot === 'reminder')
    return { ...engagement, reminders: put(engagement.reminders, change.reminder, change.after) };
  const stamp = { [slotKey(change)]: rev };
  if (!('phase' in change)) return { ...putInHeader(engagement, change), stamps: { ...engagement.stamps, ...stamp } };
  const before = engagement.phases[change.phase] ?? UNTOUCHED;
  const after = { ...putInPhase(before, change), stamps: { ...before.stamps, ...stamp } };
  return { ...engagement, phases: { ...engagement.phases, [change.phase]: after } };
}

function putInPhase(progress: PhaseProgress, change: InPhase): PhaseProgress {
  switch (change.slot) {
    case 'mark':
      return { ...progress, marks: put(progress.marks, change.item, change.after) };
    case 'assignees':
      return { ...progress, assignees: put(progress.assignees, change.item, change.after) };
    case 'evidence':
      return { ...progress, evidence: put(progress.evidence, change.item, change.after) };
    case 'phase': {
      const { status: _, ...rest } = progress;
      return change.after === null ? rest : { ...rest, status: change.after };
    }
  }
}

function putInHeader(engagement: Engagement, change: InHeader): Engagement {
  switch (change.slot) {
    case 'attributes':
      return { ...engagement, attributes: change.after };
    case 'people':
      return { ...engagement, people: change.after };
    case 'life':
      return { ...engagement, life: change.after };
    case 'playbook':
      return { ...engagement, playbook: change.after };
    case 'service':
      return { ...engagement, services: put(engagement.services, change.service, change.after) };
    case 'record':
      return { ...engagement, records: put(engagement.records, change.record, change.after) };
    case 'last-note':
      return { ...engagement, lastNotes: put(engagement.lastNotes, change.subject, change.after) };
    case 'cadence':
      return { ...engagement, cadence: change.after };
    case 'pending': {
      const { pending: _, ...rest } = engagement;
      return change.after === null ? rest : { ...rest, pending: change.after };
    }
  }
}

function put<T>(all: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = all;
  return value === null ? rest : { ...rest, [key]: value };
}
