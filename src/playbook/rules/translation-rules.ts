// Rules about languages that differ from the one that leads.
import { examplePage, type Rule, type Snippet } from './rule.ts';

const ENGLISH_ROW = '| 4017 | Talk | M | SME | Teams |\n';
const GERMAN_ROW = '| 4017 | Reden | E | SME | Teams |\n';

function translated(german: string): Snippet {
  return {
    'en/phase-assess.md': examplePage('Assess Phase', '- [Talk](assess-talk.md)'),
    'de/phase-assess.md': examplePage('Analysephase', '- [Reden](assess-talk.md)'),
    'en/assess-talk.md': examplePage(
      'Talk',
      `Phase: **Assess**\n\n## Approach\n\n### Talk\n\nPrimary Role: **SME**\n\n#### FTOP Tasks\n\n| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |\n|---|---|---|---|---|\n${ENGLISH_ROW}| 4018 | Listen | O | SME | Teams |\n`,
    ),
    'de/assess-talk.md': examplePage('Reden', `Phase: **Analyse**\n\n## Methode\n\n${german}`),
  };
}

function germanStep(rows: string): string {
  return `### Reden\n\nPrimäre Rolle: **SME**\n\n#### FTOP-Aufgaben\n\n| Aufgaben-ID | Name der Aufgabe | (E) Erforderlich (O) Optional | FastTrack-Rolle | Dienste |\n|---|---|---|---|---|\n${rows}`;
}

const GOOD = translated(germanStep(`${GERMAN_ROW}| 4018 | Zuhören | O | SME | Teams |\n`));

export const TRANSLATION_RULES = {
  'step-missing': {
    severity: 'warning',
    means: 'A translation lacks a step that the leading language has.',
    mend: 'Translate the step.',
    examples: [{ bad: translated('Text.'), good: GOOD }],
  },
  'task-missing': {
    severity: 'warning',
    means: 'A translation lacks tasks that the leading language has.',
    mend: 'Add their rows.',
    examples: [{ bad: translated(germanStep(GERMAN_ROW)), good: GOOD }],
  },
  'task-differs': {
    severity: 'warning',
    means: 'A task is mandatory in one language and optional in another.',
    mend: 'Make the flags alike.',
    examples: [{ bad: translated(germanStep(`${GERMAN_ROW}| 4018 | Zuhören | E | SME | Teams |\n`)), good: GOOD }],
  },
} as const satisfies Readonly<Record<string, Rule>>;
