// What one language's folder itself holds, in the shape that `lotse check --json` prints (names are fixed).
import type { Language } from '../language/language.ts';
import type { L1Slug, Motion, PhaseSlug } from './slugs.ts';

export interface FolderContent {
  readonly language: Language;
  readonly folder: string;
  /** All Markdown pages, also those set aside. */
  readonly pages: number;
  readonly phases: readonly FolderPhase[];
  readonly statuses: readonly FolderStatus[];
}

export interface FolderPhase {
  readonly phase: PhaseSlug | 'multiple';
  readonly title: string | null;
  readonly processes: readonly FolderProcess[];
}

export interface FolderProcess {
  readonly slug: string;
  readonly page: string;
  readonly title: string;
  readonly listed: boolean;
  readonly steps: readonly FolderStep[];
  readonly tasks: readonly FolderTask[];
}

export interface FolderStep {
  readonly title: string;
  readonly roles: readonly string[];
  readonly motions: readonly Motion[];
  readonly services: readonly string[];
  /** Ids, in order. */
  readonly tasks: readonly string[];
}

export interface FolderTask {
  readonly id: string;
  readonly name: string;
  readonly mandatory: boolean;
  readonly role: string | null;
  readonly services: readonly string[];
}

export interface FolderStatus {
  readonly l1: L1Slug;
  readonly title: string;
  readonly l2: readonly { readonly key: string; readonly title: string }[];
}
