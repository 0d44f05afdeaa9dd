// Holds the playbook that we ship to: no diagnostics, both languages alike, the facts exact.
import assert from 'node:assert/strict';
import { compile } from '../../src/playbook/compile.ts';
import type { FolderContent, FolderProcess, FolderStep } from '../../src/playbook/folder-content.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { leftOut, readTruth, toStep, toTask } from './truth.ts';

const OURS = new URL('../../playbook/', import.meta.url);

describe('the playbook we ship', () => {
  let playbook: Playbook;
  let en: FolderContent;
  let de: FolderContent;

  before(async () => {
    playbook = compile(await readPlaybookFolder(OURS.pathname));
    [en, de] = ['en', 'de'].map((language) => {
      const folder = playbook.folders.find((each) => each.language === language);
      assert.ok(folder, `no folder in ${language}`);
      return folder;
    }) as [FolderContent, FolderContent];
  });

  it('gives the compiler nothing to say', () => {
    assert.deepEqual(playbook.diagnostics, []);
  });

  it('holds the same pages in both languages, each with a date and an audience', () => {
    const slugs = (language: string) =>
      playbook.pages.filter((page) => page.language === language).map(({ slug }) => slug);
    assert.deepEqual(slugs('de').sort(), slugs('en').sort());
    for (const page of playbook.pages) {
      assert.match(page.date ?? '', /^\d{4}-\d\d-\d\d$/, page.file);
      assert.equal(page.audience, 'partner', page.file);
    }
  });

  it('holds the same structure in both languages', () => {
    assert.deepEqual(skeleton(de), skeleton(en));
  });

  it('holds 16 processes with 81 steps and 233 rows of 225 tasks, 93 mandatory and 140 optional', () => {
    const processes = processesOf(en);
    const rows = processes.flatMap(({ tasks }) => tasks);
    assert.deepEqual(
      {
        processes: processes.length,
        steps: processes.flatMap(({ steps }) => steps).length,
        rows: rows.length,
        ids: new Set(rows.map(({ id }) => id)).size,
        mandatory: rows.filter(({ mandatory }) => mandatory).length,
      },
      { processes: 16, steps: 81, rows: 233, ids: 225, mandatory: 93 },
    );
  });

  it('holds 5 L1 and 18 L2, each L2 with a definition and valid examples, each redirect with its target', () => {
    assert.deepEqual(
      playbook.statuses.map(({ l1, l2 }) => [l1, l2.length]),
      [
        ['status-unknown', 2],
        ['in-progress', 3],
        ['no-intent', 3],
        ['blocked', 10],
        ['duplicate-invalid', 0],
      ],
    );
    for (const l1 of playbook.statuses) {
      assert.ok(l1.definition.en && l1.definition.de, l1.l1);
      for (const l2 of l1.l2) {
        assert.ok(l2.definition.en && l2.definition.de, l2.slug);
        assert.ok(l2.validExamples.length > 0, l2.slug);
        for (const { scenario, to } of l2.invalidExamples) assert.ok(to, `${l2.slug}: ${scenario.en} leads nowhere`);
      }
    }
  });

  it('gives every process but the one across phases its inputs, outputs and next steps', () => {
    for (const process of playbook.phases.flatMap(({ processes }) => processes)) {
      for (const list of [process.keyInputs, process.keyOutputs, process.nextSteps]) {
        assert.ok(list.length > 0, process.slug);
        for (const texts of list) assert.ok(texts.en && texts.de, `${process.slug}: ${JSON.stringify(texts)}`);
      }
    }
  });

  it('explains its terms in both languages', () => {
    const dibs = playbook.terms.find(({ term }) => term === 'DIBS');
    assert.match(dibs?.expansion.en ?? '', /Intent/);
    assert.match(dibs?.expansion.de ?? '', /Absicht/);
  });

  it('has no link that leads nowhere', () => {
    assert.deepEqual(
      playbook.links.filter(({ to }) => to === undefined),
      [],
    );
  });

  it(`states the facts: steps, tasks, flags, roles, motions, services${leftOut}`, function () {
    if (leftOut) this.skip();
    const truth = readTruth();
    const ours = Object.fromEntries(processesOf(en).map((process) => [process.slug, process]));
    assert.deepEqual(Object.keys(ours).sort(), Object.keys(truth.en.processes).sort());
    for (const [slug, { title, steps }] of Object.entries(truth.en.processes)) {
      assert.deepEqual(
        { title: ours[slug]?.title, steps: ours[slug]?.steps.map(sorted), tasks: ours[slug]?.tasks },
        { title, steps: steps.map(toStep), tasks: steps.flatMap(({ tasks }) => tasks.map(toTask)) },
        slug,
      );
    }
    assert.deepEqual(
      en.statuses.map(({ title, l2 }) => [title, l2.map((each) => each.title)]),
      Object.entries(truth.en.statuses).map(([title, l2]) => [title, l2.map(({ label }) => label)]),
    );
    for (const { phase, processes } of en.phases) {
      if (phase === 'multiple') continue;
      const listed = processes.filter((each) => each.listed).map(({ slug }) => slug);
      assert.deepEqual(listed, truth.de.phases[phase]?.listed, phase);
    }
  });
});

function sorted(step: FolderStep): FolderStep {
  return { ...step, motions: [...step.motions].sort() };
}

function processesOf(folder: FolderContent): readonly FolderProcess[] {
  return folder.phases.flatMap(({ processes }) => processes);
}

/** All that must not differ between languages. */
function skeleton(folder: FolderContent): unknown {
  return {
    phases: folder.phases.map(({ phase, processes }) => ({
      phase,
      processes: processes.map(({ slug, listed, steps, tasks }) => ({
        slug,
        listed,
        steps: steps.map(({ title: _, ...step }) => step),
        tasks: tasks.map(({ name: _, ...task }) => task),
      })),
    })),
    statuses: folder.statuses.map(({ l1, l2 }) => ({ l1, l2: l2.map(({ key }) => key) })),
  };
}
