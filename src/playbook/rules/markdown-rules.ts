// Rules about headings, lists, quotes and bold text that Markdown reads otherwise than they are meant.
import type { Rule } from './rule.ts';

export const MARKDOWN_RULES = {
  'indented-heading': {
    severity: 'warning',
    means: 'A heading that is indented by four spaces is code to Markdown.',
    mend: 'Begin the line with the hashes.',
    examples: [{ bad: '    ## Goals\n\nText.', good: '## Goals\n\nText.' }],
  },
  'heading-space': {
    severity: 'warning',
    means: 'Hashes without a space behind them are text to Markdown.',
    mend: 'Put a space behind the hashes.',
    examples: [{ bad: '##Goals\n\nText.', good: '## Goals\n\n#hashtag' }],
  },
  'list-space': {
    severity: 'warning',
    means: 'A number or dash without a space behind it is text to Markdown.',
    mend: 'Put a space behind the number or dash.',
    examples: [
      { bad: '1.First\n2.Second', good: '1. First\n2. Second' },
      { bad: '-[Site](https://example.org)', good: '- [Site](https://example.org)\n\n1.5 hours' },
    ],
  },
  'indented-list': {
    severity: 'warning',
    means: 'A list in a quote that is indented by five spaces is code to Markdown.',
    mend: 'Indent it by one space.',
    examples: [{ bad: '> Ask:\n>\n>     1. Which?', good: '> Ask:\n>\n> 1. Which?' }],
  },
  'indented-text': {
    severity: 'warning',
    means: 'Text that is indented by four spaces is code to Markdown.',
    mend: 'Begin the line at the margin.',
    examples: [{ bad: '## Goals\n\n    1. Which?', good: '## Goals\n\n1. Which?' }],
  },
  'nesting-too-deep': {
    severity: 'warning',
    means: 'Quotes and lists are nested deeper than anybody can follow.',
    mend: 'Nest less.',
    examples: [{ bad: `${'> '.repeat(30)}Deep.`, good: `${'> '.repeat(3)}Deep.` }],
  },
  'alert-keyword': {
    severity: 'warning',
    means: 'The keyword of an alert was translated; publishing tools know the English ones only.',
    mend: 'Write IMPORTANT, TIP, NOTE, WARNING or CAUTION.',
    examples: [{ bad: '> [!HINWEIS]\n> Text.', good: '> [!NOTE]\n> Text.' }],
  },
  'alert-torn': {
    severity: 'warning',
    means: 'Empty lines tear an alert into several quotes, of which only the first is an alert.',
    mend: 'Begin the empty lines of an alert with >.',
    examples: [{ bad: '> [!NOTE]\n> One.\n\n> Two.', good: '> [!NOTE]\n> One.\n>\n> Two.' }],
  },
  'bold-broken': {
    severity: 'warning',
    means: 'Asterisks with a space inside them, or close to punctuation and letters, are not bold to Markdown.',
    mend: 'Put spaces outside the asterisks.',
    examples: [
      { bad: 'This is ** why ** it is.', good: 'This is **why** it is.' },
      { bad: '**例：**此项', good: '**例**：此项' },
    ],
  },
} as const satisfies Readonly<Record<string, Rule>>;
