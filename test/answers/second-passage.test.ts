// What is shown where two sections fit a question about as well.
import assert from 'node:assert/strict';
import { ask } from '../../src/answers/ask.ts';
import { indexOf } from './small-playbook.ts';

const answer = (pages: Readonly<Record<string, string>>, text: string) => ask(indexOf(pages), { text, language: 'en' });

describe('a second passage', () => {
  const pages = {
    'en/captain.md': '# Captain\n\n## Duties\nThe captain signs the manifest.\n',
    'en/mate.md': '# Mate\n\n## Tasks\nThe mate signs the manifest.\n',
    'en/cook.md': '# Cook\n\n## Menu\nPeas on Mondays.\n',
  };

  it('is shown below its page and heading, after the first', () => {
    const { text, sources } = answer(pages, 'who signs the manifest');
    const [first, second] = sources;
    assert.equal(text.split('\n').length, 3);
    assert.ok(text.includes(`\n${second?.pageTitle} › ${second?.section}\nThe ${second?.slug} signs`), text);
    assert.ok(text.startsWith(`The ${first?.slug} signs`), text);
  });

  it('is not shown where the first is meant', () =>
    assert.equal(answer(pages, 'does the captain sign the manifest').text, 'The captain signs the manifest.'));

  it('is not shown where it says the same', () => {
    const same = { ...pages, 'en/mate.md': '# Mate\n\n## Duties\nThe captain signs the manifest.\n' };
    assert.equal(answer(same, 'who signs the manifest').text, 'The captain signs the manifest.');
  });

  it('is short, whatever the section is', () => {
    const rows = Array.from({ length: 60 }, (_, n) => `- Mate number ${n} signs the manifest on deck ${n} at noon.`);
    const long = { ...pages, 'en/mate.md': `# Mate\n\n## Tasks\nOf those who sign:\n\n${rows.join('\n')}\n` };
    const { text } = answer(long, 'the captain who signs the manifest');
    const other = text.slice(text.indexOf(' › '));
    assert.ok(text.includes(' › ') && other.length < 700, text);
  });

  it('is not shown where a single sentence of it is long', () => {
    const long = {
      ...pages,
      'en/mate.md': `# Mate\n\n## Tasks\nThe mate signs the manifest${', and ropes, sails and tar'.repeat(30)}.\n`,
    };
    const { text, sources } = answer(long, 'who signs the manifest');
    assert.ok(sources.length > 1 && !text.includes(' › '), text);
  });
});
