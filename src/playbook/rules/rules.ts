// All rules by name.
import { LINK_RULES } from './link-rules.ts';
import { MARKDOWN_RULES } from './markdown-rules.ts';
import { PROCESS_RULES } from './process-rules.ts';
import type { Rule } from './rule.ts';
import { STATUS_RULES } from './status-rules.ts';
import { TABLE_RULES } from './table-rules.ts';
import { TEXT_RULES } from './text-rules.ts';
import { TRANSLATION_RULES } from './translation-rules.ts';

export const RULES = {
  ...TEXT_RULES,
  ...MARKDOWN_RULES,
  ...TABLE_RULES,
  ...LINK_RULES,
  ...PROCESS_RULES,
  ...STATUS_RULES,
  ...TRANSLATION_RULES,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
