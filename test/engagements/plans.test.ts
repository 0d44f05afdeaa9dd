// What plans hold, by examples that were worked out by hand from the rules.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Attributes } from '../../src/engagements/attributes.ts';
import { type Plan, type PlanItem, plan } from '../../src/engagements/plan.ts';
import { planItems } from '../../src/engagements/plan-items.ts';
import { compile } from '../../src/playbook/compile.ts';
import type { Phase } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { MOTIONS } from '../../src/playbook/slugs.ts';
import { SERVICES } from '../../src/playbook/vocabulary/services.ts';

const REAL = new URL('../../../shared/data/playbook/', import.meta.url).pathname;
const OURS = new URL('../../playbook/', import.meta.url).pathname;
const FIXTURES = new URL('../fixtures/plans/', import.meta.url);

const Fixture = z.object({
  title: z.string(),
  attributes: z.object({
    name: z.string(),
    motion: z.enum(MOTIONS),
    services: z.array(z.enum(SERVICES)),
    seats: z.int(),
    dataMoves: z.boolean().exactOptional(),
    enterprise: z.boolean().exactOptional(),
    success: z.boolean().exactOptional(),
  }),
  tasks: z.int(),
  mandatory: z.int(),
  /** Phase → process → its tasks (`994M 983O`), and its steps that are ticked themselves. */
  phases: z.record(z.string(), z.record(z.string(), z.object({ tasks: z.string(), steps: z.array(z.string()) }))),
});

const FIXED = readdirSync(FIXTURES).map((file) =>
  Fixture.parse(JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'))),
);

const YAMMER: Attributes = {
  name: 'Yammer',
  motion: 're-engagement',
  services: ['Yammer'],
  seats: 120,
  dataMoves: false,
};
const EXCHANGE_AND_TEAMS: Attributes = {
  name: 'Exchange and Teams',
  motion: 'rfa',
  services: ['Exchange', 'Teams'],
  seats: 800,
  dataMoves: true,
};

for (const [name, dir] of [
  ['the playbook we ship', OURS],
  ['the real pages', REAL],
] as const) {
  const there = existsSync(dir);
  describe(`plans from ${name}${there ? '' : ' (left out: ../shared/data is not here)'}`, () => {
    let phases: readonly Phase[];

    before(async function () {
      if (!there) this.skip();
      // English alone is what the examples were worked out on; nothing of it may hang on other languages.
      const english = (await readPlaybookFolder(dir)).filter(({ file }) => /^en/.test(file));
      phases = compile(english).phases;
    });

    it('RFA, Exchange and Teams, 800 seats, data moves: 111 tasks, 47 of them mandatory', () => {
      assert.deepEqual(countTasks(plan(phases, EXCHANGE_AND_TEAMS)), { tasks: 111, mandatory: 47 });
    });

    it('re-engagement, Yammer, 120 seats, nothing moves: these 33', () => {
      assert.equal(
        tasksOf(plan(phases, YAMMER)).map(flagged).sort().join(' '),
        '1049M 1126M 1134O 1141O 1148O 1240M 1641M 1699M 1700M 1701M 1903O 3070M 3184O 3190M 3240O 3333M 3334M 3616M ' +
          '3690M 3720M 3721O 3736M 3979O 3981M 4017M 4047M 4071M 4072M 4073O 4088O 4112O 983O 994M',
      );
    });

    for (const fixture of FIXED) {
      it(`${fixture.title}: ${fixture.tasks} tasks, ${fixture.mandatory} of them mandatory`, () => {
        const made = plan(phases, fixture.attributes);
        assert.deepEqual(outline(made), fixture.phases);
        assert.deepEqual(countTasks(made), { tasks: fixture.tasks, mandatory: fixture.mandatory });
      });
    }
  });
}

describe('plans from the German pages that we ship, alone', () => {
  let phases: readonly Phase[];

  before(async () => {
    phases = compile((await readPlaybookFolder(OURS)).filter(({ file }) => file.startsWith('de/'))).phases;
  });

  for (const fixture of FIXED) {
    it(`${fixture.title}: the same tasks, and as many steps to tick`, () => {
      const steps = Object.values(fixture.phases).flatMap((each) =>
        Object.values(each).flatMap((process) => process.steps),
      );
      const made = plan(phases, fixture.attributes);
      assert.deepEqual(countTasks(made), { tasks: fixture.tasks, mandatory: fixture.mandatory });
      const items = planItems(made.phases.flatMap(({ processes }) => processes));
      assert.equal(items.filter(({ kind }) => kind === 'step').length, steps.length);
    });
  }
});

function outline(made: Plan): unknown {
  return Object.fromEntries(
    made.phases.map(({ phase, processes }) => [
      phase,
      Object.fromEntries(
        processes.map(({ slug, steps }) => {
          const items = steps.flatMap((step) => step.items);
          const tasks = items.filter(({ kind }) => kind === 'task').map(flagged);
          const ticked = items.filter(({ kind }) => kind === 'step').map(({ id }) => id.replace(`${slug}/`, ''));
          return [slug, { tasks: tasks.join(' '), steps: ticked }];
        }),
      ),
    ]),
  );
}

function tasksOf(made: Plan): readonly PlanItem[] {
  return planItems(made.phases.flatMap(({ processes }) => processes)).filter(({ kind }) => kind === 'task');
}

function countTasks(made: Plan): { tasks: number; mandatory: number } {
  const tasks = tasksOf(made);
  return { tasks: tasks.length, mandatory: tasks.filter(({ mandatory }) => mandatory).length };
}

function flagged({ id, mandatory }: PlanItem): string {
  return `${id}${mandatory ? 'M' : 'O'}`;
}
