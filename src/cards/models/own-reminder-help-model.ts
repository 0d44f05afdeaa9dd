// What could not be understood of "remind me …" is filled with: what is missing, and two ways to say it.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import type { OwnReminderHelpView } from '../views/reminder-views.ts';

const EXAMPLES = [1, 2] as const;

export function ownReminderHelpModel({ problem }: OwnReminderHelpView, language: Language) {
  const isFull = problem === 'too-many';
  return {
    problem: text(language, `own.problem.${problem}`),
    examples: isFull
      ? []
      : EXAMPLES.map((n) => ({
          words: text(language, 'command.remind', { what: text(language, `own.example${n}`) }),
        })),
    list: isFull ? payload('reminder.list', { page: 1 }) : undefined,
  };
}
