// Rules about links between pages and to the world.
import { examplePage, type Rule, type Snippet } from './rule.ts';

function linked(body: string, more: Readonly<Record<string, string>> = {}): Snippet {
  return { 'en/page.md': examplePage('Page', body), 'en/conduct-talks-partner.md': examplePage('Talks'), ...more };
}

export const LINK_RULES = {
  'link-broken': {
    severity: 'warning',
    means: 'A link leads to a page that does not exist.',
    mend: 'Correct the file name or take the link away.',
    examples: [{ bad: linked('[Weather](weather.md)'), good: linked('[Talks](conduct-talks-partner.md)') }],
  },
  'link-inexact': {
    severity: 'warning',
    means: 'A link leads to no page in use, but it is plain which one is meant.',
    mend: 'Write that file name.',
    examples: [
      { bad: linked('[Talks](conduct-talk.md)'), good: linked('[Talks](./conduct-talks-partner.md#top)') },
      { bad: linked('[Talks](conduct-talks-partner-md.md)'), good: linked('![Picture](media/talk.png)') },
    ],
  },
  'link-malformed': {
    severity: 'warning',
    means: 'A mail or web address is written in a way that browsers take for a file, or Markdown for no link.',
    mend: 'Write it with mailto: or https://, in one pair of parentheses.',
    examples: [
      { bad: '[Write](team@example.org)', good: '[Write](mailto:team@example.org)' },
      { bad: '[Site](www.example.org)', good: '[Site](https://www.example.org)' },
      { bad: '[Site]((https://example.org)', good: '[Site](https://example.org)' },
    ],
  },
  'toc-link': {
    severity: 'warning',
    means: 'The table of contents names pages that do not exist, at worst because it is that of another site.',
    mend: 'Correct the file name.',
    examples: [
      {
        bad: linked('Text.', { 'en/toc.yml': '- name: Weather\n  href: weather.md\n' }),
        good: linked('Text.', { 'en/toc.yml': '- name: Talks\n  href: conduct-talks-partner.md\n' }),
      },
    ],
  },
} as const satisfies Readonly<Record<string, Rule>>;
