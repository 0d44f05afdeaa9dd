// The language that a note is written in: its coach's rules and its labels follow it.
import { questionLanguage } from '../../answers/question/question-language.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';

/** As much as tells a language. */
const ENOUGH = 600;

/** Frequent characters that Japanese writes differently. */
const CHINESE_ONLY = /[们这为还给个应该户务产实现迁对说时间开关让认]/u;

/** Its writer's where the text itself does not say. */
export function noteLanguage({ deps, language }: Context, { text, summary, execSummary, customer }: Inputs): Language {
  const written = text || summary || execSummary || customer || '';
  const found = questionLanguage(written.slice(0, ENOUGH), deps.playbook().index, language);
  // A few characters without kana are Japanese when a Japanese writes them.
  return found === 'zh' && language === 'ja' && !CHINESE_ONLY.test(written) ? 'ja' : found;
}
