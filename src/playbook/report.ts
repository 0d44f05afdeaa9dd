// Collects what was found while compiling: rules report here, compile sorts it.
import type { Diagnostic } from './playbook.ts';
import { RULES, type RuleId } from './rules/rules.ts';

/** `found` says what is there and what was done about it; how to mend it stands in the rule. Line and column are 1-based. */
export type Report = (rule: RuleId, place: { readonly line: number; readonly column?: number }, found: string) => void;

export function reportInto(diagnostics: Diagnostic[], file: string): Report {
  return (rule, { line, column = 1 }, found) => {
    const { severity, mend } = RULES[rule];
    diagnostics.push({ severity, rule, file, line, column, message: `${found} ${mend}` });
  };
}
