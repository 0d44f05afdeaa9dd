// Templates of entitlement notes: some for each status in each language, their blanks marked, and never mistaken for a note.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/language/language.ts';
import { coach } from '../../src/notes/coach/coach.ts';
import { noteTemplates } from '../../src/notes/templates.ts';
import { L1_STATUSES } from '../../src/playbook/slugs.ts';

describe('the templates of entitlement notes', () => {
  for (const language of LANGUAGES) {
    for (const l1 of L1_STATUSES) {
      it(`of ${l1} in ${language} are two or three, with blanks that the coach finds when they are left`, () => {
        const templates = noteTemplates(l1, language);
        assert.ok(templates.length >= 2 && templates.length <= 3);
        assert.equal(new Set(templates).size, templates.length);
        for (const text of templates) {
          assert.match(text, /\[[^[\]{}]+\]/);
          assert.doesNotMatch(text, /[{}]|undefined/);
          const { quality, remarks } = coach({ language, l1, text });
          assert.notEqual(quality, 'great', text);
          assert.ok(
            remarks.some(({ rule }) => rule === 'placeholder-left'),
            text,
          );
        }
      });
    }
  }

  it('are great notes once their blanks are filled', () => {
    const filled: readonly (readonly [string, string])[] = [
      ['[primary issue]', 'the proxy'],
      ['[details]', 'it inspects TLS and drops Teams media'],
      ['[limitations]', 'no bypass is possible before its replacement in March'],
    ];
    const [template = ''] = noteTemplates('blocked', 'en');
    const text = filled.reduce((said, [blank, words]) => said.replace(blank, words), template);
    assert.doesNotMatch(text, /[[\]]/);
    assert.equal(coach({ language: 'en', l1: 'blocked', text }).quality, 'great', text);
  });
});
