// Whether a playbook may take the place of the one in use: what was copied halfway or torn must not.
import type { Compiled } from './compile-in-worker.ts';

/** Of what the one in use has: whoever means to drop more than this starts the bot anew. */
const LEAST = 0.5;

/** Why not, a sentence each for operators; none: it may. */
export function whyRefused({ playbook, index }: Compiled, inUse: Compiled): readonly string[] {
  const errors = playbook.diagnostics.filter(({ severity }) => severity === 'error');
  const sections = inUse.index.languages.map(({ language, sections }) => ({
    what: `sections in ${language}`,
    before: sections.length,
    now: index.languages.find((each) => each.language === language)?.sections.length ?? 0,
  }));
  const tasks = { what: 'tasks', before: tasksOf(inUse), now: tasksOf({ playbook }) };
  return [
    ...errors.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`),
    ...[...sections, tasks]
      .filter(({ before, now }) => now < before * LEAST)
      .map(({ what, before, now }) => `It has ${now} ${what}, and the one in use ${before}.`),
  ];
}

function tasksOf({ playbook: { phases } }: Pick<Compiled, 'playbook'>): number {
  return phases.flatMap(({ processes }) => processes.flatMap(({ steps }) => steps.flatMap(({ tasks }) => tasks)))
    .length;
}
