// Rules about labels, names, processes and phases.
import { examplePage, type Rule, type Snippet } from './rule.ts';

/** A process of Assess with one step that has these labels; `after` follows the step. */
function step(labels: string, after = '', head = 'Phase: **Assess**'): Snippet {
  return {
    'en/phase-assess.md': examplePage('Assess Phase', '- [Talk](assess-talk.md)'),
    'en/assess-talk.md': examplePage(
      'Talk',
      `${head}\n\n## Approach\n\n### Listen\n\n${labels}\n\nListen well.\n\n${after}`,
    ),
  };
}

export const PROCESS_RULES = {
  'label-wrapped': {
    severity: 'warning',
    means: 'The value of a label runs over the end of a line, so that tools see half of it.',
    mend: 'Write the label and its value on one line.',
    examples: [{ bad: step('Applies To: **Exchange /\nTeams**'), good: step('Applies To: **Exchange / Teams**') }],
  },
  'labels-joined': {
    severity: 'warning',
    means: 'Two labels stand on one line.',
    mend: 'Give each label a line of its own.',
    examples: [
      {
        bad: step('**Primary Role: SME Applies To: Teams**'),
        good: step('Primary Role: **SME**  \nApplies To: **Teams**'),
      },
    ],
  },
  'name-misspelt': {
    severity: 'warning',
    means: 'A role, service or motion is misspelt.',
    mend: 'Correct the spelling.',
    examples: [
      {
        bad: step('Applies To: **Exchange / Sharepiont**'),
        good: step('Applies To: **Exchange / SharePoint Online**'),
      },
    ],
  },
  'name-unknown': {
    severity: 'warning',
    means: 'A role, service, motion or phase has a name that the playbook does not know.',
    mend: 'Use one of the known names, or add this one to src/playbook/vocabulary.',
    examples: [{ bad: step('Primary Role: **Gardener**'), good: step('Primary Role: **-**') }],
  },
  'phase-differs': {
    severity: 'warning',
    means: "The page's name and its label name different phases.",
    mend: 'Correct the label.',
    examples: [{ bad: step('Primary Role: **SME**', '', 'Phase: **Enable**'), good: step('Primary Role: **SME**') }],
  },
  'phase-page-missing': {
    severity: 'warning',
    means: 'A phase has processes but no page, so that it has no title and no order.',
    mend: 'Add the page phase-<name>.md with a list of its processes.',
    examples: [
      { bad: { 'en/assess-talk.md': examplePage('Talk', 'Phase: **Assess**') }, good: step('Primary Role: **SME**') },
    ],
  },
  'step-after-closing': {
    severity: 'warning',
    means: 'A step stands behind the closing sections of its process, where readers no longer look for one.',
    mend: 'Move the step above the key inputs.',
    examples: [
      {
        bad: step('Primary Role: **SME**', '## Key Outputs\n\n- Heard.\n\n### Answer\n\nPrimary Role: **SME**'),
        good: step('Primary Role: **SME**', '### Answer\n\nPrimary Role: **SME**\n\n## Key Outputs\n\n- Heard.'),
      },
    ],
  },
  'folder-repeated': {
    severity: 'warning',
    means: 'Two folders hold the same language; pages of the second one are not used.',
    mend: 'Move one of the two out of the playbook.',
    examples: [
      {
        bad: { 'en/page.md': examplePage('Page'), 'english-old/page.md': examplePage('Page') },
        good: { 'en/page.md': examplePage('Page'), 'german/page.md': examplePage('Seite') },
      },
    ],
  },
  'duplicate-page': {
    severity: 'warning',
    means: 'A folder holds the same page twice, as an older copy or one in another language.',
    mend: 'Delete the one that is not used.',
    examples: [
      {
        bad: { 'de/seite-de.md': examplePage('Seite'), 'de/seite.md': examplePage('Page') },
        good: { 'de/seite-de.md': examplePage('Seite'), 'en/seite.md': examplePage('Page') },
      },
    ],
  },
  'change-date': {
    severity: 'warning',
    means: 'A date in a table of changes is impossible or oddly written.',
    mend: 'Write it as month/day/year.',
    examples: [
      {
        bad: '## Refresh Summary\n\n| Date | Who | What |\n|---|---|---|\n| 10/018/2019 | Ann | Text |\n| 13/40/2019 | Ann | Text |',
        good: '## Refresh Summary\n\n| Date | Who | What |\n|---|---|---|\n| 10/18/2019 | Ann | Text |',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Rule>>;
