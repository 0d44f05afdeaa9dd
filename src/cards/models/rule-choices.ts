// The rules that reminders come from, to be switched on and off.
import type { Language } from '../../language/language.ts';
import { RULES } from '../../reminders/rules.ts';
import type { Choice } from '../form-elements.ts';
import { ruleName } from '../names/rule-name.ts';

export function ruleChoices(language: Language): readonly Choice[] {
  return RULES.map(({ id }) => ({ title: ruleName(id, language), value: id }));
}
