// Rules about tables whose rows do not fit, and about the rows of task tables.
import { examplePage, type Rule, type Snippet } from './rule.ts';

const HEADER =
  '| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |\n|---|---|---|---|---|\n';
const GOOD_ROWS = '| 4017 | Talk | M | FastTrack Manager | Core Onboarding |\n| 4018 | Plan | O | SME | Teams |\n';

/** A process with one step and these rows in its task table. */
function tasks(rows: string): Snippet {
  const step = `Phase: **Assess**\n\n## Approach\n\n### Talk\n\nPrimary Role: **SME**\n\n#### FTOP Tasks\n\n${HEADER}${rows}`;
  return {
    'en/phase-assess.md': examplePage('Assess Phase', '- [Talk](assess-talk.md)'),
    'en/assess-talk.md': examplePage('Talk', step),
  };
}

export const TABLE_RULES = {
  'table-separator': {
    severity: 'warning',
    means: 'The line of dashes has another number of cells than the header, so Markdown sees no table at all.',
    mend: 'Give the line of dashes as many cells as the header has.',
    examples: [{ bad: '| A | B | C |\n|---|---|\n| 1 | 2 | 3 |', good: '| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |' }],
  },
  'table-leading-pipe': {
    severity: 'warning',
    means: 'A second pipe before a row shifts all its cells to the right.',
    mend: 'Begin the row with one pipe.',
    examples: [{ bad: tasks(`|${GOOD_ROWS}`), good: tasks(GOOD_ROWS) }],
  },
  'table-rows-joined': {
    severity: 'warning',
    means: 'Two rows stand on one line, and the second one is lost to Markdown.',
    mend: 'Begin the second row on a line of its own.',
    examples: [{ bad: tasks(GOOD_ROWS.replace('|\n|', '||')), good: tasks(GOOD_ROWS) }],
  },
  'table-missing-pipe': {
    severity: 'warning',
    means: 'The pipe between flag and role is missing, so that all further cells shift to the left.',
    mend: 'Put a pipe behind the flag.',
    examples: [{ bad: tasks(GOOD_ROWS.replace('| M |', '| M')), good: tasks(GOOD_ROWS) }],
  },
  'table-missing-cell': {
    severity: 'warning',
    means: 'A row has fewer cells than the header.',
    mend: 'Add the missing cells.',
    examples: [{ bad: '| A | B |\n|---|---|\n| 1 |', good: '| A | B |\n|---|---|\n| 1 | |' }],
  },
  'table-extra-cell': {
    severity: 'warning',
    means: 'A row has more cells than the header; Markdown drops the last ones.',
    mend: 'Delete the cell, or put a backslash before a pipe that belongs to the text.',
    examples: [{ bad: '| A | B |\n|---|---|\n| 1 | | 2 |', good: '| A | B |\n|---|---|\n| 1 | 2 \\| 3 |' }],
  },
  'task-flag': {
    severity: 'warning',
    means: 'The flag of a task says neither mandatory nor optional.',
    mend: 'Write M or O.',
    examples: [{ bad: tasks(GOOD_ROWS.replace('| O |', '| X |')), good: tasks(GOOD_ROWS) }],
  },
  'task-repeated': {
    severity: 'warning',
    means: 'A task stands twice in one table, as after a merge.',
    mend: 'Delete one of the rows.',
    examples: [{ bad: tasks(GOOD_ROWS + GOOD_ROWS), good: tasks(GOOD_ROWS) }],
  },
} as const satisfies Readonly<Record<string, Rule>>;
