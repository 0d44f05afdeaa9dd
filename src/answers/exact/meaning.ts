// What a word of a question can mean to the exact answers: a concept of asking, or a name that the playbook knows.

export const CONCEPTS = [
  'filler',
  'task',
  'mandatory',
  'optional',
  'count',
  'list',
  'does',
  'who',
  'meaning',
  'phase',
  'process',
  'step',
  'role',
  'service',
  'after',
  'before',
  'next',
  'comes',
  'belong',
  'changed',
  'since',
  'playbook',
  'l1',
  'l2',
  'which-l2',
  'open',
  'owner',
  'state',
  'due',
  'next-step',
  'note',
] as const;

export type Concept = (typeof CONCEPTS)[number];

export type NameKind =
  | 'phase-name'
  | 'process-name'
  | 'step-name'
  | 'role-name'
  | 'service-name'
  | 'motion-name'
  | 'l1-name'
  | 'l2-name'
  | 'term-name'
  | 'task-id'
  | 'task-name'
  | 'date';

export type What = Concept | NameKind;

export interface Meaning {
  readonly what: What;
  /** What is named: a slug, a canonical name, an id; `''` for a concept. */
  readonly value: string;
}

/** All of them at once: a German compound says two things. */
export type Reading = readonly Meaning[];

export function isConcept(word: string): word is Concept {
  return (CONCEPTS as readonly string[]).includes(word);
}
