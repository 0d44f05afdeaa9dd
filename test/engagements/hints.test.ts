// The thresholds of the playbook: every rule is held to its own examples.
import assert from 'node:assert/strict';
import { HINT_RULES } from '../../src/engagements/hint-rules.ts';
import { hintsFor } from '../../src/engagements/hints-for.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';

describe('hints', () => {
  for (const { rule, examples, say } of HINT_RULES) {
    for (const [given, said] of examples) {
      it(`${rule} of ${JSON.stringify(given)}`, () => assert.deepEqual(say({ services: [], ...given }), said));
    }
  }

  it('carry the names of their rules', () => {
    const hints = hintsFor({ name: 'Contoso', motion: 'rfa', services: ['Exchange', 'Teams'], seats: 800 });
    assert.deepEqual(
      hints.map(({ rule, verdict, service }) => [rule, verdict, service]),
      [
        ['T-03', 'goal', undefined],
        ['T-09', 'not-eligible', undefined],
        ['T-10', 'not-eligible', undefined],
        ['T-11', 'eligible', 'Exchange'],
        ['T-18', 'not-eligible', 'Teams'],
        ['T-21', 'eligible', undefined],
      ],
    );
  });

  it('name pages that the playbook has', async () => {
    const files = await readPlaybookFolder(new URL('../../playbook/', import.meta.url).pathname);
    for (const { source } of HINT_RULES)
      assert.ok(
        files.some(({ file }) => file === `en/${source}.md`),
        source,
      );
  });
});
