// Ids of reminder rules: those of the playbook (`T-06`), and our own, words joined by hyphens.

const RULE = /^(T-\d\d|[a-z]+(-[a-z]+)*)$/;
const LONGEST = 40;

export function isRuleId(text: string): boolean {
  return text.length <= LONGEST && RULE.test(text);
}
