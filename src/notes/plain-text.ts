// A note as the portal has it: plain lines with the playbook's labels, in the note's own language; what is empty is left out.
// Source: playbook facts, section 9 (templates, labels) and section 4 (prefixes).
import type { Language } from '../language/language.ts';
import { type TextKey, text } from '../language/text.ts';
import type { L1Status } from '../playbook/playbook.ts';
import type { Note, NoteKind } from './note.ts';
import {
  CONCERN_NATURES,
  DEPLOYMENTS,
  ENGAGEMENT_STATUSES,
  ENGINEER_STATUSES,
  ENTERPRISE_REASONS,
  HEALTHS,
} from './note-kinds.ts';
import { notePrefixOf, prefixOfService } from './note-prefixes.ts';
import { workloadLines } from './plain-text-workloads.ts';
import { statusTitle } from './status-title.ts';

/** Saved, or still being written. */
export type NoteToCopy = Pick<Note, 'kind' | 'service' | 'fields' | 'language'>;

/** What was typed stays as it was typed; dates are `YYYY-MM-DD`. `statuses`: the playbook's, for their titles. */
export function plainText(note: NoteToCopy, statuses: readonly L1Status[]): string {
  const { fields, language } = note;
  /** `LABEL: a - b`; `''` when there is nothing to say. */
  const line: Line = (label, ...parts) => {
    const said = parts.filter((part) => part !== undefined && part !== '');
    return said.length === 0 ? '' : `${text(language, `note.label.${label}` as TextKey)}: ${said.join(' - ')}`;
  };
  /** What is not on the list is left out. */
  const chosen: Chosen = (name, choices) => {
    const slug = choices.find((choice) => choice === fields[name]);
    return slug === undefined ? '' : text(language, `note.choice.${name}.${slug}` as TextKey);
  };
  const lines = LINES[note.kind](note, line, chosen, statuses);
  return lines.filter((each) => each !== '').join('\n');
}

/** `label`: the end of its key. */
type Line = (label: string, ...parts: readonly (string | undefined)[]) => string;
type Chosen = (name: string, choices: readonly string[]) => string;
type Lines = (note: NoteToCopy, line: Line, chosen: Chosen, statuses: readonly L1Status[]) => readonly string[];

const LINES: Readonly<Record<NoteKind, Lines>> = {
  entitlement: ({ service, fields, language }, line, _chosen, statuses) => [
    service === undefined ? '' : `[${prefixOfService(service) ?? service}]`,
    line('status', statusTitle(fields.status ?? '', statuses, language)),
    line('target-date', fields.targetDate),
    fields.text ?? '',
  ],
  overall: ({ fields }, line) => [
    fields.text ?? '',
    line('next-action', fields.nextAction),
    line('date', fields.nextActionOn),
    line('owner', fields.nextActionOwner),
  ],
  engineer: ({ fields }, line, chosen) => [
    prefixes(fields.prefixes ?? ''),
    line('status', chosen('status', ENGINEER_STATUSES), fields.statusText),
    line('summary', fields.summary),
    line('next-action', fields.nextAction, fields.nextActionOn),
    line('concerns', chosen('concernNature', CONCERN_NATURES), fields.concerns, line('insight-id', fields.insightId)),
  ],
  executive: (note, line, chosen) => [
    text(note.language, 'note.label.exec-summary'),
    line('customer', note.fields.customer),
    line('engagement', chosen('engagementStatus', ENGAGEMENT_STATUSES)),
    line('deployment', chosen('deployment', DEPLOYMENTS)),
    line('relationship', note.fields.relationship),
    ...workloadLines(note),
    line('requests', note.fields.requests),
  ],
  enterprise: ({ fields, language }, line, chosen) => [
    line('reason', chosen('reason', ENTERPRISE_REASONS)),
    line('health', healthName(fields.health, language)),
    line('execSummary', fields.execSummary),
    line('overview', fields.overview),
    line('activities', fields.activities),
    line('risks', fields.risks),
    line('brand', fields.brand),
    line('nextUpdateOn', fields.nextUpdateOn),
    line('awareness', fields.awareness),
  ],
};

/** One pair of brackets for all: `[OLM+INTUNE]`. */
function prefixes(typed: string): string {
  const known = typed.split(',').flatMap((each) => notePrefixOf(each) ?? []);
  return known.length === 0 ? '' : `[${known.join('+')}]`;
}

/** The colour alone: what the form says beside it is for choosing. */
function healthName(typed: string | undefined, language: Language): string {
  const health = HEALTHS.find((each) => each === typed);
  return health === undefined ? '' : text(language, `note.label.${health}`);
}
