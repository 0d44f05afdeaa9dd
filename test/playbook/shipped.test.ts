// Holds the playbook that we ship to: no diagnostics, both languages alike, the facts exact, the words our own.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { compile } from '../../src/playbook/compile.ts';
import type { FolderContent, FolderProcess } from '../../src/playbook/folder-content.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import type { SourceFile } from '../../src/playbook/source-file.ts';

const OURS = new URL('../../playbook/', import.meta.url);
const SHARED = new URL('../../../shared/data/', import.meta.url);
const FACTS = new URL('truth.json', SHARED);
const facts = existsSync(FACTS) ? '' : ' (left out: ../shared/data is not here)';

const Step = z.object({
  heading: z.string(),
  roles: z.array(z.string()),
  motions: z.array(z.string()),
  applies: z.array(z.string()),
  tasks: z.array(
    z.object({
      id: z.string(),
      name_plain: z.string(),
      mandatory: z.boolean(),
      role: z.string(),
      services: z.array(z.string()),
    }),
  ),
});
const Folder = z.object({
  phases: z.record(z.string(), z.object({ listed: z.array(z.string()), unlisted: z.array(z.string()) })),
  processes: z.record(z.string(), z.object({ title: z.string(), steps: z.array(Step) })),
  statuses: z.record(z.string(), z.array(z.object({ label: z.string(), slug: z.string() }))),
});
const Truth = z.object({ en: Folder, de: Folder });
type Truth = z.infer<typeof Truth>;

describe('the playbook we ship', () => {
  let files: readonly SourceFile[];
  let playbook: Playbook;
  let en: FolderContent;
  let de: FolderContent;

  before(async () => {
    files = await readPlaybookFolder(OURS.pathname);
    playbook = compile(files);
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

  it(`states the facts: steps, tasks, flags, roles, motions, services${facts}`, function () {
    if (facts) this.skip();
    const truth = readTruth();
    const ours = Object.fromEntries(processesOf(en).map((process) => [process.slug, process]));
    assert.deepEqual(Object.keys(ours).sort(), Object.keys(truth.en.processes).sort());
    for (const [slug, { title, steps }] of Object.entries(truth.en.processes)) {
      assert.deepEqual(
        { title: ours[slug]?.title, steps: ours[slug]?.steps, tasks: ours[slug]?.tasks },
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

  for (const [language, folder] of [
    ['en', 'english-playbook'],
    ['de', 'german-playbook'],
  ] as const) {
    it(`shares no run of nine words with the real pages in ${language}${facts}`, function () {
      if (facts) this.skip();
      const real = new Set(
        readdirSync(new URL(`playbook/${folder}/`, SHARED))
          .filter((name) => name.endsWith('.md'))
          .flatMap((name) => runs(words(readFileSync(new URL(`playbook/${folder}/${name}`, SHARED), 'utf8')))),
      );
      const fixed = identifiers(readTruth()[language]);
      const copied = files
        .filter(({ file }) => file.startsWith(`${language}/`))
        .flatMap(({ file, content }) =>
          prose(content, fixed)
            .flatMap(runs)
            .filter((run) => real.has(run))
            .map((run) => `${file}: ${run}`),
        );
      assert.deepEqual(copied, []);
    });
  }

  it('would notice a copied run across lines, beside an identifier or in a list', () => {
    const fixed = ['one long name of a task'.split(' ')];
    const count = (content: string) => prose(content, fixed).flatMap(runs).length;
    assert.equal(count('a b c d e\nf g h i'), 1);
    assert.equal(count('- a b c d **e** f\n  g [h](x.md) i, j'), 2);
    assert.equal(count('one long name of a task a b c d e f g h i'), 1);
    assert.equal(count('a b c d one long name of a task e f g h'), 0);
    assert.equal(count('| a b c d e | f g h i j |'), 0);
  });
});

function readTruth(): Truth {
  return Truth.parse(JSON.parse(readFileSync(FACTS, 'utf8')));
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

function toStep({ heading, roles, motions, applies, tasks }: z.infer<typeof Step>): FolderProcess['steps'][number] {
  return {
    title: heading,
    roles: roles.filter((role) => role !== '-'),
    motions: [...new Set(motions.flatMap((text) => text.split(' / ')))].map((name) => {
      const motion = { 'Customer Health': 'customer-health', RFA: 'rfa', Targeting: 'targeting' } as const;
      return motion[name as keyof typeof motion];
    }),
    services: [...new Set(applies.flatMap((text) => text.split(' / ')))],
    tasks: tasks.map(({ id }) => id),
  };
}

function toTask(task: z.infer<typeof Step>['tasks'][number]): FolderProcess['tasks'][number] {
  const { id, name_plain: name, mandatory, role, services } = task;
  return { id, name, mandatory, role, services: services.map((each) => (each === 'Staffhub' ? 'StaffHub' : each)) };
}

/** Names that are fixed and therefore excepted: of tasks, steps, processes, statuses, and lists of services. */
function identifiers(folder: Truth['en']): readonly (readonly string[])[] {
  const processes = Object.values(folder.processes);
  const steps = processes.flatMap((process) => process.steps);
  return [
    ...processes.map(({ title }) => title),
    ...steps.flatMap(({ heading, applies, tasks }) => [heading, ...applies, ...tasks.flatMap(namesIn)]),
    ...Object.values(folder.statuses).flatMap((l2) => l2.map(({ label }) => label)),
  ]
    .map(words)
    .filter((name) => name.length >= 4)
    .sort((a, b) => b.length - a.length);
}

function namesIn(task: z.infer<typeof Step>['tasks'][number]): string[] {
  return [task.name_plain, task.services.join(' / ')];
}

/** A page as sequences of words: a paragraph, list item or table cell each; identifiers and link targets taken out. */
function prose(content: string, fixed: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return content
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\n\s*\n|\n(?=\s*(?:[-#>|]|\d+\.|[\p{L} ]+: \*\*))|\||: \*\*/u)
    .flatMap((block) => {
      let parts = [words(block)];
      for (const name of fixed) parts = parts.flatMap((part) => without(part, name));
      return parts;
    });
}

function without(sequence: readonly string[], name: readonly string[]): string[][] {
  for (let i = 0; i + name.length <= sequence.length; i += 1)
    if (name.every((word, k) => sequence[i + k] === word))
      return [sequence.slice(0, i), ...without(sequence.slice(i + name.length), name)];
  return [[...sequence]];
}

function words(text: string): string[] {
  return (
    text
      .replaceAll('\u200b', '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runs(sequence: readonly string[]): string[] {
  return sequence.slice(8).map((_, i) => sequence.slice(i, i + 9).join(' '));
}
