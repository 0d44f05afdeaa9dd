// Where the playbook says one thing in two ways: which sections say which, found in its pages by authored patterns.
// Source: playbook facts, section 14 (numbers 1, 8, 12, 13) and rule T-18; what the model itself shows is said by the kinds.
import { z } from 'zod';
import type { Language } from '../../language/language.ts';
import entries from './contradictions.json' with { type: 'json' };
import type { ExactPlace } from './places.ts';
import type { SectionText } from './section-texts.ts';

export const CONTRADICTIONS = ['enablement', 'mid-touch', 'risks-box', 'get-modern-steps', 'covid'] as const;
export type ContradictionId = (typeof CONTRADICTIONS)[number];

const ENTRIES = z
  .array(
    z.object({
      id: z.enum(CONTRADICTIONS),
      /** Of slugs; absent: any page. */
      pages: z.string().optional(),
      /** Patterns, one for each way of saying it; one alone is an open point. */
      readings: z.array(z.string()),
    }),
  )
  .parse(entries)
  .map(({ id, pages, readings }) => ({
    id,
    pages: new RegExp(pages ?? ''),
    readings: readings.map((each) => new RegExp(each, 'iu')),
  }));
/** The page that speaks of contradictions quotes both sides. */
const ABOUT_THEM = 'contradictions';

export interface Contradiction {
  readonly id: ContradictionId;
  readonly language: Language;
  /** In the order of its readings: where it is said so, each with the words. */
  readonly readings: readonly (readonly SaidSo[])[];
}

export interface SaidSo extends ExactPlace {
  readonly words: string;
}

/** Those of which a language's pages say every reading. */
export function findContradictions(all: readonly SectionText[]): readonly Contradiction[] {
  const texts = all.filter(({ page }) => page.slug !== ABOUT_THEM);
  const byLanguage = Map.groupBy(texts, ({ page }) => page.language);
  return [...byLanguage].flatMap(([language, sections]) =>
    ENTRIES.map(({ id, pages: slugs, readings }) => ({
      id,
      language,
      readings: readings.map((pattern) =>
        sections.flatMap(({ page, section, text }): readonly SaidSo[] => {
          const words = slugs.test(page.slug) ? pattern.exec(text)?.[0] : undefined;
          return words === undefined ? [] : [{ page, section, words: words.trim() }];
        }),
      ),
    })).filter(({ readings }) => readings.every((places) => places.length > 0)),
  );
}
