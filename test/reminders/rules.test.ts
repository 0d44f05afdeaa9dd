// The rules by their examples: who hears of what, and at which instant for the first time.
import assert from 'node:assert/strict';
import { isRuleId } from '../../src/engagements/rule-id.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { TEXT_KEYS } from '../../src/language/text.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { due } from '../../src/reminders/due.ts';
import { dueLines } from '../../src/reminders/due-lines.ts';
import type { Followed } from '../../src/reminders/followed.ts';
import type { Given } from '../../src/reminders/rule.ts';
import { checkpoint } from '../../src/reminders/rules/checkpoint.ts';
import { migrationIssues } from '../../src/reminders/rules/migration-issues.ts';
import { RULES } from '../../src/reminders/rules.ts';
import { NOTHING_SENT } from '../../src/reminders/sent.ts';
import { doText, whyText } from '../../src/reminders/why-text.ts';
import { but, contoso, person } from './given.ts';

describe('The rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      it('has four examples at least, in Berlin, New York and Tokyo, with German holidays and without a country', () => {
        const given = rule.examples.filter(([, said]) => said.length > 0).map(([each]) => each);
        assert.ok(given.length >= 4);
        for (const zone of [undefined, 'America/New_York', 'Asia/Tokyo'])
          assert.ok(
            given.some((each) => each.zone === zone),
            String(zone),
          );
        for (const country of [undefined, 'DE'])
          assert.ok(
            given.some(({ attributes }) => attributes?.country === country),
            String(country),
          );
      });

      rule.examples.forEach(([given, expected], index) => {
        it(`example ${index + 1}: ${expected.map((each) => each.join(' ')).join(', ') || 'nothing'}`, () => {
          const followed = contoso(given);
          const heard = rule
            .find(followed, followed.engagement.cadence.days?.[rule.id] ?? rule.days ?? 0)
            .flatMap(({ subject, dueDate, users }) => users.map((user) => ({ subject, dueDate, user })));
          assert.deepEqual(
            heard.map(({ subject, user }) => [subject, user]),
            expected.map(([subject, user]) => [subject, user]),
          );
          for (const [subject, user, at] of expected) {
            const timing = given.zone === undefined ? {} : { zone: given.zone };
            const hears = (then: string): readonly string[] =>
              dueLines(person(user, timing), [followed], then, NOTHING_SENT)
                .filter(({ reminderId }) => reminderId.startsWith(`e1.${rule.id}.${subject}.`))
                .map(({ dueAt }) => dueAt);
            assert.deepEqual(hears(at), [at]);
            // Not a minute before, and not with the digest of any day before.
            for (const before of [60_000, 86_400_000, 3 * 86_400_000]) {
              const earlier = new Date(Date.parse(at) - before).toISOString();
              assert.deepEqual(hears(earlier), [], earlier);
            }
          }
        });
      });

      it('says why and what to do in every language, with every argument', () => {
        for (const found of rule.examples.flatMap(([given]) => rule.find(contoso(given), rule.days ?? 0))) {
          for (const language of LANGUAGES) {
            for (const said of [whyText(language, found.why), doText(language, found.why)]) {
              assert.ok(said.length > 2, `${language} ${found.why.key}`);
              assert.doesNotMatch(said, /[{}]|undefined|\d{4}-\d\d-\d\d/, `${language} ${found.why.key}: ${said}`);
            }
          }
        }
      });

      it('has an id, a name and subjects that can be stored', () => {
        assert.ok(isRuleId(rule.id));
        assert.ok(TEXT_KEYS.some((key) => key === `reminder.rule.${rule.id}`));
        for (const { subject } of rule.examples.flatMap(([given]) => rule.find(contoso(given), rule.days ?? 0)))
          assert.match(subject, /^[\w-]{1,100}$/);
      });
    });
  }

  const last: readonly (readonly [rule: string, given: Given, last: string, none: string])[] = [
    ['T-14', { records: [{ what: 'migration', on: '2026-04-27' }] }, '2026-06-03', '2026-06-04'],
    ['T-24', { records: [{ what: 'sme-request', on: '2026-04-24' }] }, '2026-05-29', '2026-06-01'],
    ['pause-ends', { life: { state: 'paused', until: '2026-05-06', reason: 'x' } }, '2026-05-13', '2026-05-14'],
    ['T-26', { services: { Exchange: { l1: 'in-progress', targetDate: '2026-05-06' } } }, '2026-05-05', '2026-05-06'],
  ];
  for (const [rule, given, day, none] of last) {
    it(`say some things for a time only: ${rule}`, () => {
      const followed = contoso(given);
      const says = (date: string): readonly string[] =>
        dueLines(person('anna'), [followed], `${date}T06:00:00.000Z`, NOTHING_SENT).map(({ reminderId }) => reminderId);
      const [id] = says(day).filter((each) => each.startsWith(`e1.${rule}.`));
      assert.ok(id !== undefined && !says(none).includes(id), id);
    });
  }

  it('hold that advice is not to be given where its task does not apply', () => {
    const migrated = contoso({
      records: [{ what: 'migration', on: '2026-04-27' }],
      done: { '2543': '2026-04-01T09:00:00.000Z' },
    });
    const initiate = { ...migrated.engagement.phases.initiate };
    const state = { state: 'not-applicable', reason: 'x', by: 'anna', at: '2026-04-01T09:00:00.000Z' } as const;
    const phase = { assignees: {}, evidence: {}, stamps: {}, ...initiate, marks: { '2543': state } };
    assert.equal(migrationIssues.find(migrated, 0).length, 1);
    assert.deepEqual(migrationIssues.find(but(migrated, { phases: { initiate: phase } }), 0), []);
  });

  it('count from the day on which a phase was opened again', () => {
    const at = '2026-04-20T09:00:00.000Z';
    const remediate = {
      status: { state: 'open' as const, by: 'anna', at },
      marks: {},
      assignees: {},
      evidence: {},
      stamps: {},
    };
    const again = but(contoso({ current: 'remediate' }), { phases: { remediate } });
    assert.equal(checkpoint.find(again, 7)[0]?.dueDate, '2026-04-27');
  });

  it('have a deadline for all that may come alone: it is then due today or overdue', () => {
    for (const rule of RULES.filter(({ single }) => single === true))
      for (const { deadline } of rule.examples.flatMap(([given]) => rule.find(contoso(given), rule.days ?? 0)))
        assert.ok(deadline !== undefined);
  });

  it('name pages that the playbook has', async () => {
    const files = await readPlaybookFolder(new URL('../../playbook/', import.meta.url).pathname);
    for (const { source } of RULES.filter((rule) => rule.source !== undefined))
      assert.ok(
        files.some(({ file }) => file === `en/${source}.md`),
        source,
      );
  });

  it('are named once each', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });

  it('are silent for who is closed, deleted, or paused until a later day', () => {
    const given = { services: { Exchange: { l1: 'in-progress' as const } } };
    const says = (followed: Followed, at: string): number =>
      due(person('anna'), [followed], at, NOTHING_SENT).digest?.customers[0]?.reminders.length ?? 0;
    assert.ok(says(contoso(given), '2026-06-02T06:00:00.000Z') > 0);
    for (const state of ['closed', 'deleted'] as const)
      assert.equal(says(contoso({ ...given, life: { state, reason: 'x' } }), '2026-06-02T06:00:00.000Z'), 0);
    const paused = contoso({ ...given, life: { state: 'paused', until: '2026-06-03', reason: 'x' } });
    assert.equal(says(paused, '2026-06-02T06:00:00.000Z'), 0);
    assert.ok(says(paused, '2026-06-03T06:00:00.000Z') > 0);
  });
});
