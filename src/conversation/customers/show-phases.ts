// The lifecycle at a glance, drawn from the playbook.
import { withoutLabels } from '../../answers/passage/label-lines.ts';
import type { PhasesView } from '../../cards/views/plan-views.ts';
import type { Texts } from '../../language/language.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { PHASES } from '../../playbook/slugs.ts';
import type { Context, Outcome } from '../context.ts';

export function showPhases({ deps, turn }: Context): Outcome {
  const { playbook } = deps.playbook();
  const view: PhasesView = {
    name: 'phases',
    phases: PHASES.flatMap((slug) => {
      const phase = playbook.phases.find((each) => each.phase === slug);
      if (phase === undefined) return [];
      const purpose = purposeOf(playbook, `phase-${slug}`);
      return {
        phase: slug,
        ...(purpose && { purpose }),
        processes: phase.processes
          .filter(({ listed }) => listed)
          .map(({ title, motions, steps }) => {
            const tasks = steps.flatMap((step) => step.tasks);
            return {
              title,
              motions,
              tasks: tasks.length,
              mandatory: tasks.filter(({ mandatory }) => mandatory).length,
            };
          }),
      };
    }),
  };
  return { view, mode: turn.input.kind === 'action' ? 'replace' : 'post' };
}

/** The first paragraph of the page's overview, or of the page where it has none, in each language. */
function purposeOf({ pages }: Playbook, slug: string): Texts | undefined {
  const found = pages
    .filter((page) => page.slug === slug)
    .flatMap(({ language, sections }) => {
      const section = sections.find(({ kind }) => kind === 'overview') ?? sections[0];
      const [first] = withoutLabels(section?.blocks ?? [], language, new Set());
      return first?.kind === 'paragraph' ? [[language, first.text] as const] : [];
    });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
