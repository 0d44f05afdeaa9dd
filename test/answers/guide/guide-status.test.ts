// From a few words to the likely status: four sets of descriptions in six languages, and what comes with a status.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { guideStatus } from '../../../src/answers/guide/guide-status.ts';
import { LANGUAGES, type Language } from '../../../src/language/language.ts';
import { compile } from '../../../src/playbook/compile.ts';
import type { L1Status } from '../../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';
import type { StatusName } from '../../../src/playbook/status-named.ts';
import { shippedPlaybook } from '../../support/shipped-playbook.ts';

interface Described {
  readonly language: Language;
  readonly described: string;
  readonly status: string;
}

const REAL = join(import.meta.dirname, '../../../../shared/data/playbook');

/** Of 60, 30, 30 and 30; how many are right at first. Written before the cues; the second and third were then learnt from, the last never. */
const SETS = [
  ['described', 58],
  ['described-blind', 27],
  ['described-third', 27],
  ['described-last', 26],
] as const;

describe('the guide to the status', () => {
  let statuses: readonly L1Status[];

  before(async () => {
    statuses = (await shippedPlaybook()).statuses;
  });

  for (const [set, least] of SETS) {
    it(`finds at least ${least} of the set ${set}`, () => {
      const { right, wrong } = measure(statuses, set);
      assert.ok(right >= least, `${right} right; wrong: ${wrong.join(' | ')}`);
    });
  }

  it(`finds them in a customer's own playbook as well${existsSync(REAL) ? '' : ' (left out: no such playbook here)'}`, async function () {
    if (!existsSync(REAL)) this.skip();
    const real = compile(await readPlaybookFolder(REAL)).statuses;
    for (const [set, least] of SETS) assert.ok(measure(real, set).right >= least - 2, set);
  });

  /** described, language; then the first status, the beginning of its example, where the playbook sends it from, its overlaps. */
  const rows: readonly (readonly [
    string,
    Language,
    string,
    (string | undefined)?,
    (string | undefined)?,
    (readonly string[])?,
  ])[] = [
    [
      'customer waits for a German data centre',
      'en',
      'blocked/product-feature-capability',
      'The customer will not start before a certain feature',
      'blocked/legal-regulatory',
    ],
    ['客户继续使用Slack', 'zh', 'no-intent/using-competitive-solution', 'The customer stays with Slack'],
    [
      'lehnt FastTrack ab, macht alles selbst',
      'de',
      'in-progress/technical-onboarding-deployment',
      'Intent is known and the customer deploys without',
      'no-intent',
    ],
    [
      'la política interna prohíbe datos en la nube',
      'es',
      'blocked/security-privacy-non-product-feature',
      'A policy of the customer forbids',
      'blocked/legal-regulatory',
    ],
    [
      'the company was acquired, everything is being reorganised',
      'en',
      'no-intent/executive-sponsorship',
      undefined,
      'blocked/adoption-readiness',
      ['blocked/billing-licensing-subscription', 'blocked/customer-it-infrastructure-remediation', 'duplicate-invalid'],
    ],
    [
      'a function is not available yet',
      'en',
      'blocked/product-feature-capability',
      'A function is not available',
      undefined,
      ['blocked/app-compatibility'],
    ],
    ['o inquilino está duplicado', 'pt', 'duplicate-invalid'],
    ['興味がない', 'ja', 'no-intent'],
  ];
  for (const [described, language, status, example, notThere, overlaps = []] of rows) {
    it(`says of "${described}": ${status}`, () => {
      const [first] = guideStatus(statuses, described, language);
      assert.equal(first?.status, status);
      assert.equal(slugOf(first.name), status);
      if (example !== undefined) assert.equal(first.example?.en?.startsWith(example), true, first.example?.en);
      assert.equal(first.notThere && slugOf(first.notThere.name), notThere);
      assert.deepEqual(
        first.overlaps.map(({ name }) => slugOf(name)),
        overlaps,
      );
    });
  }

  it('brings the definition and the questions of the page', () => {
    const [first] = guideStatus(statuses, 'Kunde bleibt bei Slack', 'de');
    const page = statuses
      .find(({ l1 }) => l1 === 'no-intent')
      ?.l2.find(({ key }) => key === 'using-competitive-solution');
    assert.deepEqual(first?.definition, page?.definition);
    assert.deepEqual(first?.questions, page?.questions);
  });

  it('understands a description in another language than its reader has, and in two at once', () => {
    for (const language of LANGUAGES) {
      assert.equal(
        guideStatus(statuses, 'keiner antwortet', language)[0]?.status,
        'status-unknown/customer-unresponsive',
      );
    }
    assert.equal(
      guideStatus(statuses, 'Kunde wartet auf feature release', 'de')[0]?.status,
      'blocked/product-feature-capability',
    );
  });

  it('does not put together what two sentences say', () => {
    const [first] = guideStatus(statuses, 'Partner is great. No answer to the mails.', 'en');
    assert.equal(first?.status, 'status-unknown/customer-unresponsive');
  });

  it('gives no more than three where much is said', () => {
    const much = 'network too slow, users need training, partner stuck, EA negotiation, law forbids it';
    assert.equal(guideStatus(statuses, much, 'en').length, 3);
  });

  it('knows nothing where nothing is said', () => {
    for (const described of [
      undefined,
      '',
      '   ',
      '???',
      '🙂',
      'hello',
      '\u0000\ud800',
      'customer stays with Slack '.repeat(5000),
    ]) {
      assert.deepEqual(guideStatus(statuses, described, 'en'), [], described?.slice(0, 20));
    }
    assert.deepEqual(guideStatus([], 'customer stays with Slack', 'en'), []);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...LANGUAGES),
        (described, language) => {
          const likely = guideStatus(statuses, described, language);
          assert.equal(new Set(likely.map(({ status }) => status)).size, likely.length);
        },
      ),
    );
  });
});

function measure(
  statuses: readonly L1Status[],
  set: string,
): { readonly right: number; readonly wrong: readonly string[] } {
  const lines = readFileSync(join(import.meta.dirname, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const wrong = lines
    .map((line): Described => JSON.parse(line))
    .filter(({ described, language, status }) => guideStatus(statuses, described, language)[0]?.status !== status);
  return { right: lines.length - wrong.length, wrong: wrong.map(({ described }) => described) };
}

function slugOf({ l1, l2 }: StatusName): string {
  return l2 === undefined ? l1.l1 : `${l1.l1}/${l2.key}`;
}
