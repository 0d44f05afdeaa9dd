// Holds the playbook that we ship to the facts on any machine: to a copy of their identifiers, and the copy to the facts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { compile } from '../../src/playbook/compile.ts';
import type { FolderContent } from '../../src/playbook/folder-content.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { leftOut, readTruth, toStep, toTask } from './truth.ts';

const OURS = new URL('../../playbook/', import.meta.url);
const COPY = new URL('../fixtures/playbook/shipped/truth.json', import.meta.url);

const Names = z.array(z.string());
const Step = z.object({ title: z.string(), roles: Names, motions: Names, services: Names, tasks: Names });
const Task = z.object({
  id: z.string(),
  name: z.string(),
  mandatory: z.boolean(),
  role: z.string(),
  services: Names,
});
const Copy = z.object({
  listed: z.record(z.string(), Names),
  statuses: z.record(z.string(), Names),
  processes: z.record(z.string(), z.object({ title: z.string(), steps: z.array(Step), tasks: z.array(Task) })),
});
type Copy = z.infer<typeof Copy>;

describe('the facts in the playbook we ship', () => {
  const copy = Copy.parse(JSON.parse(readFileSync(COPY, 'utf8')));
  let folders: ReadonlyMap<string, FolderContent>;

  before(async () => {
    const { folders: compiled } = compile(await readPlaybookFolder(OURS.pathname));
    folders = new Map(compiled.map((folder) => [folder.language, folder]));
  });

  it('are the facts, word for word in English', () => {
    assert.deepEqual(contentOf(folders.get('en')), copy);
  });

  it('are the facts in German, but for names', () => {
    assert.deepEqual(nameless(contentOf(folders.get('de'))), nameless(copy));
  });

  it(`are copied here as the real pages hold them${leftOut}`, function () {
    if (leftOut) this.skip();
    const { en, de } = readTruth();
    assert.deepEqual(copy, {
      // English has no page of the Success phase; the other phases list the same processes in both languages.
      listed: Object.fromEntries(Object.entries(de.phases).map(([phase, { listed }]) => [phase, listed])),
      statuses: Object.fromEntries(Object.entries(en.statuses).map(([l1, l2]) => [l1, l2.map(({ label }) => label)])),
      processes: Object.fromEntries(
        Object.entries(en.processes).map(([slug, { title, steps }]) => [
          slug,
          { title, steps: steps.map(toStep), tasks: steps.flatMap(({ tasks }) => tasks.map(toTask)) },
        ]),
      ),
    });
  });
});

function contentOf(folder: FolderContent | undefined): Copy {
  assert.ok(folder);
  const { phases, statuses } = folder;
  return Copy.parse({
    listed: Object.fromEntries(
      phases
        .filter(({ phase }) => phase !== 'multiple')
        .map(({ phase, processes }) => [phase, processes.filter(({ listed }) => listed).map(({ slug }) => slug)]),
    ),
    statuses: Object.fromEntries(statuses.map(({ title, l2 }) => [title, l2.map((each) => each.title)])),
    processes: Object.fromEntries(
      phases.flatMap(({ processes }) =>
        processes.map(({ slug, title, steps, tasks }) => [
          slug,
          { title, steps: steps.map((step) => ({ ...step, motions: [...step.motions].sort() })), tasks },
        ]),
      ),
    ),
  });
}

function nameless({ listed, statuses, processes }: Copy): unknown {
  return {
    listed,
    statuses: Object.values(statuses).map(({ length }) => length),
    processes: Object.fromEntries(
      Object.entries(processes).map(([slug, { steps, tasks }]) => [
        slug,
        { steps: steps.map(({ title: _, ...step }) => step), tasks: tasks.map(({ name: _, ...task }) => task) },
      ]),
    ),
  };
}
