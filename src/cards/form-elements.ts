// The fields of a form: each with its label, with everything typed kept, and with what is wrong with it below.
import type { FieldProblem } from '../engagements/outcome.ts';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { AUTO } from './auto.ts';
import { cleanSpan } from './clean-text.ts';
import { type Element, textBlock } from './element.ts';
import { plain } from './plain.ts';
import type { Typed } from './views/view-parts.ts';

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export type Field = {
  /** Name of the input. */
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
} & (
  | { readonly kind: 'text'; readonly most: number; readonly lines?: boolean }
  | { readonly kind: 'number' | 'date' | 'time' | 'toggle' }
  /** One of a list; where it is not required, there is "not set" as well. `searched`: so long that one types to find. */
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly none?: string;
      readonly searched?: boolean;
    }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Chosen in Teams' own picker; `choices` are those who are known already, for clients without it. */
  | { readonly kind: 'person'; readonly choices: readonly Choice[]; readonly none?: string }
  | { readonly kind: 'people'; readonly choices: readonly Choice[] }
);

/** Everybody in the organisation. */
const PICKER = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' };

/** What is kept beyond the most that a field takes: enough to see where to shorten it. */
const OVERLENGTH = 40;

const SHOWN_TYPED = 60;

export function formElements(fields: readonly Field[], { typed, problems }: Typed, language: Language): Element[] {
  return fields.flatMap((field) => {
    const value = typed[field.id] ?? '';
    const wrong = problems.filter((problem) => problem.field === field.id);
    return [
      { ...inputElement(field, value, language), label: labelOf(field, language) },
      ...wrong.map((problem) => problemElement(problem, value, language)),
    ];
  });
}

function labelOf({ label, required }: Field, language: Language): string {
  return required === true ? text(language, 'form.required', { label }) : label;
}

function problemElement({ problem }: FieldProblem, value: string, language: Language): Element {
  const shown = text(language, `problem.${problem}`, { typed: plain(value, SHOWN_TYPED) });
  return textBlock(shown, { color: 'Attention', size: 'Small', spacing: 'None' });
}

function inputElement(field: Field, value: string, language: Language): Element {
  const { id } = field;
  switch (field.kind) {
    case 'text':
      return textInput(id, value, field.most, field.lines === true);
    case 'number':
      // A number input cannot show what is none.
      return /^\d*$/.test(value)
        ? { type: 'Input.Number', id, min: 0, ...(value !== '' && { value: Number(value) }) }
        : textInput(id, value, SHOWN_TYPED, false);
    case 'date':
      return { type: 'Input.Date', id, ...(/^\d{4}-\d\d-\d\d$/.test(value) && { value }) };
    case 'time':
      return { type: 'Input.Time', id, ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(value) && { value }) };
    case 'toggle':
      // `title` stands beside the box, `label` above it; both are read.
      return {
        type: 'Input.Toggle',
        id,
        title: text(language, 'form.yes'),
        value: value === 'true' ? 'true' : 'false',
      };
    case 'choice': {
      const choices = withNone(field, language);
      const chosen = choices.find((choice) => choice.value === (value === '' ? AUTO : value));
      const placeholder = text(language, 'form.choose');
      return {
        type: 'Input.ChoiceSet',
        id,
        choices,
        placeholder,
        ...(field.searched === true && { style: 'filtered' }),
        ...(chosen && { value: chosen.value }),
      };
    }
    case 'person': {
      const choices = withNone(field, language);
      // A picker shows what is chosen as a person, so that nobody is nothing.
      const chosen = choices.find((choice) => choice.value === value);
      const placeholder = field.none ?? text(language, 'form.choose');
      return {
        type: 'Input.ChoiceSet',
        id,
        choices,
        'choices.data': PICKER,
        placeholder,
        ...(chosen && { value: chosen.value }),
      };
    }
    case 'choices':
    case 'people': {
      const chosen = value.split(',').filter((each) => field.choices.some((choice) => choice.value === each));
      return {
        type: 'Input.ChoiceSet',
        id,
        isMultiSelect: true,
        wrap: true,
        placeholder: text(language, 'form.choose'),
        choices: field.choices,
        value: chosen.join(','),
        ...(field.kind === 'people' && { 'choices.data': PICKER }),
      };
    }
  }
}

function withNone(
  { required, choices, none }: Extract<Field, { none?: string }>,
  language: Language,
): readonly Choice[] {
  return required === true ? choices : [{ title: none ?? text(language, 'form.none'), value: AUTO }, ...choices];
}

function textInput(id: string, value: string, most: number, lines: boolean): Element {
  const kept = value.slice(0, most + OVERLENGTH).replace(/[\uD800-\uDBFF]$/, '');
  const clean = kept
    .split(/\r?\n/)
    .map(cleanSpan)
    .join(lines ? '\n' : ' ');
  return {
    type: 'Input.Text',
    id,
    maxLength: most,
    ...(lines && { isMultiline: true }),
    ...(clean !== '' && { value: clean }),
  };
}
