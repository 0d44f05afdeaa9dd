// Every rule's examples are its tests: the bad one is reported by it alone, the good one by nobody.
import assert from 'node:assert/strict';
import { compile } from '../../src/playbook/compile.ts';
import { examplePage, type Snippet } from '../../src/playbook/rules/rule.ts';
import { RULES } from '../../src/playbook/rules/rules.ts';

function diagnose(snippet: Snippet) {
  const files = typeof snippet === 'string' ? { 'en/page.md': examplePage('Page', snippet) } : snippet;
  return compile(Object.entries(files).map(([file, content]) => ({ file, content }))).diagnostics;
}

describe('rules of diagnosis', () => {
  for (const [id, { severity, means, mend, examples }] of Object.entries(RULES)) {
    it(`${id}: ${means}`, () => {
      assert.ok(examples.length > 0);
      for (const { bad, good } of examples) {
        const found = diagnose(bad);
        assert.deepEqual([...new Set(found.map(({ rule }) => rule))], [id]);
        for (const each of found) {
          assert.equal(each.severity, severity);
          assert.ok(each.message.endsWith(mend), each.message);
          assert.ok(each.line >= 1 && each.column >= 1);
        }
        assert.deepEqual(diagnose(good), []);
      }
    });
  }

  it('say in sentences what is wrong and what to do', () => {
    for (const { means, mend } of Object.values(RULES)) {
      assert.match(means, /^[A-Z].*\.$/);
      assert.match(mend, /^[A-Z].*\.$/);
    }
  });
});
