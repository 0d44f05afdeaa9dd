// The five kinds of status notes: which fields in which order, what is required, how long a text may be, what can be chosen.
// Source: playbook facts, section 9, and rules T-22 and T-23 of section 7. Forms, checks and plain text all follow this table.
import type { NoteKind } from './note.ts';
import { NOTE_PREFIXES } from './note-prefixes.ts';

export type NoteField = { readonly name: string; readonly required?: true } & (
  | {
      readonly form: 'text';
      /** UTF-16 units. */
      readonly longest: number;
      /** Has room for several lines. */
      readonly lines?: true;
      /** Goes onto a slide, where `##` cuts off what follows (T-23). */
      readonly slide?: true;
    }
  /** `YYYY-MM-DD`. */
  | { readonly form: 'date' }
  | { readonly form: 'choice'; readonly choices: readonly string[] }
  /** Comma-separated. */
  | { readonly form: 'choices'; readonly choices: readonly string[] }
  /** One of the customer's services, as a slug. */
  | { readonly form: 'service' }
  /** Some of them, comma-separated slugs. */
  | { readonly form: 'services' }
  /** `l1` or `l1/l2`. */
  | { readonly form: 'status' }
);

export const ENGINEER_STATUSES = ['on-track', 'paused', 'pending-customer', 'pending-internal'] as const;
export const CONCERN_NATURES = ['first-party-software', 'third-party', 'business', 'security', 'resources'] as const;
export const ENGAGEMENT_STATUSES = ['on-hold', 'reactive', 'fully-engaged'] as const;
export const DEPLOYMENTS = ['not', 'partially', 'fully'] as const;
export const ENTERPRISE_REASONS = [
  'it-maturity',
  'over-50k',
  'exec-relationship',
  'reactive',
  'major-brand',
  'new-feature',
] as const;
export const HEALTHS = ['red', 'yellow', 'green'] as const;

export const NOTE_FIELDS: Readonly<Record<NoteKind, readonly NoteField[]>> = {
  entitlement: [
    { name: 'service', form: 'service', required: true },
    { name: 'status', form: 'status', required: true },
    { name: 'targetDate', form: 'date' },
    // One or two sentences are wanted. A longer one is kept: it is for the coach to say so.
    { name: 'text', form: 'text', longest: 1000, lines: true, required: true },
  ],
  overall: [
    { name: 'text', form: 'text', longest: 2000, lines: true, required: true },
    { name: 'nextAction', form: 'text', longest: 500 },
    { name: 'nextActionOn', form: 'date' },
    { name: 'nextActionOwner', form: 'text', longest: 100 },
  ],
  engineer: [
    { name: 'prefixes', form: 'choices', choices: NOTE_PREFIXES, required: true },
    { name: 'status', form: 'choice', choices: ENGINEER_STATUSES, required: true },
    { name: 'statusText', form: 'text', longest: 200 },
    { name: 'summary', form: 'text', longest: 2000, lines: true, required: true },
    { name: 'nextAction', form: 'text', longest: 500, required: true },
    { name: 'nextActionOn', form: 'date', required: true },
    { name: 'concerns', form: 'text', longest: 1000, lines: true },
    { name: 'concernNature', form: 'choice', choices: CONCERN_NATURES },
    { name: 'insightId', form: 'text', longest: 100 },
  ],
  executive: [
    { name: 'customer', form: 'text', longest: 1000, lines: true, required: true },
    { name: 'engagementStatus', form: 'choice', choices: ENGAGEMENT_STATUSES, required: true },
    { name: 'deployment', form: 'choice', choices: DEPLOYMENTS, required: true },
    { name: 'relationship', form: 'text', longest: 1000, lines: true },
    { name: 'workloads', form: 'services' },
    { name: 'workloadNotes', form: 'text', longest: 1500, lines: true },
    { name: 'requests', form: 'text', longest: 1000, lines: true },
  ],
  enterprise: [
    { name: 'reason', form: 'choice', choices: ENTERPRISE_REASONS, required: true },
    { name: 'health', form: 'choice', choices: HEALTHS, required: true },
    { name: 'execSummary', form: 'text', longest: 256, lines: true, slide: true, required: true },
    { name: 'overview', form: 'text', longest: 1000, lines: true, required: true },
    { name: 'activities', form: 'text', longest: 1000, lines: true },
    { name: 'risks', form: 'text', longest: 512, lines: true, slide: true },
    { name: 'brand', form: 'text', longest: 200 },
    { name: 'nextUpdateOn', form: 'date', required: true },
    { name: 'awareness', form: 'text', longest: 512, lines: true, slide: true },
  ],
};

/** Names of all inputs of all kinds, each once. */
export const NOTE_INPUTS: readonly string[] = namesOf(() => true);

/** Names of those that are dates. */
export const DATE_FIELDS: readonly string[] = namesOf(({ form }) => form === 'date');

function namesOf(isWanted: (field: NoteField) => boolean): readonly string[] {
  const wanted = Object.values(NOTE_FIELDS).flatMap((fields) => fields.filter(isWanted));
  return [...new Set(wanted.map(({ name }) => name))];
}
