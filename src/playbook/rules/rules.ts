// All rules by name.
import type { Rule } from './rule.ts';
import { TEXT_RULES } from './text-rules.ts';

export const RULES = { ...TEXT_RULES } as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
