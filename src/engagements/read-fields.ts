// Reads a form's fields as typed and collects what is wrong with them, so that all of it is said at once.
import type { Inputs } from './command.ts';
import { isDate } from './is-date.ts';
import type { FieldProblem } from './outcome.ts';

export interface Fields {
  readonly problems: readonly FieldProblem[];
  problem(field: string, problem: FieldProblem['problem']): undefined;
  /** Each of these: undefined for an empty or absent field, and for a wrong one, which is then a problem. */
  text(field: string, longest: number): string | undefined;
  date(field: string): string | undefined;
  choice<T>(field: string, choiceOf: (text: string) => T | undefined): T | undefined;
  /** Of a comma-separated list; in the order typed, each once. */
  choices<T>(field: string, choiceOf: (text: string) => T | undefined): readonly T[];
  toggle(field: string): boolean | undefined;
}

export function readFields(inputs: Inputs): Fields {
  const problems: FieldProblem[] = [];
  const typed = (field: string): string => (inputs[field] ?? '').trim();
  const problem: Fields['problem'] = (field, what) => {
    problems.push({ field, problem: what });
    return undefined;
  };
  const choice: Fields['choice'] = (field, choiceOf) => {
    const text = typed(field);
    return text === '' ? undefined : (choiceOf(text) ?? problem(field, 'not-a-choice'));
  };
  return {
    problems,
    problem,
    text(field, longest) {
      const text = typed(field);
      if (text.length > longest) return problem(field, 'too-long');
      return text === '' ? undefined : text;
    },
    date(field) {
      const text = typed(field);
      if (text === '') return undefined;
      return isDate(text) ? text : problem(field, 'not-a-date');
    },
    choice,
    choices(field, choiceOf) {
      const found = listed(typed(field)).map(choiceOf);
      const known = found.filter((each) => each !== undefined);
      if (known.length < found.length) problem(field, 'not-a-choice');
      return [...new Set(known)];
    },
    toggle: (field) => choice(field, (text) => (text === 'true' ? true : text === 'false' ? false : undefined)),
  };
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
