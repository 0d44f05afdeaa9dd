// The best section → what is shown of it.
import type { Language } from '../language/language.ts';
import type { Block } from '../playbook/page.ts';
import type { Label } from '../playbook/vocabulary/vocabulary.ts';
import { cutPassage } from './cut-passage.ts';
import { gainOf } from './gain-of.ts';
import { headingTerms } from './heading-terms.ts';
import { headingsBelow } from './headings-below.ts';
import { onlyLabels, withoutLabels } from './label-lines.ts';
import type { RankedSection } from './ranked-section.ts';

/** What a word counts that the headings say already: it does not tell one unit of the section from another. */
const SAID_ABOVE = 0.3;

/** `asked`: the labels that the question asks for: their lines come first; all others are left out. */
export function passageOf(ranked: RankedSection, asked: ReadonlySet<Label>): readonly Block[] {
  const { page, section, blocks, units } = ranked.indexed;
  const { language } = page;
  const labels = blocks.filter((block) => onlyLabels(block, language).some((label) => asked.has(label)));
  const scores = unitScores(ranked);
  const others = units
    .map((unit, number) => ({ unit, score: scores[number] ?? 0 }))
    .filter(({ unit: { place } }) => !isLabels(blocks[place[0] ?? 0], language));
  const cut = cutPassage(
    blocks,
    others.map(({ unit }) => unit),
    others.map(({ score }) => score),
  );
  const shown = withoutLabels([...labels, ...cut], language, asked);
  return shown.length > 0 ? shown : headingsBelow(page, section);
}

function isLabels(block: Block | undefined, language: Language): boolean {
  return block !== undefined && onlyLabels(block, language).length > 0;
}

function unitScores({ indexed, search: { index, words, found } }: RankedSection): readonly number[] {
  const above = headingTerms(indexed, index);
  const terms = found.flatMap(({ terms }, n) =>
    terms.map(({ term, weight }) => ({
      term,
      weight: weight * (words[n]?.weight ?? 0) * (above.has(term) ? SAID_ABOVE : 1),
    })),
  );
  return indexed.units.map((_, number) =>
    terms.reduce((sum, { term, weight }) => sum + weight * gainOf(index.inUnits, term, indexed.firstUnit + number), 0),
  );
}
