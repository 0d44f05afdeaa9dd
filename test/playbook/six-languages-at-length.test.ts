// Reads the real English pages dressed as es, pt, ja and zh: labels and names translated, defects added, every other word disguised.
import assert from 'node:assert/strict';
import type { Texts } from '../../src/language/language.ts';
import { compile } from '../../src/playbook/compile.ts';
import type { FolderContent, FolderStep } from '../../src/playbook/folder-content.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';
import { plainText } from '../../src/playbook/rich-text.ts';
import type { SourceFile } from '../../src/playbook/source-file.ts';
import { disguise } from './six/disguise.ts';
import { factsIn } from './six/facts.ts';
import { translate } from './six/translate.ts';
import { leftOut, SHARED } from './truth.ts';

for (const language of ['es', 'pt', 'ja', 'zh'] as const) {
  describe(`the English pages dressed as ${language}${leftOut}`, () => {
    let english: Playbook;
    let dressed: Playbook;
    let files: readonly SourceFile[];

    before(async function () {
      if (leftOut) this.skip();
      const real = await readPlaybookFolder(new URL('playbook/', SHARED).pathname);
      const source = real.filter(({ file }) => file.startsWith('english-playbook/'));
      files = translate(source, language);
      english = compile(source);
      dressed = compile(files);
    });

    it('hold the structure of the English facts, less what translations lack', () => {
      const [folder] = dressed.folders;
      assert.ok(folder);
      assert.equal(folder.language, language);
      assert.equal(folder.pages, files.filter(({ file }) => file.endsWith('.md')).length);
      const wanted = factsIn(language);
      assert.deepEqual(phasesOf(folder), wanted.phases);
      const found = new Map(
        folder.phases.flatMap(({ processes }) => processes).map((process) => [process.slug, process]),
      );
      assert.deepEqual([...found.keys()].sort(), [...wanted.processes.keys()].sort());
      for (const [slug, process] of wanted.processes) {
        const { steps, tasks } = found.get(slug) ?? assert.fail(slug);
        assert.deepEqual({ steps: steps.map(sorted), tasks }, process, slug);
      }
      assert.deepEqual(
        folder.statuses.map(({ l1, l2 }) => [l1, l2.map(({ key }) => key)]),
        wanted.statuses,
      );
    });

    it('hold the inputs, outputs, checklists, definitions, examples, redirects, questions and changes of the English pages', () => {
      const said = (texts: Texts) => bare(plainText(texts[language] ?? ''));
      const disguised = (texts: Texts) => bare(disguise(plainText(texts.en ?? ''), language));
      assert.deepEqual(told(dressed, said), told(english, disguised));
    });

    it('come without errors', () => {
      assert.deepEqual(
        dressed.diagnostics.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  });
}

function sorted(step: FolderStep): FolderStep {
  return { ...step, motions: [...step.motions].sort() };
}

function phasesOf(folder: FolderContent): unknown {
  return folder.phases
    .filter(({ phase }) => phase !== 'multiple')
    .map(({ phase, processes }) => ({
      phase,
      listed: processes.filter(({ listed }) => listed).map(({ slug }) => slug),
      unlisted: processes
        .filter(({ listed }) => !listed)
        .map(({ slug }) => slug)
        .sort(),
    }));
}

/** Where lines are joined, languages differ in white space. */
function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function told(playbook: Playbook, word: (texts: Texts) => string): unknown {
  const words = (list: readonly Texts[]) => [...new Set(list.map(word))];
  return {
    processes: playbook.phases
      .flatMap(({ processes }) => processes)
      .map(({ slug, keyInputs, keyOutputs, nextSteps, motions, steps }) => ({
        slug,
        motions: [...motions].sort(),
        lists: [keyInputs, keyOutputs, nextSteps].map(words),
        checklists: steps
          .map(({ inputs, outputs }) => [words(inputs), words(outputs)])
          .filter((each) => each.flat().length > 0),
      }))
      .sort((a, b) => a.slug.localeCompare(b.slug)),
    statuses: playbook.statuses.flatMap(({ l2 }) =>
      l2.map(({ slug, definition, validExamples, invalidExamples, questions }) => ({
        slug,
        definition: word(definition),
        valid: words(validExamples),
        redirects: invalidExamples.map(({ scenario, to }) => [word(scenario), to]),
        questions: words(questions),
      })),
    ),
    changes: Object.fromEntries(
      playbook.pages
        .filter(({ slug }) => slug !== 'phase-success')
        .map(({ slug, changes }) => [slug, changes.map(({ date }) => date)]),
    ),
  };
}
