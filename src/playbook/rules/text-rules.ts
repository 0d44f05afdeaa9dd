// Rules about characters, lines and front matter.
import type { Rule } from './rule.ts';

export const TEXT_RULES = {
  'page-too-long': {
    severity: 'error',
    means: 'A page is larger than any page should be; its end was not read.',
    mend: 'Split the page.',
  },
  'line-too-long': {
    severity: 'error',
    means: 'A line is longer than any line should be; its end was not read.',
    mend: 'Break the line.',
  },
  'control-characters': { severity: 'warning', means: 'Control characters are in the text.', mend: 'Delete them.' },
  'invisible-characters': { severity: 'warning', means: 'x', mend: 'Delete them; most editors can show them.' },
  'broken-characters': {
    severity: 'warning',
    means: 'x',
    mend: 'Save the file as UTF-8 and type the character again.',
  },
  'no-break-space': { severity: 'warning', means: 'x', mend: 'Type a plain space.' },
  'front-matter-missing': {
    severity: 'warning',
    means: 'x',
    mend: 'Begin the page with a block between two lines of three dashes, at least with title.',
  },
  'front-matter-broken': {
    severity: 'warning',
    means: 'x',
    mend: 'Put quotes around values with colons, and a line of three dashes below the block.',
  },
  'title-missing': { severity: 'warning', means: 'x', mend: 'Add a heading of the first level.' },
  'alert-keyword': { severity: 'warning', means: 'x', mend: 'Write the keyword in English.' },
  'change-date': { severity: 'warning', means: 'x', mend: 'Write the date as month/day/year.' },
  'duplicate-page': { severity: 'warning', means: 'x', mend: 'Delete the one that is not kept.' },
  'conflict-marker': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'indented-heading': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'heading-space': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'list-space': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'nesting-too-deep': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'table-separator': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'table-leading-pipe': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'table-rows-joined': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'table-missing-pipe': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'table-missing-cell': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'table-extra-cell': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'link-malformed': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'link-broken': { severity: 'warning', means: 'x', mend: 'Choose.' },
  'link-inexact': { severity: 'warning', means: 'x', mend: 'Choose.' },
} as const satisfies Readonly<Record<string, Rule>>;
