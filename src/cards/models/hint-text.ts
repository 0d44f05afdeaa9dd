// What a threshold of the playbook says about a customer, in words.
import type { Hint } from '../../engagements/hint.ts';
import type { Language } from '../../language/language.ts';
import { TEXT_KEYS, type TextKey, text } from '../../language/text.ts';

export function hintText({ rule, verdict, service, numbers }: Hint, language: Language): string {
  const goal = [
    ...(numbers.percent === undefined ? [] : [text(language, 'hint.percent', { percent: numbers.percent })]),
    ...(numbers.users === undefined ? [] : [text(language, 'hint.users', { users: numbers.users })]),
  ].join(' / ');
  const key = `hint.${rule}`;
  // A rule that has no words yet is named; a test knows them all.
  const what = isTextKey(key) ? text(language, key, { ...numbers, goal, service: service ?? '' }) : rule;
  return verdict === 'goal' ? what : text(language, `hint.${verdict}`, { what });
}

function isTextKey(key: string): key is TextKey {
  return (TEXT_KEYS as readonly string[]).includes(key);
}
