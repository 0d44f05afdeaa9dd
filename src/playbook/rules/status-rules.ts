// Rules about the status taxonomy.
import { examplePage, type Rule, type Snippet } from './rule.ts';

const SLUG = 'l1l2l3-blocked-legal-regulatory';
const DEFINITION = '> [!IMPORTANT]\n> **Definition:** A law forbids it.';

function statuses(list: string, page: string): Snippet {
  return {
    'en/l1l2l3-homepage-list.md': examplePage('L1 - Blocked', list),
    [`en/${SLUG}.md`]: examplePage('Legal/Regulatory', page),
  };
}

const LISTED = `- [L2 - Legal/Regulatory](${SLUG}.md): A law forbids it.`;

function redirectTo(title: string): string {
  return `${DEFINITION}\n\n## Invalid Example Scenarios for this L2:\n\n| Scenario | Status |\n|---|---|\n| A policy forbids it. | ${title} |`;
}

export const STATUS_RULES = {
  'status-unlisted': {
    severity: 'warning',
    means: 'The list of statuses does not name a status that has a page.',
    mend: 'Add it to the list, with a link to its page.',
    examples: [{ bad: statuses('Something stands in the way.', DEFINITION), good: statuses(LISTED, DEFINITION) }],
  },
  'status-definition': {
    severity: 'warning',
    means: 'The page of a status does not define it.',
    mend: 'Begin the page with an IMPORTANT alert that holds the definition.',
    examples: [{ bad: statuses(LISTED, 'Text.'), good: statuses(LISTED, DEFINITION) }],
  },
  'status-redirect': {
    severity: 'warning',
    means: 'An invalid example names a status that no page has as its title.',
    mend: "Write the title of that status's page.",
    examples: [
      { bad: statuses(LISTED, redirectTo('Weather')), good: statuses(LISTED, redirectTo('Legal/Regulatory')) },
    ],
  },
} as const satisfies Readonly<Record<string, Rule>>;
