// "What does ATU mean", "BVD?": what the glossary or a page expands. Several meanings are shown as such.
import { inLanguage } from '../../../language/in-language.ts';
import { text } from '../../../language/text.ts';
import type { Section } from '../../../playbook/page.ts';
import type { Term } from '../../../playbook/playbook.ts';
import { plainBlocks } from '../../plain-blocks.ts';
import { paragraph, plainList } from '../blocks.ts';
import { bareTerm } from '../build-phrases.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-answer.ts';
import type { What } from '../meaning.ts';
import { type ExactPlace, sectionPlace, topPlace } from '../places.ts';
import { understand } from '../said.ts';

const ALLOWED: readonly What[] = ['term-name', 'meaning', 'filler', 'list', 'does'];

export function explainTerm({ index, spans, language }: ExactQuestion): ExactAnswer | undefined {
  const said = understand(spans, ALLOWED);
  const [name, ...more] = said?.named('term-name') ?? [];
  if (said === undefined || name === undefined || more.length > 0) return undefined;
  const { concepts } = said;
  const isAsked = concepts.has('meaning') || spans.length === 1 || (concepts.has('list') && !concepts.has('does'));
  const terms = index.playbook.terms.filter(({ term }) => bareTerm(term) === name);
  const meanings = distinct(terms, (term) => inLanguage(term.expansion, language));
  const [first] = meanings;
  if (!isAsked || first === undefined) return undefined;
  const term = first.term.replace(/(?<=[A-Z])s$/, '');
  const expansions = meanings.map(({ expansion }) => inLanguage(expansion, language));
  return {
    kind: 'term',
    blocks:
      expansions.length === 1
        ? [paragraph(text(language, 'exact.term', { term, expansion: expansions[0] ?? '' }))]
        : [paragraph(text(language, 'exact.terms', { term, count: expansions.length })), plainList(expansions)],
    places: meanings.flatMap((each): readonly ExactPlace[] => {
      const words = Object.values(each.expansion);
      const says = (section: Section, word: string): boolean => plainBlocks(section.blocks).includes(word);
      const holding = sectionPlace(
        index,
        each.slug,
        language,
        (section) => says(section, each.term) && words.some((word) => says(section, word)),
        (section) => says(section, each.term),
      );
      return holding.length > 0 ? holding : topPlace(index, each.slug, language);
    }),
  };
}

/** "Request" and "Requests for Assistance" are one. */
function distinct(terms: readonly Term[], said: (term: Term) => string): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = said(term)
      .toLowerCase()
      .replace(/s(?=\s|$)/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
    return !seen.has(key) && seen.add(key);
  });
}
