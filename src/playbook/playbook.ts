// The compiled playbook: one frozen value, merged from its languages. Plain data, so that it can be cached as JSON.
import type { Language, Texts } from '../language/language.ts';
import type { FolderContent } from './folder-content.ts';
import type { Page } from './page.ts';
import type { L1Slug, Motion, PhaseSlug } from './slugs.ts';

export interface Playbook {
  /** Hash of the content of all files and of the compiler's own version. */
  readonly version: string;
  readonly languages: readonly Language[];
  /** All pages in use, all languages; older duplicates that were set aside are not here (see `folders`). */
  readonly pages: readonly Page[];
  /** Display texts are the translations'; structure is English where a translation lacks it. */
  readonly phases: readonly Phase[];
  readonly statuses: readonly L1Status[];
  readonly terms: readonly Term[];
  readonly links: readonly PageLink[];
  /** What each folder itself holds, before merging: what `lotse check` prints. */
  readonly folders: readonly FolderContent[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Phase {
  readonly phase: PhaseSlug | 'multiple';
  readonly title: Texts;
  readonly processes: readonly Process[];
}

export interface Process {
  /** Neutral slug of its page. */
  readonly slug: string;
  readonly title: Texts;
  /** False for a process that its phase page does not list. */
  readonly listed: boolean;
  /** The page's own motions, before its steps; empty: not restricted. */
  readonly motions: readonly Motion[];
  readonly steps: readonly Step[];
  readonly keyInputs: readonly Texts[];
  readonly keyOutputs: readonly Texts[];
  readonly nextSteps: readonly Texts[];
}

export interface Step {
  /** Unique in its process and stable between versions: slug of the English heading. */
  readonly id: string;
  readonly title: Texts;
  /** Canonical English names (vocabulary/roles.ts); empty for a dash or none. */
  readonly roles: readonly string[];
  /** Empty: not restricted. */
  readonly motions: readonly Motion[];
  /** Canonical English names (vocabulary/services.ts). */
  readonly services: readonly string[];
  readonly tasks: readonly Task[];
  /** Checklists of the six steps that have them; else empty. */
  readonly inputs: readonly Texts[];
  readonly outputs: readonly Texts[];
}

export interface Task {
  /** FTOP task id, three or four digits. */
  readonly id: string;
  readonly name: Texts;
  readonly mandatory: boolean;
  /** Canonical English name; null for a dash. */
  readonly role: string | null;
  readonly services: readonly string[];
}

export interface L1Status {
  readonly l1: L1Slug;
  readonly title: Texts;
  readonly definition: Texts;
  readonly l2: readonly L2Status[];
}

export interface L2Status {
  /** The file's key without the L1: `adoption-readiness`. */
  readonly key: string;
  /** Slug of its page. */
  readonly slug: string;
  readonly title: Texts;
  readonly definition: Texts;
  readonly validExamples: readonly Texts[];
  /** Scenarios that belong elsewhere, with where. */
  readonly invalidExamples: readonly Redirect[];
  readonly questions: readonly Texts[];
}

export interface Redirect {
  readonly scenario: Texts;
  /** `l1/l2` where it could be resolved, with the text of the cell otherwise. */
  readonly to?: string;
  readonly toText: Texts;
}

/** A glossary entry or an acronym that a page expands. */
export interface Term {
  readonly term: string;
  readonly expansion: Texts;
  /** Slug of the page that it comes from. */
  readonly slug: string;
}

export interface PageLink {
  readonly from: string;
  /** Neutral slug of the target; absent where nothing fits. */
  readonly to?: string;
  readonly written: string;
}

export interface Diagnostic {
  /** Errors are what cannot be repaired; `lotse check` ends with 1 on them. */
  readonly severity: 'error' | 'warning';
  /** Name of a rule in rules/: `conflict-marker`. */
  readonly rule: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** English, for authors: what was found, what was done, how to mend it. */
  readonly message: string;
}
