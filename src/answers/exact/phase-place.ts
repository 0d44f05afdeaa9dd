// The page of a phase: it has the phase's title and lists its processes.
import type { Language } from '../../language/language.ts';
import type { Phase } from '../../playbook/playbook.ts';
import type { ExactIndex } from './exact-index.ts';
import { type ExactPlace, sectionPlace, topPlace, uniquePlaces } from './places.ts';

/** The section that leads to its processes first. */
export function phasePlace(index: ExactIndex, { phase, processes }: Phase, language: Language): readonly ExactPlace[] {
  const slug = [...index.pages.keys()].find((each) => each === `phase-${phase}`);
  if (slug === undefined) return processes.flatMap((process) => topPlace(index, process.slug, language)).slice(0, 1);
  return uniquePlaces([
    ...sectionPlace(index, slug, language, ({ blocks }) =>
      processes.some((process) => JSON.stringify(blocks).includes(`(page:${process.slug}`)),
    ),
    ...topPlace(index, slug, language),
  ]);
}
