// Reads small folders in es, pt, ja and zh, full of the field's defects, against expectations written by hand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { compile } from '../../src/playbook/compile.ts';
import type { FolderContent, FolderProcess, FolderStep } from '../../src/playbook/folder-content.ts';
import type { Playbook, Step } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { plainText } from '../../src/playbook/rich-text.ts';
import { MOTIONS } from '../../src/playbook/slugs.ts';
import type { Foreign } from './six/translate.ts';

const SIX = new URL('../fixtures/playbook/six/', import.meta.url);

const Lines = z.array(z.string()).optional();
const ByStep = z.record(z.string(), z.array(z.string())).optional();
const Expected = z.object({
  folder: z.custom<FolderContent>((value) => typeof value === 'object'),
  setAside: z.array(z.string()),
  processes: z.record(
    z.string(),
    z.object({
      motions: z.array(z.enum(MOTIONS)).optional(),
      keyInputs: Lines,
      keyOutputs: Lines,
      nextSteps: Lines,
      inputs: ByStep,
      outputs: ByStep,
    }),
  ),
  statuses: z.record(
    z.string(),
    z.object({
      definition: z.string(),
      validExamples: z.array(z.string()),
      invalidExamples: z.array(z.tuple([z.string(), z.string()])),
      questions: z.array(z.string()),
    }),
  ),
  changes: z.record(z.string(), z.array(z.tuple([z.string().nullable(), z.string()]))),
  links: z.record(z.string(), z.array(z.string())),
  tables: z.record(z.string(), z.array(z.string())),
});

for (const [language, name] of [
  ['es', 'spanish-playbook'],
  ['pt', 'portuguese-playbook'],
  ['ja', 'japanese-playbook'],
  ['zh', 'simplified-chineses-playbook'],
] as const) {
  describe(`the small folder in ${language}`, () => {
    const expected = Expected.parse(JSON.parse(readFileSync(new URL(`${name}.json`, SIX), 'utf8')));
    let playbook: Playbook;
    const inLanguage = (texts: Partial<Record<Foreign, string>>) => plainText(texts[language] ?? '');

    before(async () => {
      const files = await readPlaybookFolder(SIX.pathname);
      playbook = compile(files.filter(({ file }) => file.startsWith(`${name}/`)));
    });

    it('holds the phases, processes, steps, tasks and statuses that were written down by hand', () => {
      assert.equal(playbook.folders.length, 1);
      assert.deepEqual(playbook.folders.map(comparable)[0], comparable(expected.folder));
    });

    it('holds them beside the other languages, too', async () => {
      const all = compile(await readPlaybookFolder(SIX.pathname));
      assert.deepEqual(
        all.folders.map(comparable).find((folder) => folder.language === language),
        comparable(expected.folder),
      );
    });

    it('reports errors for nothing, and sets older copies in English aside', () => {
      assert.deepEqual(
        playbook.diagnostics.filter(({ severity }) => severity === 'error'),
        [],
      );
      const used = new Set(playbook.pages.map(({ file }) => file));
      for (const file of expected.setAside) assert.ok(!used.has(`${name}/${file}`), file);
      assert.equal(playbook.pages.length, expected.folder.pages - expected.setAside.length);
    });

    it('reads key inputs, key outputs, next steps and the checklists of steps', () => {
      const processes = playbook.phases.flatMap((phase) => phase.processes);
      for (const [slug, wanted] of Object.entries(expected.processes)) {
        const found = processes.find((process) => process.slug === slug);
        assert.ok(found, slug);
        if (wanted.motions) assert.deepEqual([...found.motions].sort(), [...wanted.motions].sort(), slug);
        for (const list of ['keyInputs', 'keyOutputs', 'nextSteps'] as const)
          if (wanted[list]) assert.deepEqual(found[list].map(inLanguage), wanted[list], `${slug}: ${list}`);
        for (const list of ['inputs', 'outputs'] as const)
          for (const [title, texts] of Object.entries(wanted[list] ?? {})) {
            const step: Step | undefined = found.steps.find((each) => inLanguage(each.title) === title);
            assert.deepEqual([...new Set(step?.[list].map(inLanguage))], texts, `${slug}: ${list} of ${title}`);
          }
      }
    });

    it('reads definitions, examples, redirects and questions', () => {
      for (const [slug, wanted] of Object.entries(expected.statuses)) {
        const found = playbook.statuses.flatMap(({ l2 }) => l2).find((status) => status.slug === slug);
        assert.ok(found, slug);
        assert.deepEqual(
          {
            definition: inLanguage(found.definition),
            validExamples: found.validExamples.map(inLanguage),
            invalidExamples: found.invalidExamples.map(({ scenario, to }) => [inLanguage(scenario), to]),
            questions: found.questions.map(inLanguage),
          },
          wanted,
          slug,
        );
      }
    });

    it('reads changes, links and tables', () => {
      for (const [slug, wanted] of Object.entries(expected.changes)) {
        const changes = playbook.pages.find((page) => page.slug === slug)?.changes;
        assert.deepEqual(
          changes?.map(({ date, text }) => [date ?? null, plainText(text)]),
          wanted,
          slug,
        );
      }
      for (const [slug, wanted] of Object.entries(expected.links)) {
        const targets = playbook.links.filter(({ from }) => from === slug).map(({ to }) => to);
        assert.deepEqual(
          targets.filter((to) => to !== undefined),
          wanted,
          slug,
        );
      }
      for (const [slug, wanted] of Object.entries(expected.tables)) {
        const blocks = playbook.pages.find((page) => page.slug === slug)?.sections.flatMap((section) => section.blocks);
        const rows = blocks?.flatMap((block) => (block.kind === 'table' ? block.rows : []));
        const ids = rows?.map(([id]) => plainText(id ?? '')).filter((id) => /^\d+$/.test(id));
        assert.deepEqual([...new Set(ids)], wanted, slug);
      }
    });
  });
}

/** Motions are a set, and a page may be named with its folder or without. */
function comparable(folder: FolderContent): FolderContent {
  return {
    ...folder,
    phases: folder.phases.map((phase) => ({ ...phase, processes: phase.processes.map(comparableProcess) })),
  };
}

function comparableProcess(process: FolderProcess): FolderProcess {
  const page = process.page.slice(process.page.lastIndexOf('/') + 1);
  return { ...process, page, steps: process.steps.map(sorted) };
}

function sorted(step: FolderStep): FolderStep {
  return { ...step, motions: [...step.motions].sort() };
}
