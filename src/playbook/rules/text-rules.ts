// Rules about characters, lines and front matter.
import { examplePage, type Rule } from './rule.ts';

export const TEXT_RULES = {
  'no-pages': {
    severity: 'error',
    means: 'The folder holds no Markdown pages, so there is nothing to answer from.',
    mend: 'Put each language into a folder of its own, as en/ or german-playbook/.',
    examples: [{ bad: {}, good: { 'en/index.md': examplePage('Playbook') } }],
  },
  'page-too-long': {
    severity: 'error',
    means: 'A page is larger than any page should be; its end was not read.',
    mend: 'Split the page.',
    examples: [{ bad: 'A line of text.\n\n'.repeat(40_000), good: 'A line of text.\n\n'.repeat(40) }],
  },
  'line-too-long': {
    severity: 'error',
    means: 'A line is longer than any line should be; its end was not read.',
    mend: 'Break the line.',
    examples: [{ bad: 'word '.repeat(5000), good: 'word '.repeat(500) }],
  },
  'control-characters': {
    severity: 'warning',
    means: 'Characters that control a terminal, not a text, came along with something pasted.',
    mend: 'Delete them.',
    examples: [{ bad: 'A \u0000\u0007bell.', good: 'A bell.' }],
  },
  'invisible-characters': {
    severity: 'warning',
    means: 'Characters without width split words, so that they are not found, and break headings, links and lists.',
    mend: 'Delete them; most editors can show them.',
    examples: [{ bad: 'Key\u200bboard', good: 'Keyboard' }],
  },
  'broken-characters': {
    severity: 'warning',
    means: 'The file was saved in another encoding, and a character was lost.',
    mend: 'Save the file as UTF-8 and type the character again.',
    examples: [
      { bad: 'Gr\ufffdße', good: 'Größe' },
      { bad: 'Half \ud83d of it', good: 'All 😀 of it' },
    ],
  },
  'no-break-space': {
    severity: 'warning',
    means: 'A no-break space behind the hashes keeps Markdown from seeing a heading.',
    mend: 'Type a plain space.',
    examples: [{ bad: '##\u00a0Goals\n\nText.', good: '## Goals\n\nAt least 70\u00a0%.' }],
  },
  'front-matter-missing': {
    severity: 'warning',
    means: 'A page begins with a block of metadata, which holds its date and title.',
    mend: 'Begin the page with a block between two lines of three dashes, with a title at least.',
    examples: [{ bad: { 'en/page.md': '# Page\n' }, good: { 'en/page.md': examplePage('Page') } }],
  },
  'front-matter-broken': {
    severity: 'warning',
    means: 'The block of metadata is not closed, or is no YAML.',
    mend: 'Put quotes around values with colons, and a line of three dashes below the block.',
    examples: [
      {
        bad: { 'en/page.md': '---\ntitle: Page: one\n---\n\n# Page\n' },
        good: { 'en/page.md': '---\ntitle: "Page: one"\n---\n\n# Page\n' },
      },
      {
        bad: { 'en/page.md': '---\ntitle: Page\n\n# Page\n' },
        good: { 'en/page.md': '--- \ntitle: Page\n---  \n\n# Page\n' },
      },
    ],
  },
  'title-missing': {
    severity: 'warning',
    means:
      'A page without a heading of the first level is shown under the title of its front matter, which is never translated.',
    mend: 'Add a heading of the first level.',
    examples: [
      {
        bad: { 'en/page.md': '---\ntitle: Page\n---\n\nText.\n' },
        good: { 'en/page.md': examplePage('Page', 'Text.') },
      },
    ],
  },
  'conflict-marker': {
    severity: 'warning',
    means: 'A merge was committed before its conflicts were solved.',
    mend: 'Choose a side and delete the markers.',
    examples: [
      {
        bad: 'Before.\n\n<<<<<<< HEAD\nOne side.\n=======\nThe other.\n>>>>>>> 1a2b3c',
        good: 'Before.\n\nA title\n=======\n\nThe other.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Rule>>;
