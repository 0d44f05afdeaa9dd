// Collects what was found while compiling: rules report here, by file.
import type { Diagnostic } from './playbook.ts';
import { RULES, type RuleId } from './rules/rules.ts';
import type { SourceFile } from './source-file.ts';

/** `found` says what is there and what was done about it; how to mend it stands in the rule. Line and column are 1-based. */
export type Report = (rule: RuleId, place: { readonly line: number; readonly column?: number }, found: string) => void;

/** For a file, or a folder where a whole folder is meant. */
export type ReportOn = (file: string) => Report;

export interface Reports {
  readonly on: ReportOn;
  /** In the order of files and lines. */
  readonly diagnostics: () => readonly Diagnostic[];
}

export function collectReports(files: readonly SourceFile[]): Reports {
  const diagnostics: Diagnostic[] = [];
  const lastLine = new Map(files.map(({ file, content }) => [file, countLines(content)]));
  return {
    on: (file) => (rule, place, found) => {
      const { severity, mend } = RULES[rule];
      const line = Math.min(place.line, lastLine.get(file) ?? 1);
      diagnostics.push({ severity, rule, file, line, column: place.column ?? 1, message: `${found} ${mend}` });
    },
    diagnostics: () => diagnostics.toSorted(byPlace),
  };
}

function countLines(content: string): number {
  return content.split(/\r\n?|[\n\u0085\u2028\u2029]/).length;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
