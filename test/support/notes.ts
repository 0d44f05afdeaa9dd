// Status notes in a conversation: a form of each kind, filled so that it can be saved on the day the test world begins.
import type { NoteFormView, NoteView, StatusGuideView } from '../../src/cards/views/note-views.ts';
import type { NoteKind } from '../../src/notes/note.ts';
import { type Client, shown, type World } from './conversation.ts';

export const GREAT =
  'Customer intends to deploy Teams for all 900 users; pilot with 50 users in finance runs until the end of March.';
export const POOR = 'ok';

/** Every field of every kind, with a value that is right. */
export const FILLED: Readonly<Record<NoteKind, Readonly<Record<string, string>>>> = {
  entitlement: { service: 'teams', status: 'in-progress', targetDate: '2026-09-01', text: GREAT },
  overall: {
    text: 'Kickoff held with the sponsor.\nBudget is approved.',
    nextAction: 'Send the plan',
    nextActionOn: '2026-03-10',
    nextActionOwner: 'Anna',
  },
  engineer: {
    prefixes: 'EXO,TEAMS',
    status: 'on-track',
    statusText: 'on plan',
    summary: 'Hybrid configured, 40 mailboxes moved.',
    nextAction: 'Move the next 200 mailboxes',
    nextActionOn: '2026-03-12',
    concerns: 'Public folders are larger than 100 GB.',
    concernNature: 'first-party-software',
    insightId: 'INS-4711',
  },
  executive: {
    customer: 'Contoso makes bicycles in twelve countries.',
    engagementStatus: 'fully-engaged',
    deployment: 'partially',
    relationship: 'Weekly call with the account team.',
    workloads: 'exchange,teams',
    workloadNotes: 'Exchange: migrated. Teams: in pilot.',
    requests: 'None',
  },
  enterprise: {
    reason: 'over-50k',
    health: 'green',
    execSummary: 'Mail is migrated, Teams follows in April.',
    overview: 'Exchange is done for 52,000 users.',
    activities: 'Pilot of Teams',
    risks: 'Freeze in April',
    brand: 'Contoso Bikes',
    nextUpdateOn: '2026-03-12',
    awareness: 'The CIO knows',
  },
};

/** What a button of a form carries. */
export function formOf({ engagementId, rev, kind, form, noteId }: NoteFormView) {
  return { engagementId, rev, kind, form, ...(noteId !== undefined && { noteId }) };
}

export async function openForm(
  who: Client,
  of: { readonly engagementId: string },
  kind: NoteKind,
): Promise<NoteFormView> {
  return shown(await who.presses('note.new', { engagementId: of.engagementId, kind }), 'note-form');
}

export async function newNote(
  who: Client,
  of: { readonly engagementId: string },
  kind: NoteKind = 'overall',
  change: Readonly<Record<string, string>> = {},
): Promise<NoteView> {
  const form = await openForm(who, of, kind);
  return shown(await who.presses('note.save', formOf(form), { ...FILLED[kind], ...change }), 'note');
}

/** All of them as the store has them, newest first. */
export async function storedNotes({ store }: World, { engagementId }: { readonly engagementId: string }) {
  return store.engagements.notes('contoso', engagementId, null, 100);
}

/** What stands in a form, as it is sent back. */
export function typedOf({ typed }: NoteFormView | StatusGuideView): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value ?? '']));
}
