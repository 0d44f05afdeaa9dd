// The language that a note is written in: its coach's rules and its labels follow it.
import { questionLanguage } from '../../answers/question-language.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';

/** As much as tells a language. */
const ENOUGH = 600;

/** Its writer's where the text itself does not say. */
export function noteLanguage({ deps, language }: Context, { text, summary, execSummary, customer }: Inputs): Language {
  const written = text || summary || execSummary || customer || '';
  return questionLanguage(written.slice(0, ENOUGH), deps.playbook().index, language);
}
