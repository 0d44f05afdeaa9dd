// How an entitlement note of each L1 can begin: sentences with blanks in square brackets, which the coach finds when they are left.
// Source: playbook facts, section 9.1, templates per L1; the words are our own.
import type { Language } from '../language/language.ts';
import { type TextKey, text } from '../language/text.ts';
import type { L1Slug } from '../playbook/slugs.ts';

const TEMPLATES: Readonly<Record<L1Slug, readonly TextKey[]>> = {
  'status-unknown': ['note.template.status-unknown.1', 'note.template.status-unknown.2'],
  'in-progress': ['note.template.in-progress.1', 'note.template.in-progress.2', 'note.template.in-progress.3'],
  'no-intent': ['note.template.no-intent.1', 'note.template.no-intent.2'],
  blocked: ['note.template.blocked.1', 'note.template.blocked.2'],
  'duplicate-invalid': ['note.template.duplicate-invalid.1', 'note.template.duplicate-invalid.2'],
};

/** Arguments of the templates; the words in the brackets are the language's. */
const BLANKS = [
  'phase',
  'details',
  'workload',
  'date',
  'issue',
  'limits',
  'resolution',
  'reason',
  'attempts',
  'channel',
  'managed',
  'tenant',
] as const;

/** In the order in which they are offered. */
export function noteTemplates(l1: L1Slug, language: Language): readonly string[] {
  const blanks = Object.fromEntries(BLANKS.map((blank) => [blank, `[${text(language, `note.blank.${blank}`)}]`]));
  return TEMPLATES[l1].map((key) => text(language, key, blanks));
}
