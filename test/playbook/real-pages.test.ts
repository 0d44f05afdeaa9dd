// The real English and German pages beside what was found in them independently (../shared/data/truth.json).
import assert from 'node:assert/strict';
import { compile } from '../../src/playbook/compile.ts';
import type { FolderContent, FolderProcess, FolderTask } from '../../src/playbook/folder-content.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import type { SourceFile } from '../../src/playbook/source-file.ts';
import { leftOut, readTruth, SHARED, type TrueStep, type Truth } from './truth.ts';

/** Written from the facts, not from the compiler's vocabulary. */
const NAMES: Readonly<Record<string, string>> = {
  'Alle Dienste': 'All Services',
  'Haupt-Onboarding': 'Core Onboarding',
  'Office ProPlus': 'Microsoft 365 Apps',
  'Office 365 ProPlus': 'Microsoft 365 Apps',
  Projekt: 'Project',
  Staffhub: 'StaffHub',
  'Skype for Business - Festnetzanruf': 'Skype for Business - PSTN Calling',
  'Skype for Business - PSTN-Konferenz': 'Skype for Business - PSTN Conferencing',
  Geschwindigkeitsmigrationsmanager: 'Migration Velocity Manager',
  'Qualifizierter FastTrack-Partner': 'FastTrack Ready Partner',
};
const MOTIONS: Readonly<Record<string, string>> = {
  'Customer Health': 'customer-health',
  Kundenintegrität: 'customer-health',
  RFA: 'rfa',
  Targeting: 'targeting',
  Adressierung: 'targeting',
};

const L1 = ['status-unknown', 'in-progress', 'no-intent', 'blocked', 'duplicate-invalid'];

const canonical = (name: string): string => NAMES[name] ?? name;
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

function trueStep(step: TrueStep) {
  const motions = step.motions.flatMap((text) => text.split('/')).map((name) => MOTIONS[name.trim()] ?? name);
  return {
    title: step.heading,
    roles: unique(step.roles.filter((role) => role !== '-').map(canonical)),
    motions: unique(motions).toSorted(),
    services: unique(step.applies.flatMap((text) => text.split('/')).map((name) => canonical(name.trim()))),
    tasks: step.tasks.map(({ id }) => id),
  };
}

function trueTask({ id, name_plain: name, mandatory, role, services }: TrueStep['tasks'][number]): FolderTask {
  return { id, name, mandatory, role: canonical(role), services: unique(services.map(canonical)) };
}

function processesOf(folder: FolderContent): readonly FolderProcess[] {
  return folder.phases.flatMap(({ processes }) => processes);
}

describe(`the real pages${leftOut}`, () => {
  let files: readonly SourceFile[];
  let playbook: Playbook;
  let truth: Truth;

  before(async function () {
    if (leftOut !== '') return this.skip();
    files = await readPlaybookFolder(new URL('playbook', SHARED).pathname);
    playbook = compile(files);
    truth = readTruth();
  });

  const folder = (language: string): FolderContent => {
    const found = playbook.folders.find((each) => each.language === language);
    assert.ok(found);
    return found;
  };

  for (const [language, counts] of [
    ['en', { pages: 69, used: 69, processes: 16, steps: 81, rows: 233, ids: 225, mandatory: 93, optional: 140 }],
    ['de', { pages: 91, used: 69, processes: 16, steps: 80, rows: 228, ids: 222, mandatory: 93, optional: 135 }],
  ] as const) {
    describe(language, () => {
      it(`hold ${JSON.stringify(counts)}`, () => {
        const content = folder(language);
        const rows = processesOf(content).flatMap(({ tasks }) => tasks);
        assert.deepEqual(
          {
            pages: content.pages,
            used: playbook.pages.filter((page) => page.language === language).length,
            processes: processesOf(content).length,
            steps: processesOf(content).flatMap(({ steps }) => steps).length,
            rows: rows.length,
            ids: new Set(rows.map(({ id }) => id)).size,
            mandatory: rows.filter(({ mandatory }) => mandatory).length,
            optional: rows.filter(({ mandatory }) => !mandatory).length,
          },
          counts,
        );
      });

      it('hold the phases with their processes, listed and unlisted, in order', () => {
        const found = folder(language).phases.filter(({ phase }) => phase !== 'multiple');
        const slugs = (processes: readonly FolderProcess[], listed: boolean) =>
          processes.filter((each) => each.listed === listed).map(({ slug }) => slug);
        assert.deepEqual(
          Object.fromEntries(
            found.map(({ phase, title, processes }) => [
              phase,
              { title, listed: slugs(processes, true), unlisted: slugs(processes, false) },
            ]),
          ),
          truth[language].phases,
        );
      });

      it('hold one page across phases, which nobody lists', () => {
        const multiple = folder(language).phases.find(({ phase }) => phase === 'multiple');
        assert.deepEqual(
          multiple?.processes.map(({ slug, listed }) => ({ slug, listed })),
          [{ slug: 'multiple-phases-automated-onboarding-assistance-partner', listed: false }],
        );
      });

      it('hold the steps with roles, motions, services, and the tasks with everything', () => {
        for (const process of processesOf(folder(language))) {
          const expected = truth[language].processes[process.slug];
          assert.ok(expected, process.slug);
          assert.equal(process.title, expected.title);
          assert.deepEqual(process.steps, expected.steps.map(trueStep), process.slug);
          assert.deepEqual(
            process.tasks,
            expected.steps.flatMap(({ tasks }) => tasks.map(trueTask)),
            process.slug,
          );
        }
      });

      it('hold the statuses under the names of their list', () => {
        const prefix = (l1: string, key: string): string => `l1l2l3-${l1}-${key}`;
        assert.deepEqual(
          folder(language).statuses.map(({ title, l1, l2 }) => [
            title,
            l2.map((each) => ({ label: each.title, slug: prefix(l1, each.key) })),
          ]),
          Object.entries(truth[language].statuses),
        );
        assert.deepEqual(
          folder(language).statuses.map(({ l1 }) => l1),
          L1,
        );
      });

      it('hold tasks 1328, 3184 and 3999 although their tables are broken', () => {
        const tasks = new Map(
          processesOf(folder(language)).flatMap(({ tasks }) => tasks.map((task) => [task.id, task])),
        );
        const read = (id: string) => ({ ...tasks.get(id), name: undefined });
        const engineer = { mandatory: false, role: 'FastTrack Engineer', name: undefined };
        assert.deepEqual(read('1328'), { id: '1328', ...engineer, services: ['Exchange'] });
        assert.deepEqual(read('3184'), { id: '3184', ...engineer, services: ['Core Onboarding'] });
        assert.deepEqual(read('3999'), {
          id: '3999',
          mandatory: true,
          role: 'SME',
          name: undefined,
          services: ['AIP'],
        });
      });
    });
  }

  it('come without errors, and every repair is told', () => {
    assert.deepEqual(
      playbook.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    const count = (rule: string): number => playbook.diagnostics.filter((each) => each.rule === rule).length;
    assert.deepEqual(
      {
        'duplicate-page': count('duplicate-page'),
        'table-rows-joined': count('table-rows-joined'),
        'table-missing-pipe': count('table-missing-pipe'),
        'table-leading-pipe': count('table-leading-pipe'),
        'table-separator': count('table-separator'),
        'indented-heading': count('indented-heading'),
        'step-after-closing': count('step-after-closing'),
        'label-wrapped': count('label-wrapped'),
        'change-date': count('change-date'),
      },
      {
        'duplicate-page': 22,
        'table-rows-joined': 2,
        'table-missing-pipe': 2,
        'table-leading-pipe': 1,
        'table-separator': 4,
        'indented-heading': 2,
        'step-after-closing': 4,
        'label-wrapped': 2,
        'change-date': 2,
      },
    );
  });

  it('say where a repair was made', () => {
    const [joined] = playbook.diagnostics.filter(({ rule }) => rule === 'table-rows-joined');
    const source = files.find(({ file }) => file === joined?.file);
    assert.ok(joined && source);
    assert.match(source.content.split('\n')[joined.line - 1] ?? '', /\|\| 1328 /);
  });

  it('merge: English steps that German lacks, German texts beside English ones, Success in the order of its German page', () => {
    const process = (slug: string) =>
      playbook.phases.flatMap(({ processes }) => processes).find((each) => each.slug === slug);
    const steps = process('enable-enable-services-partner')?.steps ?? [];
    assert.equal(steps.length, 10);
    assert.deepEqual(
      steps.filter(({ title }) => title.de === undefined).map(({ title }) => title.en),
      ['Deploy Mobile Apps'],
    );
    const success = playbook.phases.find(({ phase }) => phase === 'success');
    assert.deepEqual(Object.keys(success?.title ?? {}), ['de']);
    assert.deepEqual(
      success?.processes.map(({ slug, listed }) => ({ slug, listed })),
      [
        { slug: 'success-support-success-execution-partner', listed: true },
        { slug: 'success-conduct-success-review-partner', listed: true },
      ],
    );
    const ids = steps.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    assert.deepEqual(
      ['4110', '4111', '4112'].filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('give every L2 its definition, examples in both languages and redirects that lead somewhere', () => {
    const l2 = playbook.statuses.flatMap((status) => status.l2);
    assert.equal(l2.length, 18);
    for (const { definition, validExamples, invalidExamples, key } of l2) {
      assert.deepEqual(Object.keys(definition), ['en', 'de'], key);
      assert.ok(validExamples.length > 0 && validExamples.every(({ en, de }) => en && de), key);
      for (const { to } of invalidExamples) assert.match(to ?? '', /^(no-intent|blocked)\/[a-z-]+$/, key);
    }
    assert.equal(l2.filter(({ invalidExamples }) => invalidExamples.length > 0).length, 12);
    assert.equal(l2.filter(({ questions }) => questions.length > 0).length, 15);
  });

  it('are frozen to the ground', () => {
    const task = playbook.phases[0]?.processes[0]?.steps[0]?.tasks[0];
    assert.ok(task && Object.isFrozen(task) && Object.isFrozen(task.services));
    assert.ok(Object.isFrozen(playbook.pages[0]?.sections[0]?.blocks));
  });

  it('compile to the same, whatever order the files come in', () => {
    assert.ok(JSON.stringify(compile(files.toReversed())) === JSON.stringify(playbook));
  });
});
