// The table of cues: each speaks for a status that exists, in every language, and its wordings mean what they say.
import assert from 'node:assert/strict';
import { compileCue } from '../../../src/answers/guide/cue.ts';
import { CUES } from '../../../src/answers/guide/cues.ts';
import { foldDescribed } from '../../../src/answers/guide/fold-described.ts';
import { listenFor } from '../../../src/answers/guide/listen-for.ts';
import overlaps from '../../../src/answers/guide/overlaps.json' with { type: 'json' };
import { LANGUAGES } from '../../../src/language/language.ts';
import { statusNamed } from '../../../src/playbook/status-named.ts';
import { shippedPlaybook } from '../../support/shipped-playbook.ts';

describe('the cues of the guide', () => {
  it('speak for statuses of the playbook, for every one of them', async () => {
    const { statuses } = await shippedPlaybook();
    for (const { cue, status } of CUES) assert.ok(statusNamed(statuses, status), `${cue}: ${status}`);
    const spoken = new Set(CUES.map(({ status }) => status));
    for (const { l1, l2 } of statuses) for (const { key } of l2) assert.ok(spoken.has(`${l1}/${key}`), key);
    for (const each of overlaps) for (const status of each.statuses) assert.ok(statusNamed(statuses, status), status);
  });

  it('have a name of their own, a weight, and wordings in six languages without an empty part', () => {
    assert.equal(new Set(CUES.map(({ cue }) => cue)).size, CUES.length);
    for (const { cue, weight, wordings } of CUES) {
      assert.ok(weight >= 0.5 && weight <= 5, cue);
      for (const language of LANGUAGES)
        assert.ok(
          wordings.some((each) => each.language === language),
          `${cue} ${language}`,
        );
      for (const { parts, unless } of wordings) {
        assert.ok(parts.length > 0, cue);
        for (const needle of [...parts.flat(), ...unless]) assert.notEqual(needle.trim(), '', cue);
      }
    }
    const names = new Set(CUES.map(({ cue }) => cue));
    for (const each of overlaps) for (const cue of each.cues) assert.ok(names.has(cue), cue);
  });

  /** wording, text, heard */
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['licen wait', 'waiting for licences', true],
    ['licen wait', 'waiting for a partner', false],
    ['licen/seat wait', 'wait for seats', true],
    ['no answer', 'nova answer', false],
    ['no answer', 'answer: no', true],
    ['=lync', 'lyncs', false],
    ['own_server', 'their own servers', true],
    ['own_server', 'a server of their own', false],
    ['~schulung', 'Anwenderschulung fehlt', true],
    ['schulung', 'Anwenderschulung fehlt', false],
    ['answer !partner', 'no answer', true],
    ['answer !partner', 'partner does not answer', false],
    ['verfügbar', 'VERFUEGBAR', true],
    ['@name stay', 'they stay with Slack', true],
    ['許可 待', '许可', false],
    ['契約 =ea', 'EA契約', true],
    ['doesnt', "It doesn't", true],
    ['% use', 'only 5% use it', true],
  ];
  for (const [wording, text, heard] of rows) {
    it(`${heard ? 'hear' : 'do not hear'} "${wording}" in "${text}"`, () => {
      const cue = compileCue({ cue: 'x', status: 'blocked', weight: 1, en: wording }, { name: 'slack/zoom' });
      const listen = listenFor([cue]);
      assert.deepEqual(listen(foldDescribed(text), ['en']), heard ? [cue] : []);
      assert.deepEqual(listen(foldDescribed(text), ['de']), []);
    });
  }
});
