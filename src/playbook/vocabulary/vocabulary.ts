// What a language's file of words holds: every spelling by which the playbook names its own parts.
import type { L1Slug, Motion, PhaseSlug } from '../slugs.ts';
import type { Role } from './roles.ts';
import type { Service } from './services.ts';

/** `ignored`: a label that is known and says nothing about the model, as the programme manager. */
export type Label = 'phase' | 'role' | 'secondary-role' | 'motions' | 'services' | 'ignored';

export const SECTION_KINDS = [
  'overview',
  'objectives',
  'approach',
  'tasks',
  'key-inputs',
  'key-outputs',
  'next-steps',
  'step-inputs',
  'step-outputs',
  'changes',
  'valid-examples',
  'invalid-examples',
  'workload-questions',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export type AlertKind = 'important' | 'tip' | 'note' | 'warning' | 'caution';

/** Spellings are compared folded (fold.ts): case, accents, spaces and punctuation do not matter. */
type Spellings<Key extends string> = Readonly<Partial<Record<Key, readonly string[]>>>;

export interface Vocabulary {
  /** Words of a folder's name that name the language. */
  readonly folder: readonly string[];
  /** Suffixes of file names, `-de`. */
  readonly suffixes: readonly string[];
  readonly labels: Spellings<Label>;
  readonly sections: Spellings<SectionKind>;
  readonly phases: Spellings<PhaseSlug | 'multiple'>;
  readonly motions: Spellings<Motion>;
  readonly roles: Spellings<Role>;
  readonly services: Spellings<Service>;
  readonly statuses: Spellings<L1Slug>;
  readonly alerts: Spellings<AlertKind>;
  /** Values of a task table's flag column. */
  readonly mandatory: readonly string[];
  readonly optional: readonly string[];
  /** A heading with one of these and FTOP announces a task table. */
  readonly taskWords: readonly string[];
  /** Words between the names of a list, as in "Windows 10 and Edge". */
  readonly and: readonly string[];
  /** What the word before a definition is: `**Definition:**`. */
  readonly definition: readonly string[];
  /** Text of the link that closes a page. */
  readonly home: readonly string[];
}
