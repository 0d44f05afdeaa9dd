// The best section → what is shown of it.

import type { Language } from '../../language/language.ts';
import type { Block } from '../../playbook/page.ts';
import type { Label } from '../../playbook/vocabulary/vocabulary.ts';
import type { LikelyAsked } from '../asked/likely-asked.ts';
import { gainOf } from '../ranking/gain-of.ts';
import { headingTerms } from '../ranking/heading-terms.ts';
import type { RankedSection } from '../ranking/ranked-section.ts';
import { cutPassage, type Room } from './cut-passage.ts';
import { headingsBelow } from './headings-below.ts';
import { onlyLabels, withoutLabels } from './label-lines.ts';

/** What a word counts that the headings say already: it does not tell one unit of the section from another. */
const SAID_ABOVE = 0.3;

/** With 450 instead of 640 every thirtieth answer of real pages is cut off; with 600 instead of 800 as many again. */
const ALONE: Room = { short: 600, longest: 640, filled: 800, list: 2400 };
/** What a row adds that answers what the question is likely to mean, beside the best score; where none scores, beside the least of a good one. */
const MEANT = 1.5;
const GOOD_SCORE = 4;

/**
 * `labels`: those that the question asks for: their lines come first; all others are left out. `meant`: what it is likely to
 * mean.
 */
export function passageOf(
  ranked: RankedSection,
  labels: ReadonlySet<Label>,
  meant: readonly LikelyAsked[],
  room: Room = ALONE,
): readonly Block[] {
  const { page, section, blocks, units } = ranked.indexed;
  const { language } = page;
  const labelled = blocks.filter((block) => onlyLabels(block, language).some((label) => labels.has(label)));
  const scores = unitScores(ranked, meant);
  const others = units
    .map((unit, number) => ({ unit, score: scores[number] ?? 0 }))
    .filter(({ unit: { place } }) => !isLabels(blocks[place[0] ?? 0], language));
  const cut = cutPassage(
    blocks,
    others.map(({ unit }) => unit),
    others.map(({ score }) => score),
    room,
  );
  const shown = withoutLabels([...labelled, ...cut], language, labels);
  return shown.length > 0 ? shown : headingsBelow(page, section);
}

function isLabels(block: Block | undefined, language: Language): boolean {
  return block !== undefined && onlyLabels(block, language).length > 0;
}

function unitScores(
  { indexed, search: { index, words, found } }: RankedSection,
  meant: readonly LikelyAsked[],
): readonly number[] {
  const above = headingTerms(indexed, index);
  const terms = found.flatMap(({ terms }, n) =>
    terms.map(({ term, weight }) => ({
      term,
      weight: weight * (words[n]?.weight ?? 0) * (above.has(term) ? SAID_ABOVE : 1),
    })),
  );
  const own = indexed.units.map((_, number) =>
    terms.reduce((sum, { term, weight }) => sum + weight * gainOf(index.inUnits, term, indexed.firstUnit + number), 0),
  );
  const most = Math.max(GOOD_SCORE, ...own);
  for (const { number, likeness } of meant)
    for (const unit of index.asked[number]?.units ?? []) {
      const at = unit - indexed.firstUnit;
      if (at >= 0 && at < own.length) own[at] = (own[at] ?? 0) + MEANT * likeness * most;
    }
  return own;
}
